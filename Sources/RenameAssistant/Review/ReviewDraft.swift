import MediaNames

/// What a file is shown as after an edit, until somebody accepts it.
struct ReviewDraft {
    /// Where the values come from that nobody edited.
    enum Source: Hashable {
        case rules
        case model(String)
    }

    var reading: Reading
    let source: Source

    /// The fields that a person set.
    var edited: Set<IdentityField> = []

    /// How it would be planned.
    var planned: PlannedGroup?

    /// The number of the edit; files that were mended together share it.
    var mark = 0

    init(reading: Reading, source: Source) {
        self.reading = reading
        self.source = source
    }
}

extension Reading {
    /// The same with all numbers of episodes moved; `nil` if one of them would be less than nothing, or there is none.
    func moved(by distance: Int) -> Reading? {
        func moved(_ numbers: [EpisodeNumber]) -> [EpisodeNumber] {
            numbers.compactMap { number in
                let whole = number.whole + distance
                guard whole >= 0 else { return nil }
                return number.isHalf ? EpisodeNumber(halfAfter: whole) : EpisodeNumber(whole)
            }
        }
        var result = self
        result.episodes = moved(episodes)
        result.absoluteEpisodes = moved(absoluteEpisodes)
        let isWhole =
            result.episodes.count == episodes.count && result.absoluteEpisodes.count == absoluteEpisodes.count
        return isWhole && !(episodes.isEmpty && absoluteEpisodes.isEmpty) ? result : nil
    }
}
