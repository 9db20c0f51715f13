extension Resolver {
    /// Chooses among the claims for season, episode and date.
    mutating func chooseNumbering() {
        if chooseVarying() { return }
        if let claim = claims.first(where: {
            $0.field == .episode && !$0.seasons.isEmpty && $0.weight == .strong && isOpen($0)
        }) {
            chooseMarked(claim)
            chooseDate(atLeast: .fair)
            chooseSecondNumber()
            return
        }
        let season = claims.first {
            $0.field == .season && isOpen($0) && !isGroupLike($0) && !isDated($0) && !isWholeTitle($0)
        }
        let episode = claims.first {
            $0.field == .episode && $0.weight >= .fair && isOpen($0) && $0.rule != NumberPairRule.name
                && season?.pieces.overlaps($0.pieces) != true && (season != nil || !isChapterOfFilm($0))
        }
        if let episode {
            choose(episode, season: season)
            chooseDate(atLeast: .strong)
        } else if let season {
            chooseSeason(season)
            chooseDate(atLeast: .strong)
        } else {
            chooseDate(atLeast: .fair)
            if date != nil { chooseBesideDate() } else if !choosePair() { chooseStanding() }
        }
    }

    /// Takes the number that siblings show to be the episode's.
    private mutating func chooseVarying() -> Bool {
        guard let varying,
            let claim = claims.first(where: {
                $0.field == .absoluteEpisode && $0.pieces.contains(varying) && isOpen($0)
            })
        else { return false }
        let piece = name.pieces[claim.pieces.lowerBound]
        if !isFansub, claim.pieces.count == 1, piece.digitCount == 3, name.bytes[piece.start] != 0x30,
            piece.value % 100 < 70
        {
            splitWithRival(claim)
            return true
        }
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
        claims.contains { $0.field == .date && $0.weight == .strong && $0.pieces.overlaps(claim.pieces) }
    }

    /// `Episode IV` of a film that has a year.
    private func isChapterOfFilm(_ claim: Claim) -> Bool {
        claim.weight == .fair && !name.pieces[claim.pieces.upperBound - 1].isNumber
            && claims.contains { $0.field == .year && $0.pieces.lowerBound >= claim.pieces.upperBound }
            || isWholeTitle(claim)
    }

    /// `Episode 50 (2011)` is a film: nothing else is left for a title.
    private func isWholeTitle(_ claim: Claim) -> Bool {
        claim.pieces.lowerBound == bodyStart
            && claims.contains {
                $0.field == .year && $0.weight == .strong && $0.pieces.lowerBound == claim.pieces.upperBound
            }
    }

    /// `02_17`, `2-06`: season and episode without a word.
    private mutating func choosePair() -> Bool {
        guard let claim = claims.first(where: { $0.rule == NumberPairRule.name && isOpen($0) }) else { return false }
        numbering = claim.pieces
        take(claim.pieces)
        draft.reading.seasons = claim.seasons
        draft.reading.episodes = claim.episodes
        draft.numbering = .split
        noteNumbers(claim)
        return true
    }

    private mutating func chooseMarked(_ claim: Claim) {
        numbering = claim.pieces
        take(claim.pieces)
        draft.reading.seasons = claim.seasons
        draft.reading.episodes = claim.episodes
        draft.numbering = .marked
        if claim.episodes.isEmpty { draft.reading.isSeasonPack = true }
        noteNumbers(claim)
    }

    private mutating func noteNumbers(_ claim: Claim) {
        if !claim.seasons.isEmpty {
            note(.season, claim.seasons.map(String.init).joined(separator: " "), claim)
        }
        if !claim.episodes.isEmpty {
            note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
        }
    }

    private mutating func choose(_ episode: Claim, season: Claim?) {
        numbering = episode.pieces
        take(episode.pieces)
        draft.reading.episodes = episode.episodes
        draft.reading.seasons = episode.seasons
        draft.numbering = .word
        if let season {
            draft.reading.seasons = season.seasons
            take(season.pieces)
            numbering =
                min(
                    season.pieces.lowerBound,
                    episode.pieces.lowerBound
                )..<max(season.pieces.upperBound, episode.pieces.upperBound)
            noteNumbers(season)
            draft.numbering = .marked
        }
        noteNumbers(episode)
    }

    /// A season, and perhaps a number right behind it: `S02 - 05`, `Season 11 01`.
    private mutating func chooseSeason(_ season: Claim) {
        numbering = season.pieces
        take(season.pieces)
        draft.reading.seasons = season.seasons
        noteNumbers(season)
        draft.numbering = .season
        guard season.seasons.count == 1 else {
            draft.reading.isSeasonPack = true
            return
        }
        let candidates = claims.filter { $0.field == .absoluteEpisode && isOpen($0) && isFreeNumber($0) }
        let behind = candidates.first { $0.pieces.lowerBound == season.pieces.upperBound && isEpisodeLike($0) }
        let chosen =
            behind ?? candidates.first { $0.weight == .strong }
            ?? candidates.first {
                $0.weight == .fair && $0.episodes.count >= 1 && name.pieces[$0.pieces.lowerBound].gap.isSpacedDash
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
        numbering =
            min(
                season.pieces.lowerBound,
                chosen.pieces.lowerBound
            )..<max(season.pieces.upperBound, chosen.pieces.upperBound)
        note(.episode, chosen.episodes.map(\.description).joined(separator: " "), chosen)
        // Right behind the season and set off from it, the number can be nothing else.
        let isBehind = chosen.pieces.lowerBound == season.pieces.upperBound
        let first = name.pieces[chosen.pieces.lowerBound]
        let next = chosen.pieces.upperBound
        let isList = next < name.pieces.count && name.pieces[next].isNumber && name.pieces[next].gap.isBlank
        draft.numbering = isBehind && first.digitCount == 2 && first.gap != .dash && !isList ? .marked : .dash
    }

    /// `S01-09` is a range of seasons where the name calls itself complete, or where a bracket holds nothing else.
    private func isSeasonRange(_ season: Claim, _ number: Claim) -> Bool {
        guard number.pieces.lowerBound == season.pieces.upperBound, number.episodes.count == 1,
            name.pieces[number.pieces.lowerBound].gap == .dash, name.pieces[number.pieces.lowerBound].digitCount == 2,
            name.pieces[season.pieces.upperBound - 1].digitCount == 2,
            let first = season.seasons.first, let last = number.episodes.first?.whole, last > first, last < 60
        else { return false }
        let isEnclosed =
            name.pieces[season.pieces.lowerBound].gap.contains(.open)
            && name.gap(before: number.pieces.upperBound).contains(.close)
        return isEnclosed || name.tokens.contains { $0.word.sense == .pack && $0.word.weight == .fair }
    }

    private func isEpisodeLike(_ claim: Claim) -> Bool {
        let piece = name.pieces[claim.pieces.lowerBound]
        return piece.digitCount >= 2 && piece.digitCount <= 3 && piece.gap.isDisjoint(with: .close)
    }

    /// Whether the number is not a year, a resolution or a part of a tag.
    private func isFreeNumber(_ claim: Claim) -> Bool {
        let piece = name.pieces[claim.pieces.lowerBound]
        let token = name.tokens[piece.token]
        let isAfterDash = piece.gap.isSpacedDash && claim.pieces.upperBound >= name.pieces.count
        if token.word.isTag, !isAfterDash { return false }
        if claims.contains(where: { $0.field == .part && $0.pieces.overlaps(claim.pieces) }) { return false }
        if piece.digitCount == 4, YearRule.plausible.contains(piece.value), claim.weight != .strong { return false }
        // `5.1` and `2.0` are channels.
        if piece.digitCount == 1, claim.pieces.upperBound < name.pieces.count {
            let next = name.pieces[claim.pieces.upperBound]
            if next.gap == .dot, next.digitCount == 1 { return false }
        }
        if piece.digitCount == 1, claim.pieces.lowerBound > 0 {
            let last = name.pieces[claim.pieces.lowerBound - 1]
            if piece.gap == .dot, last.digitCount == 1, last.isNumber { return false }
        }
        return true
    }

    private mutating func chooseDate(atLeast weight: Claim.Weight) {
        let dates = claims.filter { claim in
            // A film may have a date for a title: its year follows.
            claim.field == .date && claim.weight >= weight && isOpen(claim)
                && !claims.contains { $0.field == .year && $0.pieces.lowerBound == claim.pieces.upperBound }
        }
        guard let claim = dates.max(by: { $0.weight < $1.weight }) else { return }
        let hasYear = claims.contains {
            $0.field == .year && $0.weight == .strong && $0.pieces.lowerBound > claim.pieces.upperBound
        }
        if claim.weight == .fair, claim.pieces.lowerBound == bodyStart, hasYear {
            // The day someone filed a film, before its title and year.
            take(claim.pieces)
            note(.noise, "", claim)
            draft.unexplained += 1
            bodyStart = claim.pieces.upperBound
            return
        }
        switch claim.value {
        case .date(let date):
            draft.reading.airDate = date
            draft.dateOrder = order(of: date, claim)
        case .ambiguousDate(let date, let other):
            draft.reading.airDate = date
            draft.dateOrder = .open
            if draft.numbering == .none { doubtDate(other) }
        default: return
        }
        if draft.numbering == .none { draft.numbering = .date }
        date = claim.pieces
        take(claim.pieces)
        note(.date, draft.reading.airDate?.description ?? "", claim)
    }

    /// In which order a date stands that can be read in one way only.
    private func order(of date: AirDate, _ claim: Claim) -> Draft.DateOrder? {
        let first = name.pieces[claim.pieces.lowerBound]
        guard claim.pieces.count == 3, first.isNumber, first.digitCount <= 2, date.day != date.month else { return nil }
        if first.value == date.day { return .dayFirst }
        return first.value == date.month ? .monthFirst : nil
    }

    private mutating func doubtDate(_ other: AirDate) {
        draft.doubts.insert(.dateOrder)
        var rival = draft.reading
        rival.airDate = other
        draft.rivals.append(Rival(reading: rival, lost: "day and month may be swapped"))
    }

    /// `101 (01) - 20021107 - Title`: an episode beside its date.
    private mutating func chooseBesideDate() {
        guard let date,
            let claim = claims.first(where: {
                $0.field == .absoluteEpisode && !isTaken[$0.pieces.lowerBound]
                    && $0.pieces.upperBound <= date.lowerBound
                    && name.pieces[$0.pieces.lowerBound].digitCount == 3 && $0.pieces.lowerBound > bodyStart
            }), claim.episodes.count == 1
        else { return }
        split(claim)
    }

    /// An absolute number beside season and episode: `s16e03 - 313`, `313-315 s16e03-05`, `16-20 (191-195)`.
    private mutating func chooseSecondNumber() {
        guard let numbering,
            let claim = claims.first(where: {
                $0.field == .absoluteEpisode && isOpen($0) && isFreeNumber($0)
                    && ($0.pieces.lowerBound == numbering.upperBound || $0.pieces.upperBound == numbering.lowerBound)
                    && $0.episodes.count == draft.reading.episodes.count
                    && name.pieces[$0.pieces.lowerBound].digitCount >= 3
            })
        else { return }
        let isBefore = claim.pieces.upperBound == numbering.lowerBound
        let after = name.gap(before: claim.pieces.upperBound)
        let isEnd = claim.pieces.upperBound >= name.pieces.count
        // In a server's form the number may be the episode's title.
        if isServed, !isBefore, claim.episodes.count == 1, !after.isSpacedDash || isEnd { return }
        let isSetOff = isEnd || after.isSpacedDash || after == .dash || after.contains(.open) || after.contains(.close)
        guard isBefore ? claim.episodes.count > 1 || name.pieces[claim.pieces.lowerBound].gap.isSpacedDash : isSetOff
        else {
            return
        }
        draft.reading.absoluteEpisodes = claim.episodes
        take(claim.pieces)
        self.numbering =
            min(numbering.lowerBound, claim.pieces.lowerBound)..<max(numbering.upperBound, claim.pieces.upperBound)
        note(.absoluteEpisode, claim.episodes.map(\.description).joined(separator: " "), claim)
    }

    /// Season and episode in one number: `117`, `0307`.
    mutating func split(_ claim: Claim) {
        guard let number = claim.episodes.first?.whole else { return }
        draft.reading.seasons = [number / 100]
        draft.reading.episodes = claim.episodes.map { EpisodeNumber($0.whole % 100) }
        numbering = claim.pieces
        take(claim.pieces)
        draft.numbering = .split
        note(.season, "\(number / 100)", claim)
        note(.episode, "\(number % 100)", claim)
    }

    /// Chooses a number that stands alone, if any is likely to count episodes.
    private mutating func chooseStanding() {
        var best: (claim: Claim, score: Int)?
        for claim in claims where claim.field == .absoluteEpisode || (claim.field == .episode && claim.weight == .weak)
        {
            guard isOpen(claim), isFreeNumber(claim), name.pieces[claim.pieces.lowerBound].isNumber else { continue }
            let score = score(claim)
            if score >= 3, score > (best?.score ?? 0) { best = (claim, score) }
        }
        guard let best else { return }
        let piece = name.pieces[best.claim.pieces.lowerBound]
        let isPlain = best.claim.pieces.count == 1 && name.bytes[piece.start] != 0x30
        if !isFansub, isPlain, piece.digitCount == 3, piece.value % 100 < 70 || piece.value == 100 {
            splitWithRival(best.claim)
        } else if piece.digitCount == 4, best.claim.pieces.count == 1, !isFansub, piece.value % 100 > 0,
            piece.value % 100 < 60, piece.value < 4000, !name.pieces[best.claim.pieces.lowerBound].gap.isSpacedDash
        {
            splitWithRival(best.claim)
        } else {
            take(best.claim.pieces)
            numbering = best.claim.pieces
            draft.reading.episodes = best.claim.episodes
            draft.numbering = best.claim.weight == .strong || leadingGroup != nil ? .dash : .bare
            note(.episode, best.claim.episodes.map(\.description).joined(separator: " "), best.claim)
            if best.claim.episodes.count > 1 { chooseSecondNumber() }
        }
    }

    /// Whether the name is made as fansubs are, which count episodes over all seasons.
    private var isFansub: Bool {
        if leadingGroup != nil { return true }
        return name.tokens.contains {
            ($0.word.sense == .subtitleLanguage && $0.word.weight == .strong) || $0.key == "fansub"
                || (name.pieces[$0.pieces.lowerBound].enclosure == .square && $0.word.isTag && $0.word.sense != .site)
                || (name.pieces[$0.pieces.lowerBound].enclosure == .square && isTaken[$0.pieces.lowerBound])
        }
    }

    /// Whether the copy was taken from a broadcast, as only series are.
    private var isBroadcast: Bool {
        name.tokens.contains {
            guard $0.word.sense == .source, $0.word.weight == .strong else { return false }
            let source = lexicon.texts[$0.word.value]
            return source == "HDTV" || source == "TV" || source == "Satellite"
        }
    }

    private mutating func splitWithRival(_ claim: Claim) {
        draft.doubts.insert(.seasonOrAbsolute)
        let blankDash: Gap = [.space, .dash]
        if name.pieces[claim.pieces.lowerBound].gap.subtracting(.close) == blankDash,
            claim.pieces.upperBound >= name.pieces.count || name.pieces[claim.pieces.upperBound].gap == blankDash
        {
            // ` - 105 - `: as servers and fansubs write numbers that count on.
            take(claim.pieces)
            numbering = claim.pieces
            draft.numbering = .dash
            var rival = draft.reading
            draft.reading.episodes = claim.episodes
            rival.seasons = claim.episodes.first.map { [$0.whole / 100] } ?? []
            rival.episodes = claim.episodes.map { EpisodeNumber($0.whole % 100) }
            draft.rivals.append(Rival(reading: rival, lost: "the number stands alone between dashes"))
            note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
            return
        }
        split(claim)
        var rival = draft.reading
        rival.seasons = []
        rival.episodes = claim.episodes
        draft.rivals.append(Rival(reading: rival, lost: "the number may count all episodes"))
    }

    /// How much speaks for a number being an episode's.
    private func score(_ claim: Claim) -> Int {
        let index = claim.pieces.lowerBound
        let piece = name.pieces[index]
        let end = claim.pieces.upperBound
        let after = name.gap(before: end)
        let isLast = end >= name.pieces.count
        let isZeroPadded = name.bytes[piece.start] == 0x30 && piece.digitCount >= 2
        let isBeforeTag = !isLast && weight(ofToken: name.pieces[end].token) == .strong
        let isLeading = index == bodyStart
        let isYear = piece.digitCount == 4 && YearRule.plausible.contains(piece.value)
        var score = 0
        if piece.gap.isSpacedDash {
            score += 4
            if isLast || after.isSpacedDash || after.contains(.open) || isBeforeTag { score += 2 }
        }
        if isLeading {
            if isLast { return piece.digitCount <= 3 || isZeroPadded ? 3 : 0 }
            if after.isSpacedDash {
                score += 4
            } else if after == .dash {
                score += isZeroPadded ? 4 : 1
            } else if after.contains(.dot), after.contains(.space) {
                score += 3
            } else if isZeroPadded, after.isBlank {
                score += 1
            }
        }
        if isZeroPadded { score += 3 }
        if leadingGroup != nil, !isLeading || isZeroPadded || piece.digitCount == 2 { score += 3 }
        if isBeforeTag || after.contains(.open) { score += 2 }
        if piece.gap.contains(.open), after.contains(.close) {
            score += piece.enclosure == .square ? 3 : 0
        } else if piece.enclosure != .none {
            score -= 3
        }
        if piece.digitCount == 3, !isLeading, isLast || isBeforeTag { score += isLast ? 3 : 2 }
        if isBeforeTag, isBroadcast { score += 3 } else if isBeforeTag, piece.digitCount == 2 { score += 1 }
        if claims.contains(where: { $0.field == .year && $0.pieces.upperBound == index }), piece.digitCount == 3 {
            score += 3
        }
        if piece.digitCount == 4, isZeroPadded { score += 1 }
        if piece.digitCount == 1 { score -= isBeforeTag && !isLeading ? 0 : 2 }
        if piece.digitCount == 4, !isZeroPadded, !piece.gap.isSpacedDash { score -= isBeforeTag ? 0 : 2 }
        if claim.episodes.count > 1 { score += piece.digitCount >= 2 && claim.episodes.count < 40 ? 4 : 2 }
        if claim.pieces.count > 1, name.pieces[index + 1].key == "v" { score += 4 }
        if isYear { score -= 8 }
        if piece.value == 720 || piece.value == 1080 || piece.value == 480 || piece.value == 576 {
            score -= piece.gap.isSpacedDash ? 1 : 6
        }
        if claims.contains(where: {
            $0.field == .year && $0.pieces.lowerBound >= end && $0.weight != .weak
                || $0.field == .year && $0.pieces.lowerBound == end
        }) {
            score -= piece.gap.isSpacedDash ? 3 : 6
        }
        if isLeading, claims.contains(where: { $0.field == .year && $0.pieces.lowerBound > index }), !isBroadcast {
            score -= 6
        }
        if isAfterTags(index) { score -= 4 }
        return score
    }

    /// Whether a tag stands before the piece, outside the leading brackets.
    private func isAfterTags(_ index: Int) -> Bool {
        var at = bodyStart
        while at < index {
            if weight(ofToken: name.pieces[at].token) == .strong, !name.pieces[at].gap.contains(.hash) { return true }
            at += 1
        }
        return false
    }
}
