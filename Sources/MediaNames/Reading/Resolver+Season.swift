/// A season, and the number that may stand behind it.
extension Resolver {
    /// A season, and perhaps a number right behind it: `S02 - 05`, `Season 11 01`.
    func chooseSeason(_ season: Claim) {
        numbering = season.pieces
        take(season.pieces)
        draft.reading.seasons = season.seasons
        noteNumbers(season)
        draft.numbering = .season
        guard season.seasons.count == 1 else {
            draft.reading.isSeasonPack = true
            return
        }
        let candidates = claims.all.filter {
            ($0.field == .absoluteEpisode || isNumberSign($0, behind: season)) && isOpen($0) && isFreeNumber($0)
        }
        let behind = candidates.first { $0.pieces.lowerBound == season.pieces.upperBound && isEpisodeLike($0) }
        let chosen =
            behind ?? candidates.first { $0.weight == .strong }
            ?? candidates.first {
                $0.weight == .fair && $0.episodeCount >= 1 && name.pieces[$0.pieces.lowerBound].gap.isSpacedDash
            }
        guard let chosen else {
            draft.reading.isSeasonPack = true
            return
        }
        if isSeasonRange(season, chosen), let last = chosen.episodes.last?.whole, let first = season.seasons.first {
            draft.reading.seasons = Array(first...last)
            draft.reading.isSeasonPack = true
            take(chosen.pieces)
            numbering = season.pieces.lowerBound..<chosen.pieces.upperBound
            return
        }
        draft.reading.episodes = chosen.episodes
        take(chosen.pieces)
        numbering = Self.stretch(season.pieces, chosen.pieces)
        note(.episode, chosen.episodes.map(\.description).joined(separator: " "), chosen)
        // Right behind the season and set off from it, the number can be nothing else.
        let isBehind = chosen.pieces.lowerBound == season.pieces.upperBound
        let first = name.pieces[chosen.pieces.lowerBound]
        let next = chosen.pieces.upperBound
        let isList = next < name.pieces.count && name.pieces[next].isNumber && name.pieces[next].gap.isBlank
        draft.numbering = isBehind && first.digitCount == 2 && first.gap != .dash && !isList ? .marked : .dash
    }

    /// `Season 5 #04`: the number behind the season has its sign.
    private func isNumberSign(_ claim: Claim, behind season: Claim) -> Bool {
        claim.rule == EpisodeRule.name && claim.weight == .weak && claim.pieces.lowerBound == season.pieces.upperBound
            && name.pieces[claim.pieces.lowerBound].gap.contains(.hash)
    }

    /// `S01-09` is a range of seasons where the name calls itself complete, or where a bracket holds nothing else.
    private func isSeasonRange(_ season: Claim, _ number: Claim) -> Bool {
        guard number.pieces.lowerBound == season.pieces.upperBound, number.episodeCount == 1,
            name.pieces[number.pieces.lowerBound].gap == .dash, name.pieces[number.pieces.lowerBound].digitCount == 2,
            name.pieces[season.pieces.upperBound - 1].digitCount == 2,
            let first = season.seasons.first, let last = number.episodes.first?.whole, last > first, last < 60
        else { return false }
        let isEnclosed =
            name.pieces[season.pieces.lowerBound].gap.contains(.open)
            && name.gap(before: number.pieces.upperBound).contains(.close)
        // `Title (2017) S01-03 (1080p)`: what has no ending is a folder's name, and the form is that of whole series.
        let isCollection =
            !name.isFile && leadingGroup == nil && first == 1
            && claims.contain(.year) {
                $0.weight == .strong && $0.pieces.upperBound == season.pieces.lowerBound
            }
        return isEnclosed || isCollection || name.tokens.contains { $0.word.sense == .pack && $0.word.weight == .fair }
    }

    private func isEpisodeLike(_ claim: Claim) -> Bool {
        let piece = name.pieces[claim.pieces.lowerBound]
        // `[Group][Title S3][04]`
        if leadingGroup != nil, piece.enclosure == .square, piece.gap.contains(.open), piece.digitCount == 2,
            name.gap(before: claim.pieces.upperBound).contains(.close)
        {
            return true
        }
        return piece.digitCount >= 2 && piece.digitCount <= 3 && piece.gap.isDisjoint(with: .close)
    }
}
