/// Reads names: tokens first, rules over tokens second, one resolver that weighs rivals third, context last.
package struct NameReader: Sendable {
    private let lexicon = Lexicon.shared
    private let keepsEvidence: Bool

    /// A reader of names.
    ///
    /// - Parameter keepsEvidence: Whether ``ParsedFilename/evidence`` is filled in; names are read faster without.
    package init(keepsEvidence: Bool = true) {
        self.keepsEvidence = keepsEvidence
    }

    /// Reads one name, with its folders as context.
    ///
    /// - Parameter path: The bytes of a bare name or of a path with `/` between its folders.
    /// - Returns: The leading reading with its rivals, its evidence and how sure it is.
    /// - Complexity: O(*n*) in the length of the path.
    package func read(_ path: [UInt8]) -> ParsedFilename {
        let components = PathComponents(path)
        let name = name(path, components.file)
        var draft = Draft()
        if components.folders.isEmpty {
            resolve(name, into: &draft)
            draft.isFile = name.isFile
        } else {
            let folders = components.folders
            let folder = FolderContext(path, folders, lexicon: lexicon, keepsEvidence: keepsEvidence, only: name)
            read(name, in: folder, into: &draft)
        }
        return finish(&draft, of: path, isASCII: components.isASCII)
    }

    /// Reads one name whose bytes are lent; they are copied, so an array is read sooner.
    ///
    /// - Parameter path: The bytes of a bare name or of a path with `/` between its folders.
    /// - Returns: What ``read(_:)-([UInt8])`` does.
    package func read(_ path: Span<UInt8>) -> ParsedFilename {
        read(path.withUnsafeBufferPointer { [UInt8]($0) })
    }

    /// Reads one name of a folder that was read before.
    ///
    /// - Parameters:
    ///   - path: A path in the folder.
    ///   - folder: What ``folder(of:)`` gave for another path in it.
    /// - Returns: The same as reading the path alone.
    package func read(_ path: [UInt8], in folder: FolderContext) -> ParsedFilename {
        let components = PathComponents(path, deepest: 0)
        var draft = Draft()
        read(name(path, components.file), in: folder, into: &draft)
        return finish(&draft, of: path, isASCII: components.isASCII)
    }

    /// Whether a name of a folder that was read before says nothing but an identity, as far as a glance can tell.
    ///
    /// - Parameters:
    ///   - identity: What the name should say.
    ///   - path: A path in the folder, without a version of the work in its name.
    ///   - folder: What ``folder(of:)`` gave for another path in it.
    /// - Returns: `true` only where ``read(_:in:)`` gives the identity; most names that do not say it in the form that
    ///   their folder asks for have to be read to know.
    package func sees(_ identity: MediaIdentity, in path: [UInt8], of folder: FolderContext) -> Bool {
        guard case .episode(let episode) = identity else { return false }
        let file = PathComponents(path, deepest: 0).file
        let stem = FileExtension.strip(path, file)
        // An ending that is none of a media file's is read as a part of the name.
        guard stem.upperBound < file.upperBound, file.upperBound == path.count else { return false }
        return folder.says(episode, path, stem, lexicon)
    }

    /// Reads the folders above a file, for all names that stand beside it.
    ///
    /// - Parameter path: A path in the folder.
    /// - Returns: What the folders add to each of those names.
    package func folder(of path: [UInt8]) -> FolderContext {
        FolderContext(path, PathComponents(path).folders, lexicon: lexicon, keepsEvidence: keepsEvidence)
    }

    /// Reads the folders above a file, but for those that are known already.
    ///
    /// - Parameters:
    ///   - path: A path in the folder.
    ///   - memory: The folders that this reader read before.
    /// - Returns: The same as ``folder(of:)``.
    package func folder(of path: [UInt8], _ memory: inout FolderMemory) -> FolderContext {
        let ranges = PathComponents(path).folders
        return FolderContext(path, ranges, lexicon: lexicon, keepsEvidence: keepsEvidence, &memory)
    }

    /// Reads the files of one folder together, so that siblings settle what one name cannot.
    ///
    /// - Parameter paths: Bare names or paths with the same parent.
    /// - Returns: One result for each path, in the same order.
    /// - Complexity: O(*n* log *n*) in the sum of the lengths.
    package func read(siblings paths: [[UInt8]]) -> [ParsedFilename] {
        guard let first = paths.first else { return [] }
        return read(siblings: paths, in: folder(of: first))
    }

    /// Reads the files of one folder together, with a folder that was read before.
    ///
    /// - Parameters:
    ///   - paths: Bare names or paths with the same parent.
    ///   - folder: What ``folder(of:)`` gave for one of them.
    /// - Returns: One result for each path, in the same order.
    /// - Complexity: O(*n* log *n*) in the sum of the lengths.
    package func read(siblings paths: [[UInt8]], in folder: FolderContext) -> [ParsedFilename] {
        guard paths.count > 1 else { return paths.map { read($0, in: folder) } }
        let components = paths.map { PathComponents($0, deepest: 0) }
        let names = paths.indices.map { name(paths[$0], components[$0].file) }
        var drafts: [Draft] = []
        drafts.reserveCapacity(names.count)
        for index in names.indices {
            drafts.append(Draft())
            read(names[index], in: folder, into: &drafts[index])
        }
        SiblingContext(names).settle(&drafts) { index, piece in
            var draft = Draft()
            Resolver.resolve(
                names[index],
                varying: piece,
                keepsEvidence: keepsEvidence,
                into: &draft
            )
            folder.apply(to: &draft)
            return draft
        }
        return drafts.indices.map { finish(&drafts[$0], of: paths[$0], isASCII: components[$0].isASCII) }
    }

    private func name(_ path: [UInt8], _ file: Range<Int>) -> TokenizedName {
        NameTokenizer.tokenize(path, in: FileExtension.strip(path, file), with: lexicon)
    }

    /// Reads the name by itself, completed by its folders, into an empty draft: one holds so much that a copy costs.
    private func read(_ name: TokenizedName, in folder: FolderContext, into draft: inout Draft) {
        if let library = folder.draft(of: name, keepsEvidence: keepsEvidence) {
            draft = library
        } else {
            resolve(name, into: &draft)
            folder.apply(to: &draft)
        }
        draft.isFile = name.isFile
    }

    private func resolve(_ name: TokenizedName, into draft: inout Draft) {
        if !keepsEvidence {
            if PlainName.read(name, into: &draft) || ReleaseName.read(name, lexicon: lexicon, into: &draft) { return }
        }
        guard ReversedName.isReversed(name) else {
            Resolver.resolve(name, keepsEvidence: keepsEvidence, into: &draft)
            return
        }
        let range = name.range
        var mirrored = name.bytes
        mirrored[range].reverse()
        Resolver.resolve(
            NameTokenizer.tokenize(mirrored, in: range, with: lexicon),
            keepsEvidence: keepsEvidence,
            into: &draft
        )
        draft.evidence = draft.evidence.map { evidence in
            let end = range.lowerBound + range.upperBound
            return Evidence(
                field: evidence.field,
                value: evidence.value,
                range: (end - evidence.range.upperBound)..<(end - evidence.range.lowerBound),
                rule: evidence.rule
            )
        }
    }

    /// Says how sure a draft is, and hands over what it holds.
    ///
    /// Inlined, as its result is so large that a call would copy it once more.
    @inline(__always)
    private func finish(_ draft: inout Draft, of path: [UInt8], isASCII: Bool) -> ParsedFilename {
        // A title that cannot be written as text must not become a name by itself.
        if !isASCII, (try? UTF8Span(validating: path.span)) == nil {
            draft.doubts.insert(.notUTF8)
        }
        if draft.isJunk || (draft.reading.title == nil && draft.reading.kind == nil) {
            draft.reading = Reading()
            draft.reading.isRejected = true
        }
        if let number = draft.loneNumber { draft.doubtLoneNumber(number) }
        let certainty = draft.certainty()
        let hesitation = keepsEvidence && certainty == .likely ? draft.hesitation() : nil
        // Handing over by exchange spares copying all that a reading holds, and counting what else is there.
        var rivals: [Rival] = []
        var evidence: [Evidence] = []
        swap(&rivals, &draft.rivals)
        swap(&evidence, &draft.evidence)
        return ParsedFilename(
            reading: draft.reading.take(),
            rivals: rivals,
            evidence: evidence,
            certainty: certainty,
            hesitation: hesitation
        )
    }
}
