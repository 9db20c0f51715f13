import Foundation
import Glibc
package import SystemPackage

/// Reads labelled corpora.
package enum CorpusFile {
    /// The labelled names of a file, one JSON object a line.
    ///
    /// - Parameter path: The file.
    /// - Returns: The names in the file's order.
    /// - Throws: ``CorpusError``
    package static func read(_ path: FilePath) throws(CorpusError) -> [CorpusCase] {
        // A corpus is read and never written.
        guard let data = FileManager.default.contents(atPath: path.string) else {
            throw .unreadable(path, code: ENOENT)
        }
        var cases: [CorpusCase] = []
        for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty else { continue }
            do {
                cases.append(try CorpusCase(line: Array(line)))
            } catch {
                throw .malformed(line: number + 1)
            }
        }
        return cases
    }
}
