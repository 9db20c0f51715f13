/// Reads a model's answer strictly: a server's grammar is a help for the model, not a promise.
///
/// Versions of servers differ in what of a schema they keep, and some keep nothing, so all of it is looked at again.
package struct SuggestionReader {
    /// What had to be mended before the answer could be read; each says something about the model.
    package enum Repair: String, Hashable, Sendable, CaseIterable {
        /// It thought aloud before the answer.
        case thinking

        /// The answer stood in a code fence.
        case fence

        /// A number was written as text.
        case quotedNumber
    }

    /// A suggestion with what it took to read it.
    package struct Outcome: Hashable, Sendable {
        package let suggestion: Suggestion
        package let repairs: Set<Repair>
    }

    private let members: [JSONValue.Member]
    private var repairs: Set<Repair>

    private static let fields: Set<String> = [
        "absolute_episode", "date", "edition", "episode", "numbering", "part", "season", "title", "type", "year",
    ]

    /// No title is longer; bounds of servers count characters, so do we.
    static let longestText = 200

    /// Reads an answer.
    ///
    /// - Parameter text: What the model wrote.
    /// - Returns: The suggestion; a key that is absent counts as `null`.
    /// - Throws: ``AnswerFlaw``
    package static func read(_ text: String) throws(AnswerFlaw) -> Outcome {
        var repairs: Set<Repair> = []
        let plain = unwrapped(text[...], &repairs)
        let value: JSONValue
        do {
            value = try JSONReader.value(of: Array(plain.utf8))
        } catch {
            throw .notJSON(error)
        }
        guard case .object(let members) = value else { throw .notAnObject }
        if let foreign = members.first(where: { !fields.contains($0.key) }) {
            throw .unknownField(String(foreign.key.prefix(longestText)))
        }
        var reader = SuggestionReader(members: members, repairs: repairs)
        let suggestion = try reader.suggestion()
        return Outcome(suggestion: suggestion, repairs: reader.repairs)
    }

    private init(members: [JSONValue.Member], repairs: Set<Repair>) {
        self.members = members
        self.repairs = repairs
    }

    private mutating func suggestion() throws(AnswerFlaw) -> Suggestion {
        guard members.contains(where: { $0.key == "type" }) else { throw .missingField("type") }
        return Suggestion(
            kind: try word("type"),
            title: try text("title"),
            year: try number("year", 0...9_999),
            season: try season(),
            episodeHalves: try numbers("episode"),
            absoluteHalves: try numbers("absolute_episode"),
            date: try text("date"),
            part: try number("part", 0...999),
            edition: try text("edition"),
            numbering: try word("numbering")
        )
    }

    private func value(_ field: String) -> JSONValue? {
        members.first { $0.key == field }.flatMap { $0.value == .null ? nil : $0.value }
    }

    private func word<Word: RawRepresentable>(_ field: String) throws(AnswerFlaw) -> Word?
    where Word.RawValue == String {
        guard let value = value(field) else { return nil }
        guard let word = value.text.flatMap({ Word(rawValue: $0) }) else { throw .value(field: field) }
        return word
    }

    private func text(_ field: String) throws(AnswerFlaw) -> String? {
        guard let value = value(field) else { return nil }
        guard let text = value.text, text.count <= Self.longestText, text.utf8.count <= 4 * Self.longestText,
            text.unicodeScalars.allSatisfy(Self.isPlain)
        else { throw .value(field: field) }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    private mutating func season() throws(AnswerFlaw) -> Int? {
        // Other answers of this program give seasons as a list; one season is one season.
        if let list = value("season")?.list {
            guard list.count <= 1 else { throw .value(field: "season") }
            return try list.first.map { (value) throws(AnswerFlaw) in try number(value, "season", 0...9_999) }
        }
        return try number("season", 0...9_999)
    }

    private mutating func number(_ field: String, _ range: ClosedRange<Int>) throws(AnswerFlaw) -> Int? {
        try value(field).map { (value) throws(AnswerFlaw) in try number(value, field, range) }
    }

    private mutating func number(
        _ value: JSONValue,
        _ field: String,
        _ range: ClosedRange<Int>
    ) throws(AnswerFlaw) -> Int {
        let halves = try halves(value, field, range)
        guard halves % 2 == 0 else { throw .value(field: field) }
        return halves / 2
    }

    private mutating func numbers(_ field: String) throws(AnswerFlaw) -> [Int] {
        guard let value = value(field) else { return [] }
        let list = value.list ?? [value]
        guard list.count <= 64 else { throw .value(field: field) }
        return try list.map { (value) throws(AnswerFlaw) in try halves(value, field, 0...9_999) }
    }

    /// Twice a number, so that "12.5" stays whole.
    private mutating func halves(
        _ value: JSONValue,
        _ field: String,
        _ range: ClosedRange<Int>
    ) throws(AnswerFlaw) -> Int {
        switch value {
        case .integer(let integer) where range.contains(integer): return integer * 2
        case .number(let number) where number >= 0 && number <= Double(range.upperBound):
            let halves = number * 2
            guard halves.rounded() == halves else { throw .value(field: field) }
            return Int(halves)
        case .text(let text):
            // Only a text that is nothing but the number loses nothing.
            guard text.utf8.count <= 4, let integer = Int(text), String(integer) == text, range.contains(integer) else {
                throw .value(field: field)
            }
            repairs.insert(.quotedNumber)
            return integer * 2
        default: throw .value(field: field)
        }
    }

    /// Whether a character may stand in a title: none that a terminal obeys, that turns text round or that stands for
    /// a broken one.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{FFFD}" { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
        default: return true
        }
    }

    /// The answer without what some models put around it.
    private static func unwrapped(_ text: Substring, _ repairs: inout Set<Repair>) -> Substring {
        var text = text.trimmed
        if text.hasPrefix("<think>") {
            guard let end = text.firstRange(of: "</think>") else { return text }
            text = text[end.upperBound...].trimmed
            repairs.insert(.thinking)
        }
        if text.hasPrefix("```"), text.hasSuffix("```"), text.count > 6 {
            text = text.dropFirst(3).dropLast(3)
            if text.hasPrefix("json") { text = text.dropFirst(4) }
            text = text.trimmed
            repairs.insert(.fence)
        }
        return text
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
