import Foundation

/// The titles of the short episodes that one file holds, where its title names as many as its numbers say.
enum SegmentTitles {
    /// What stands between two titles; the plain dash comes last, since it may belong to one of them.
    private static let joints = [" + ", " & ", " / ", "; ", " - "]

    /// What stands between them in a name that is written.
    private static let joint = " & "

    /// The titles joined as they are written; `nil` where the title does not name so many.
    ///
    /// - Parameters:
    ///   - title: `The Cat + The Dog`.
    ///   - count: How many there must be.
    /// - Returns: `The Cat & The Dog`.
    static func joined(_ title: String, count: Int) -> String? {
        guard (2...SegmentLetter.most).contains(count) else { return nil }
        // Exactly one way to take it apart: with two joints nobody knows which of them belongs to a title.
        let ways = joints.map { parts(of: title, between: $0) }.filter { $0.count > 1 }
        guard ways.count == 1, let titles = ways.first, titles.count == count,
            titles.allSatisfy({ $0.contains { $0.isLetter || $0.isNumber } })
        else { return nil }
        return titles.joined(separator: joint)
    }

    private static func parts(of title: String, between joint: String) -> [String] {
        title.components(separatedBy: joint)
    }
}
