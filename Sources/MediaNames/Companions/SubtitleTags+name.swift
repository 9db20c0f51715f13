extension SubtitleTags {
    /// Where the tags at the end of a subtitle's name begin: `.en.forced` in `Show 1x02.en.forced.srt`.
    ///
    /// - Parameter name: The bytes of the name, with its extension.
    /// - Returns: The index of the dot before the first tag, that of the extension's dot where there is no tag, and the
    ///   name's first index where it consists of tags alone.
    package static func start(in name: ArraySlice<UInt8>) -> Int {
        let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        guard !says(name[..<dot]) else { return name.startIndex }
        var start = dot
        var index = dot
        // A region is a tag only behind its language, so a longer end may be tags where a shorter one is not.
        for _ in 0..<longestEnd {
            guard let before = name[..<index].lastIndex(of: UInt8(ascii: ".")), before > name.startIndex else { break }
            index = before
            if says(name[index..<dot]) { start = index }
        }
        return start
    }

    /// How many words at the end of a name may be tags: language, region, and two that say whom it is for.
    private static let longestEnd = 4

    /// Whether some words are tags and nothing else.
    private static func says(_ words: ArraySlice<UInt8>) -> Bool { SubtitleTags(Array(words)).isRecognizedWhole }

    /// The tags as all servers read them: a free title, the language, what it is for; `nil` where there is no tag.
    ///
    /// A track for the hard of hearing is called `sdh`, as `hi` alone means Hindi to servers.
    ///
    /// - Parameter number: Which of several tracks with the same tags it is, from 1.
    /// - Returns: The words with a dot before each: `.Commentary.en.forced`, `.2.pt-BR`.
    package func normalised(number: Int = 1) -> [UInt8]? {
        guard language != nil || isForced || isForHearingImpaired || isDefault else { return nil }
        var words: [String] = []
        if number > 1 { words.append(String(number)) }
        if let title { words.append(title) }
        if let language { words.append(region.map { "\(language)-\($0)" } ?? language) }
        if isDefault { words.append("default") }
        if isForced { words.append("forced") }
        if isForHearingImpaired { words.append("sdh") }
        return words.flatMap { Array(".".utf8) + Array($0.utf8) }
    }
}
