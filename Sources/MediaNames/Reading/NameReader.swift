/// Reads names: tokens first, rules over tokens second, one resolver that weighs rivals third, context last.
package struct NameReader: Sendable {
    package init() {}

    /// Reads one name, with its folders as context.
    ///
    /// - Parameter path: The bytes of a bare name or of a path with `/` between its folders.
    /// - Returns: The leading reading with its rivals, its evidence and how sure it is.
    /// - Complexity: O(*n*) in the length of the path.
    package func read(_ path: Span<UInt8>) -> ParsedFilename {
        var reading = Reading()
        reading.isRejected = true
        return ParsedFilename(reading: reading, rivals: [], evidence: [], certainty: .unreadable([.noTitle]))
    }

    /// Reads the files of one folder together, so that siblings settle what one name cannot.
    ///
    /// - Parameter paths: Bare names or paths with the same parent.
    /// - Returns: One result for each path, in the same order.
    /// - Complexity: O(*n*) in the sum of the lengths.
    package func read(siblings paths: [[UInt8]]) -> [ParsedFilename] {
        paths.map { read($0.span) }
    }
}
