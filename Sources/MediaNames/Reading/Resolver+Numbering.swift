extension Resolver {
    /// Chooses among the claims for season, episode and date.
    func chooseNumbering() {
        if chooseVarying() { return }
        if let claim = claims.first(
            .episode,
            where: {
                $0.hasSeason && $0.weight == .strong && isOpen($0) && !isName($0)
                    && !($0.rule == CrossNotationRule.name && isWholeTitle($0))
            }
        ) {
            chooseMarked(claim)
            chooseDate(atLeast: .fair)
            chooseSecondNumber()
            return
        }
        let season = claims.first(.season) {
            isOpen($0) && !isGroupLike($0) && !isDated($0) && !isWholeTitle($0)
                && !isSequel($0)
        }
        let episode = claims.first(.episode) {
            $0.weight >= .fair && isOpen($0) && $0.rule != NumberPairRule.name && !isName($0)
                && season?.pieces.overlaps($0.pieces) != true && (season != nil || !isChapterOfFilm($0))
        }
        if let episode {
            if season == nil, mayBeChapter(episode) { draft.doubts.insert(.movieOrEpisode) }
            choose(episode, season: season)
            chooseDate(atLeast: .strong)
        } else if let season {
            chooseSeason(season)
            if !draft.reading.episodes.isEmpty { chooseSecondNumber() }
            chooseDate(atLeast: .strong)
        } else {
            if !takesDayForNoise() { chooseDate(atLeast: .fair) }
            if date != nil { chooseBesideDate() } else if !choosePair() { chooseStanding() }
        }
    }

    /// `3 сезон 57 серия [2x2]`: a station is called so, and words have said the numbers.
    private func isName(_ claim: Claim) -> Bool {
        claim.rule == CrossNotationRule.name && name.pieces[claim.pieces.lowerBound].enclosure == .square
            && claims.contain(.season) { $0.pieces.upperBound <= claim.pieces.lowerBound }
            && claims.contain(.episode) {
                $0.rule == EpisodeRule.name && $0.weight == .strong && $0.pieces.upperBound <= claim.pieces.lowerBound
            }
    }

    /// Takes the number that siblings show to be the episode's.
    private func chooseVarying() -> Bool {
        guard let varying,
            let claim = claims.first(
                .absoluteEpisode,
                where: {
                    $0.pieces.contains(varying) && isOpen($0)
                }
            ), varying >= bodyStart, !isOrderedByYear(varying)
        else { return false }
        let piece = name.pieces[claim.pieces.lowerBound]
        if !isFansub, claim.pieces.count == 1, piece.digitCount == 3, name.bytes[piece.start] != 0x30,
            (1..<70).contains(piece.value % 100)
        {
            splitWithRival(claim)
            return true
        }
        draft.isNumberedBySiblings = true
        take(claim.pieces)
        numbering = claim.pieces
        draft.reading.episodes = claim.episodes
        draft.numbering = .dash
        note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
        return true
    }

    /// `-S56` behind a tag is the name of a group.
    private func isGroupLike(_ claim: Claim) -> Bool {
        let at = claim.pieces.lowerBound
        return at > 0 && name.pieces[at].gap == .dash && weight(ofToken: name.pieces[at - 1].token) == .strong
    }

    /// Whether the number is part of a date: `Series.10-11-2008`.
    private func isDated(_ claim: Claim) -> Bool {
        claims.contain(.date) { $0.weight == .strong && $0.pieces.overlaps(claim.pieces) }
    }

    /// `02_17`, `2-06`: season and episode without a word.
    private func choosePair() -> Bool {
        guard
            let claim = claims.first(
                .episode,
                where: {
                    $0.rule == NumberPairRule.name && isOpen($0) && ($0.weight > .weak || name.isFile)
                }
            )
        else { return false }
        numbering = claim.pieces
        take(claim.pieces)
        draft.reading.seasons = claim.seasons
        draft.reading.episodes = claim.episodes
        draft.numbering = .split
        if claim.weight == .weak { draft.doubts.insert(.movieOrEpisode) }
        noteNumbers(claim)
        return true
    }

    private func chooseMarked(_ claim: Claim) {
        numbering = claim.pieces
        take(claim.pieces)
        draft.reading.seasons = claim.seasons
        draft.reading.episodes = claim.episodes
        draft.numbering = .marked
        draft.isYearLikeSeason = isHalfOfDate(claim)
        if claim.episodeCount == 0 { draft.reading.isSeasonPack = true }
        noteNumbers(claim)
        takeSeasonSaidTwice(claim)
    }

    /// `2008x12.13` may be a date.
    private func isHalfOfDate(_ claim: Claim) -> Bool {
        let next = claim.pieces.upperBound
        return claim.rule == CrossNotationRule.name && name.pieces[claim.pieces.lowerBound].digitCount > 2
            && next < name.pieces.count && name.pieces[next].isNumber && (1...31).contains(name.pieces[next].value)
    }

    /// `Temporada 4 [Cap.408]`: the season stands before the number that says it again.
    private func takeSeasonSaidTwice(_ claim: Claim) {
        guard
            let season = claims.first(
                .season,
                where: {
                    $0.seasons == claim.seasons && isOpen($0)
                        && $0.pieces.upperBound <= claim.pieces.lowerBound && $0.pieces.lowerBound > bodyStart
                }
            )
        else { return }
        take(season.pieces)
        numbering = season.pieces.lowerBound..<claim.pieces.upperBound
        noteNumbers(season)
    }

    func noteNumbers(_ claim: Claim) {
        guard keepsEvidence else {
            // What the evidence would have marked as naming the work.
            if claim.hasSeason || claim.episodeCount > 0 {
                namedEnd = max(namedEnd, claim.pieces.upperBound)
            }
            return
        }
        if claim.hasSeason {
            note(.season, claim.seasons.map(String.init).joined(separator: " "), claim)
        }
        if !claim.episodes.isEmpty {
            note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
        }
    }

    /// The pieces from the first of two runs to the last.
    static func stretch(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }

    private func choose(_ episode: Claim, season: Claim?) {
        numbering = episode.pieces
        take(episode.pieces)
        draft.reading.episodes = episode.episodes
        draft.reading.seasons = episode.seasons
        draft.numbering = .word
        // `Tide 11-13 of 20`: the first number may be the title's.
        if episode.rule == CountRule.name, episode.episodeCount > 1 { draft.unexplained += 1 }
        if let season {
            draft.reading.seasons = season.seasons
            take(season.pieces)
            numbering = Self.stretch(season.pieces, episode.pieces)
            noteNumbers(season)
            draft.numbering = .marked
        }
        noteNumbers(episode)
    }

    /// Whether the number is not a year, a resolution or a part of a tag.
    func isFreeNumber(_ claim: Claim) -> Bool {
        let piece = name.pieces[claim.pieces.lowerBound]
        let token = name.tokens[piece.token]
        let isAfterDash = piece.gap.isSpacedDash && claim.pieces.upperBound >= name.pieces.count
        if token.word.isTag, !isAfterDash { return false }
        if claims.contain(.part, where: { $0.pieces.overlaps(claim.pieces) }) { return false }
        if piece.digitCount == 4, YearRule.plausible.contains(piece.value), claim.weight != .strong { return false }
        // `5.1` and `2.0` are channels.
        if piece.digitCount == 1, claim.pieces.upperBound < name.pieces.count {
            let next = name.pieces[claim.pieces.upperBound]
            if next.gap == .dot, next.digitCount == 1 { return false }
        }
        if isFilmNumber(claim) { return false }
        // `U-571`: a letter and a number that a dash joins are one name.
        if piece.gap == .dash, claim.pieces.lowerBound == bodyStart + 1, name.isLetter(bodyStart) { return false }
        // `10.000 Harbors` is one number.
        if piece.value == 0, piece.digitCount == 3, piece.gap == .dot || piece.gap == .comma { return false }
        // `Harbor 3.333` counts nothing.
        if piece.gap == .dot, claim.pieces.lowerBound > 0, name.pieces[claim.pieces.lowerBound - 1].isNumber,
            name.pieces[claim.pieces.lowerBound - 1].gap.contains(.space)
        {
            return false
        }
        if piece.digitCount == 1, claim.pieces.lowerBound > 0 {
            let last = name.pieces[claim.pieces.lowerBound - 1]
            if piece.gap == .dot, last.digitCount == 1, last.isNumber { return false }
        }
        return true
    }
}
