import Foundation
import Testing

@testable import MediaNames

/// One line of the corpus: names that share an expectation, and where the pattern was met.
struct CorpusCase: Decodable, CustomTestStringConvertible, Sendable {
    let filenames: [String]

    /// Field by field what must be read; `null` and `[]` say that the field must be absent.
    let expect: [String: CorpusValue]
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
        for filename in example.filenames {
            let parsed = NameReader().read(Array(filename.utf8).span)
            let report = CorpusReport(parsed, expected: example.expect)
            #expect(report.isClean, "\(filename): \(report)")
        }
    }
}
