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
        return finish(draft(ofPath: bytes), of: bytes)
    }

    /// Reads the files of one folder together, so that siblings settle what one name cannot.
    ///
    /// - Parameter paths: Bare names or paths with the same parent.
    /// - Returns: One result for each path, in the same order.
    /// - Complexity: O(*n*) in the sum of the lengths.
    package func read(siblings paths: [[UInt8]]) -> [ParsedFilename] {
        guard paths.count > 1, let first = paths.first else { return paths.map { read($0.span) } }
        let folders = FolderContext(first, PathComponents(first).folders, lexicon: lexicon)
        let names = paths.map { path in
            let file = PathComponents(path).file
            return NameTokenizer.tokenize(path, in: FileExtension.strip(path, file), with: lexicon)
        }
        var drafts = names.indices.map { index in
            var draft = draft(of: names[index])
            folders.apply(to: &draft)
            return draft
        }
        SiblingContext(names).settle(&drafts) { index, piece in
            var draft = Resolver.resolve(names[index], lexicon: lexicon, varying: piece)
            folders.apply(to: &draft)
            return draft
        }
        return drafts.indices.map { finish(drafts[$0], of: paths[$0]) }
    }

    /// The name by itself, completed by its folders.
    private func draft(ofPath bytes: [UInt8]) -> Draft {
        let components = PathComponents(bytes)
        let stem = FileExtension.strip(bytes, components.file)
        var draft = draft(of: NameTokenizer.tokenize(bytes, in: stem, with: lexicon))
        if !components.folders.isEmpty {
            FolderContext(bytes, components.folders, lexicon: lexicon).apply(to: &draft)
        }
        return draft
    }

    private func draft(of name: TokenizedName) -> Draft {
        let (bytes, range) = (name.bytes, name.range)
        guard ReversedName.isReversed(bytes, range) else { return Resolver.resolve(name, lexicon: lexicon) }
        var mirrored = bytes
        mirrored[range].reverse()
        var draft = Resolver.resolve(NameTokenizer.tokenize(mirrored, in: range, with: lexicon), lexicon: lexicon)
        draft.evidence = draft.evidence.map { evidence in
            let end = range.lowerBound + range.upperBound
            return Evidence(
                field: evidence.field,
                value: evidence.value,
                range: (end - evidence.range.upperBound)..<(end - evidence.range.lowerBound),
                rule: evidence.rule
            )
        }
        return draft
    }

    private func finish(_ draft: Draft, of path: borrowing [UInt8]) -> ParsedFilename {
        var draft = draft
        // A title that cannot be written as text must not become a name by itself.
        if path.contains(where: Letters.isBeyondASCII), String(validating: copy path, as: UTF8.self) == nil {
            draft.doubts.insert(.notUTF8)
        }
        if draft.isJunk || (draft.reading.title == nil && draft.reading.kind == nil) {
            draft.reading = Reading()
            draft.reading.isRejected = true
        }
        return ParsedFilename(
            reading: draft.reading,
            rivals: draft.rivals,
            evidence: draft.evidence,
            certainty: CertaintyJudge(draft: draft).certainty()
        )
    }
}
