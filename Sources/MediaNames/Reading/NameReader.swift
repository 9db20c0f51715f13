/// Reads names: tokens first, rules over tokens second, one resolver that weighs rivals third, context last.
package struct NameReader: Sendable {
    private let lexicon = Lexicon.shared

    package init() {}

    /// Reads one name, with its folders as context.
    ///
    /// - Parameter path: The bytes of a bare name or of a path with `/` between its folders.
    /// - Returns: The leading reading with its rivals, its evidence and how sure it is.
    /// - Complexity: O(*n*) in the length of the path.
    package func read(_ path: Span<UInt8>) -> ParsedFilename {
        let bytes = path.withUnsafeBufferPointer { [UInt8]($0) }
        let components = PathComponents(bytes)
        let file = components.file
        let draft = draft(of: bytes, FileExtension.strip(bytes, file))
        return ParsedFilename(
            reading: draft.reading,
            rivals: draft.rivals,
            evidence: draft.evidence,
            certainty: draft.doubts.isEmpty ? .likely : .ambiguous(draft.doubts)
        )
    }

    /// Reads the files of one folder together, so that siblings settle what one name cannot.
    ///
    /// - Parameter paths: Bare names or paths with the same parent.
    /// - Returns: One result for each path, in the same order.
    /// - Complexity: O(*n*) in the sum of the lengths.
    package func read(siblings paths: [[UInt8]]) -> [ParsedFilename] {
        paths.map { read($0.span) }
    }

    private func draft(of bytes: [UInt8], _ range: Range<Int>) -> Draft {
        Resolver.resolve(NameTokenizer.tokenize(bytes, in: range, with: lexicon), lexicon: lexicon)
    }
}
