import Testing

@testable import MediaNames

/// One name that a rule carries, and what the rule alone must read in it.
struct RuleExample: CustomTestStringConvertible, Sendable {
    let rule: Int
    let name: String

    /// `nil` for a counterexample.
    let expected: String?

    var testDescription: String { "\(NameRules.all[rule].name): \(name)" }

    /// The examples and counterexamples of all rules.
    static let all: [RuleExample] = NameRules.all.indices.flatMap { rule in
        NameRules.all[rule].examples.map { RuleExample(rule: rule, name: $0.name, expected: $0.claims) }
            + NameRules.all[rule].counterexamples.map { RuleExample(rule: rule, name: $0, expected: nil) }
    }
}

struct RuleExampleTests {
    @Test("A rule reads its examples and leaves its counterexamples alone", arguments: RuleExample.all)
    func examples(_ example: RuleExample) {
        let bytes = Array(example.name.utf8)
        let name = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        var claims: [Claim] = []
        NameRules.all[example.rule].read(name, &claims)
        let read = claims.isEmpty ? nil : claims.map { $0.description(in: name) }.joined(separator: "; ")
        #expect(read == example.expected)
    }

    @Test("What a rule reads alone it also reads among all others", arguments: RuleExample.all)
    func company(_ example: RuleExample) {
        let bytes = Array(example.name.utf8)
        let name = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        let rule = NameRules.all[example.rule].name
        let claims = NameRules.claims(in: name).filter { $0.rule.rawValue == rule }
        let read = claims.isEmpty ? nil : claims.map { $0.description(in: name) }.joined(separator: "; ")
        #expect(read == example.expected)
    }

    @Test("Every rule carries examples and counterexamples")
    func completeness() {
        for rule in NameRules.all {
            #expect(!rule.examples.isEmpty, "\(rule.name)")
            #expect(!rule.counterexamples.isEmpty, "\(rule.name)")
        }
    }
}
