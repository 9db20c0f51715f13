import MediaNames
import RenameAssistant

/// Writes what a name says as one JSON object, field by field in the order that the documentation gives.
enum ReadingJSON {
    /// Writes the object of one name.
    ///
    /// - Parameters:
    ///   - parsed: What was read.
    ///   - input: The bytes of the name.
    ///   - evidence: Whether ranges and rivals are written too.
    ///   - checked: What a model suggested, if one was asked.
    ///   - media: What came of looking into the file, if somebody did.
    ///   - json: Where to.
    static func write(
        _ parsed: ParsedFilename,
        of input: borrowing [UInt8],
        evidence: Bool,
        _ checked: CheckedSuggestion? = nil,
        media: ExplainedMedia.Answer? = nil,
        to json: inout JSONWriter
    ) {
        json.beginObject()
        json.key("input")
        let isText = input.withUnsafeBufferPointer { json.value(utf8: $0) }
        if !isText {
            json.key("input_bytes")
            json.value(base64: copy input)
        }
        json.fields(of: parsed.reading)
        json.key("certainty")
        json.value(parsed.certainty.name)
        json.key("reasons")
        json.beginArray()
        for doubt in parsed.certainty.doubts { json.value(doubt.rawValue) }
        json.endArray()
        if let checked {
            json.key("suggestion")
            json.value(SuggestionRecord(checked))
            json.key("objections")
            json.list(checked.verdict.objections.map { Objection($0) }) { json, objection in
                json.beginObject()
                json.key("code")
                json.value(objection.code)
                json.key("message")
                json.value(objection.message)
                json.endObject()
            }
        }
        if let media {
            json.key("media")
            if case .success(let media) = media { json.value(media) } else { json.null() }
        }
        if evidence { grounds(of: parsed, to: &json) }
        json.endObject()
    }

    private static func grounds(of parsed: ParsedFilename, to json: inout JSONWriter) {
        json.key("evidence")
        json.beginArray()
        for evidence in parsed.evidence {
            json.beginObject()
            json.key("field")
            json.value(evidence.field.rawValue)
            json.key("value")
            json.value(evidence.value)
            json.key("start")
            json.value(evidence.range.lowerBound)
            json.key("end")
            json.value(evidence.range.upperBound)
            json.key("rule")
            json.value(evidence.rule)
            json.endObject()
        }
        json.endArray()
        json.key("rivals")
        json.beginArray()
        for rival in parsed.rivals {
            json.beginObject()
            json.fields(of: rival.reading)
            json.key("lost")
            json.value(rival.lost)
            json.endObject()
        }
        json.endArray()
    }
}
