package import MediaNames

/// Which files a model is asked about.
package enum AskPolicy: String, Hashable, Sendable, CaseIterable {
    /// Those that the rules did not settle.
    case auto

    /// All; what the rules accepted stays as it is even so.
    case always

    /// None.
    case never
}

extension AskPolicy {
    /// Doubts that no answer could settle: the name stands for no single film or episode, or cannot be sent.
    private static let unanswerable: Set<Doubt> = [.seasonPack, .extra, .tooLong, .notUTF8]

    /// Whether a model is asked about a file.
    ///
    /// - Parameters:
    ///   - parsed: What the rules read.
    ///   - path: The name with the folders that it was read with.
    /// - Returns: `false` also where name and folders say nothing that anybody could answer from: a hash, a number without
    ///   a title, a title without the number that is missing.
    package func asks(about parsed: ParsedFilename, path: [UInt8]) -> Bool {
        guard self != .never, parsed.reading.kind != .extra, !parsed.reading.isSeasonPack,
            Self.unanswerable.isDisjoint(with: parsed.certainty.doubts), String(validating: path, as: UTF8.self) != nil
        else { return false }
        let ground = NameGround(path)
        let doubts = parsed.certainty.doubts
        if doubts.contains(.onlyHash) {
            return ground.components.dropLast().contains { $0.contains(where: Self.isName) }
        }
        if parsed.reading.title == nil,
            !Self.open(ground.components.flatMap(\.self), parsed).contains(where: Self.isTelling)
        {
            return false
        }
        if doubts.contains(.noNumber), parsed.rivals.isEmpty,
            !Self.open(ground.file, parsed).contains(where: Self.isNumber)
        {
            return false
        }
        return self == .always || !parsed.certainty.isSettled
    }

    /// Words that the rules have no use for, or took for a title.
    private static func open(_ words: [NameGround.Word], _ parsed: ParsedFilename) -> [NameGround.Word] {
        let used = parsed.evidence.filter { ![.title, .episodeTitle, .alternativeTitle].contains($0.field) }.map(
            \.range
        )
        return words.filter { word in !used.contains { $0.overlaps(word.range) } }
    }

    private static func isTelling(_ word: NameGround.Word) -> Bool {
        word.text.count > 2 && word.text.contains(where: \.isLetter)
    }

    /// Folders that only keep files say nothing about one of them.
    private static let keepers: Set<String> = [
        "unsorted", "downloads", "download", "media", "library", "video", "videos", "movies", "films", "series",
        "shows",
        "complete", "incoming", "temp", "data", "home", "mnt", "tmp", "season", "new", "misc", "other",
    ]

    private static func isName(_ word: NameGround.Word) -> Bool {
        isTelling(word) && !keepers.contains(word.text)
    }

    private static func isNumber(_ word: NameGround.Word) -> Bool {
        word.text.allSatisfy(\.isNumber)
    }
}
