package import LanguageModel

/// A name with what it is known to mean: one line of a labelled corpus.
///
/// The fields are those that `explain` prints; one that is absent is not known, one that is `null` or empty must be absent.
package struct CorpusCase: Hashable, Sendable {
    /// The name, or a path whose folders are read with it.
    package let input: String

    /// What is known, by the names of the fields.
    package let expected: [String: JSONValue]

    /// Other answers that are right as well: each stands over what is expected.
    package let alternatives: [[String: JSONValue]]

    /// Other titles that are right as well.
    package let titles: [String]

    /// Whether nothing may be claimed of the name.
    package let isNegative: Bool

    package init(
        input: String,
        expected: [String: JSONValue],
        alternatives: [[String: JSONValue]] = [],
        titles: [String] = [],
        isNegative: Bool = false
    ) {
        self.input = input
        self.expected = expected
        self.alternatives = alternatives
        self.titles = titles
        self.isNegative = isNegative
    }
}

extension CorpusCase {
    /// Reads a line.
    ///
    /// - Parameter line: One JSON object with `input` and `expect`.
    /// - Throws: ``CorpusError/malformed(line:)`` with line 0.
    package init(line: [UInt8]) throws(CorpusError) {
        guard let value = try? JSONReader.value(of: line), let input = value["input"]?.text else {
            throw .malformed(line: 0)
        }
        self.init(
            input: input,
            expected: Self.fields(value["expect"]),
            alternatives: (value["alternatives"]?.list ?? []).map { Self.fields($0) },
            titles: (value["accept_titles"]?.list ?? []).compactMap(\.text),
            isNegative: value["negative"].map { $0 != .flag(false) && $0 != .null } ?? false
        )
    }

    private static func fields(_ value: JSONValue?) -> [String: JSONValue] {
        guard case .object(let members)? = value else { return [:] }
        return Dictionary(members.map { ($0.key, $0.value) }) { $1 }
    }
}
