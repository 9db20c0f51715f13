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
    ///   - json: Where to.
    static func write(_ parsed: ParsedFilename, of input: borrowing [UInt8], evidence: Bool, to json: inout JSONWriter)
    {
        json.beginObject()
        json.key("input")
        let isText = input.withUnsafeBufferPointer { json.value(utf8: $0) }
        if !isText {
            json.key("input_bytes")
            json.value(base64: copy input)
        }
        fields(of: parsed.reading, to: &json)
        json.key("certainty")
        json.value(parsed.certainty.name)
        json.key("reasons")
        json.beginArray()
        for doubt in parsed.certainty.doubts { json.value(doubt.rawValue) }
        json.endArray()
        if evidence { grounds(of: parsed, to: &json) }
        json.endObject()
    }

    private static func fields(of reading: Reading, to json: inout JSONWriter) {
        json.key("type")
        json.value(reading.kind?.rawValue)
        json.key("title")
        json.value(reading.title)
        json.key("year")
        json.value(reading.year)
        json.key("season")
        json.beginArray()
        for season in reading.seasons { json.value(season) }
        json.endArray()
        json.key("episode")
        numbers(reading.episodes, to: &json)
        json.key("absolute_episode")
        numbers(reading.absoluteEpisodes, to: &json)
        json.key("date")
        json.value(reading.airDate?.description)
        json.key("part")
        json.value(reading.part)
        json.key("episode_title")
        json.value(reading.episodeTitle)
        json.key("edition")
        json.value(reading.editions.isEmpty ? nil : reading.editions.joined(separator: " "))
        releaseFields(of: reading, to: &json)
    }

    private static func releaseFields(of reading: Reading, to json: inout JSONWriter) {
        json.key("release_group")
        json.value(reading.release.releaseGroup)
        json.key("resolution")
        json.value(reading.release.resolution)
        json.key("source_medium")
        json.value(reading.release.sourceMedium)
        json.key("video_codec")
        json.value(reading.release.videoCodec)
        json.key("language")
        texts(reading.release.languages, to: &json)
        json.key("subtitle_language")
        texts(reading.release.subtitleLanguages, to: &json)
        json.key("special")
        json.value(reading.isSpecial)
        json.key("season_pack")
        json.value(reading.isSeasonPack)
        json.key("alternative_title")
        texts(reading.alternativeTitles, to: &json)
        json.key("country")
        json.value(reading.country)
        json.key("rejected")
        json.value(reading.isRejected)
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
            fields(of: rival.reading, to: &json)
            json.key("lost")
            json.value(rival.lost)
            json.endObject()
        }
        json.endArray()
    }

    private static func numbers(_ numbers: [EpisodeNumber], to json: inout JSONWriter) {
        json.beginArray()
        for number in numbers {
            if number.isHalf { json.number(text: number.description) } else { json.value(number.whole) }
        }
        json.endArray()
    }

    private static func texts(_ texts: [String], to json: inout JSONWriter) {
        json.beginArray()
        for text in texts { json.value(text) }
        json.endArray()
    }
}
