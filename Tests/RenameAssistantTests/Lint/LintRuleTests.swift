import FilePaths
import MediaNames
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// Each rule against its own examples, in real folders.
struct LintRuleTests {
    /// One example of one rule.
    struct Sample: CustomTestStringConvertible {
        let code: String
        let example: LintExample
        var testDescription: String { "\(code) for \(example.layout): \(example.files.joined(separator: ", "))" }
    }

    static let samples = LintRules.all.flatMap { rule in rule.examples.map { Sample(code: rule.code, example: $0) } }

    @Test("A rule finds what its examples flag, and nothing else", arguments: samples)
    func example(_ sample: Sample) throws {
        let library = try TemporaryLibrary(sample.example.files)
        let report = try LibraryLinter(layout: sample.example.layout).report(
            on: [library.path],
            scanning: ScanOptions()
        )
        let prefix = library.path.bytes.count + 1
        let flagged = report.findings.filter { $0.code == sample.code }.map {
            String(decoding: $0.flaw.path.dropFirst(prefix), as: UTF8.self)
        }
        #expect(flagged == sample.example.flagged)
    }

    @Test("Every rule has examples of both kinds, and a word of its own")
    func completeness() {
        for rule in LintRules.all {
            #expect(rule.examples.contains { !$0.flagged.isEmpty }, "\(rule.code)")
            #expect(rule.examples.contains { $0.flagged.isEmpty }, "\(rule.code)")
        }
        #expect(Set(LintRules.all.map { $0.code }).count == LintRules.all.count)
    }

    @Test("A library that a layout named has nothing to report", arguments: Layout.allCases)
    func tidy(_ layout: Layout) throws {
        let library = try TemporaryLibrary(TidyLibrary.files(in: layout))
        let report = try LibraryLinter(layout: layout).report(on: [library.path], scanning: ScanOptions())
        #expect(report.findings.isEmpty, "\(report.findings.map { "\($0.code) \($0.flaw.message)" })")
        #expect(report.videos == TidyLibrary.identities.count)
    }
}
