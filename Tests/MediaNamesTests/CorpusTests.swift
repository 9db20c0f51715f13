import Foundation
import Testing

@testable import MediaNames

/// One line of the corpus: names that share an expectation, and where the pattern was met.
struct CorpusCase: Decodable, CustomTestStringConvertible, Sendable {
    let filenames: [String]

    /// Field by field what must be read; `null` and `[]` say that the field must be absent.
    let expect: [String: CorpusValue]

    /// What else must be read in each name, where they are the files of one folder and are read together.
    let each: [[String: CorpusValue]]?
    let source: String

    var testDescription: String { "\(source): \(filenames[0])" }

    /// All cases; an unreadable corpus has none, and a test says so.
    static let all: [CorpusCase] =
        (try? JSONDecoder().decode([CorpusCase].self, from: Data(PackageResources.corpus_json))) ?? []
}

struct CorpusTests {
    @Test("The corpus can be read")
    func completeness() {
        #expect(CorpusCase.all.count > 50)
    }

    @Test("Every name of the corpus is read as expected", arguments: CorpusCase.all)
    func reading(_ example: CorpusCase) {
        let paths = example.filenames.map { Array($0.utf8) }
        let reader = NameReader()
        let parsed = example.each == nil ? paths.map { reader.read($0.span) } : reader.read(siblings: paths)
        #expect(example.each == nil || example.each?.count == paths.count)
        for (index, filename) in example.filenames.enumerated() {
            let own = example.each.map { $0[index] } ?? [:]
            let report = CorpusReport(parsed[index], expected: example.expect.merging(own) { $1 })
            #expect(report.isClean, "\(filename): \(report)")
        }
    }
}
