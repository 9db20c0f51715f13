import Foundation
import LanguageModel
package import MediaNames

/// Says whether a reading is right, as far as a labelled name tells.
///
/// Corpora disagree in form and not in meaning, so some forms count as one: a year or a country in the title or beside it,
/// and an episode without a season as an absolute number.
package struct CorpusScore: Sendable {
    private let test: CorpusCase

    private static let fields = ["type", "title", "year", "season", "episode", "absolute_episode", "date", "part"]

    package init(_ test: CorpusCase) {
        self.test = test
    }

    /// Whether enough is known for an identity to be right or wrong.
    package var isStated: Bool {
        !test.isNegative && Self.fields.dropFirst().contains { test.expected[$0] != nil }
    }

    /// Whether a reading is right in all fields of its identity that are known.
    package func isRight(_ reading: Reading) -> Bool {
        ([[:]] + test.alternatives).contains { overlay in
            let expected = test.expected.merging(overlay) { $1 }
            return Self.fields.allSatisfy { field in
                guard let value = expected[field], value != .text("*") else { return true }
                return isRight(field, value, reading, expected)
            }
        }
    }

    private func isRight(
        _ field: String,
        _ value: JSONValue,
        _ reading: Reading,
        _ expected: [String: JSONValue]
    ) -> Bool {
        switch field {
        case "type": return value.text == reading.kind?.rawValue
        case "title": return isRight(title: value.text, reading)
        case "year": return value.integer == reading.year
        case "part": return value.integer == reading.part
        case "date": return value.text == reading.airDate?.description
        case "season": return Self.halves(value) == reading.seasons.map { $0 * 2 }
        default: return isRight(number: field, Self.halves(value), reading, expected)
        }
    }

    private func isRight(
        number field: String,
        _ wanted: [Int],
        _ reading: Reading,
        _ expected: [String: JSONValue]
    ) -> Bool {
        let episodes = reading.episodes.map(\.halves)
        let absolute = reading.absoluteEpisodes.map(\.halves)
        if field == "absolute_episode" {
            if absolute == wanted { return true }
            return !wanted.isEmpty && absolute.isEmpty && episodes == wanted && reading.seasons.isEmpty
        }
        let hasSeason = expected["season"].map { !Self.halves($0).isEmpty } ?? false
        if wanted.isEmpty {
            let other = expected["absolute_episode"].map { Self.halves($0) } ?? []
            if !other.isEmpty { return episodes.isEmpty || episodes == other }
            return episodes.isEmpty && (absolute.isEmpty || expected["absolute_episode"] != nil)
        }
        return episodes == wanted || (!hasSeason && episodes.isEmpty && absolute == wanted)
    }

    private func isRight(title: String?, _ reading: Reading) -> Bool {
        guard let title else { return reading.title == nil }
        let year = test.expected["year"]?.integer
        var wanted = [title] + test.titles
        if let year { wanted += wanted.map { "\($0) \(year)" } }
        let folded = Set(wanted.map(Self.folded))
        return Self.variants(of: reading).contains { folded.contains(Self.folded($0)) }
    }

    private static func variants(of reading: Reading) -> [String] {
        guard let title = reading.title else { return [] }
        var variants = [title]
        for other in [reading.country].compactMap(\.self) + reading.alternativeTitles {
            variants.append("\(title) \(other)")
        }
        if !reading.alternativeTitles.isEmpty {
            variants.append(([title] + reading.alternativeTitles).joined(separator: " "))
        }
        if let year = reading.year { variants += variants.map { "\($0) \(year)" } }
        return variants
    }

    /// A title without what spellings differ in.
    static func folded(_ title: String) -> String {
        var text = title.precomposedStringWithCompatibilityMapping.lowercased()
        for article in ["the", "a", "an"] where text.hasSuffix(", \(article)") {
            text = article + " " + text.dropLast(article.count + 2)
        }
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars where !"'’‘`´".unicodeScalars.contains(scalar) {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
                word.unicodeScalars.append(scalar)
            default:
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.isEmpty ? text : words.joined(separator: " ")
    }

    /// Twice the numbers of a value: a list, one number, or none.
    static func halves(_ value: JSONValue) -> [Int] {
        switch value {
        case .list(let list): list.flatMap(halves)
        case .integer(let integer): [integer * 2]
        case .number(let number): [Int((number * 2).rounded())]
        default: []
        }
    }
}
