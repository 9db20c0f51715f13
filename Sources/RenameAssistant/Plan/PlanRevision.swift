/// The text of a plan file, of which some groups are replaced and all else stays byte for byte.
///
/// A plan may have been written by hand or by another program: what a review does not decide is none of its business.
struct PlanRevision: Sendable {
    private let bytes: [UInt8]

    /// Where the text of each group stands, in the order of the file.
    private let groups: [Range<Int>]

    /// Where the values of these members stand, if they are there.
    private let conflicts: Range<Int>?
    private let summary: Range<Int>?

    private var replacedGroups: [Int: [UInt8]] = [:]
    private var newConflicts: [UInt8]?
    private var newSummary: [UInt8]?

    /// Finds the groups of a text; fails if it is no object with an array of them.
    ///
    /// - Parameter bytes: JSON that a decoder has read already.
    init?(_ bytes: [UInt8]) {
        var cursor = JSONCursor(bytes)
        var members: [String: Range<Int>] = [:]
        guard cursor.members({ members[$0] = $1 }), let list = members["groups"] else { return nil }
        var groups: [Range<Int>] = []
        cursor.move(to: list.lowerBound)
        guard cursor.elements({ groups.append($0) }) else { return nil }
        self.bytes = bytes
        self.groups = groups
        (conflicts, summary) = (members["conflicts"], members["summary"])
    }

    /// Replaces a group.
    ///
    /// - Parameters:
    ///   - index: Its place in the file, from 0.
    ///   - text: Its new JSON; `nil` for what stood there first.
    mutating func replace(group index: Int, with text: [UInt8]?) { replacedGroups[index] = text }

    /// Replaces what the plan says of all groups together, where it says it and any of them is another.
    mutating func replace(conflicts: [UInt8], summary: [UInt8]) {
        (newConflicts, newSummary) = replacedGroups.isEmpty ? (nil, nil) : (conflicts, summary)
    }

    /// Hands on the text with all that was replaced, part by part: what stays is not copied.
    ///
    /// - Parameter body: Takes each part, in order.
    /// - Throws: What `body` throws.
    /// - Complexity: O(*n* log *n*) in the number of groups that are replaced.
    func forEachPart<Failure>(_ body: (ArraySlice<UInt8>) throws(Failure) -> Void) throws(Failure) {
        var edits = replacedGroups.map { (groups[$0.key], $0.value) }
        if let conflicts, let newConflicts { edits.append((conflicts, newConflicts)) }
        if let summary, let newSummary { edits.append((summary, newSummary)) }
        edits.sort { $0.0.lowerBound < $1.0.lowerBound }
        var end = 0
        for (range, text) in edits {
            try body(bytes[end..<range.lowerBound])
            try body(text[...])
            end = range.upperBound
        }
        try body(bytes[end...])
    }
}
