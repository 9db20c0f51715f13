extension Resolver {
    func chooseDate(atLeast weight: Claim.Weight) {
        guard claims.hold(.date) else { return }
        var best: Claim?
        for claim in claims.all where claim.field == .date && claim.weight >= weight && isOpen(claim) {
            // A film may have a date for a title: its year follows.
            if !isBeforeClock(claim), name.pieces[claim.pieces.lowerBound].digitCount != 4,
                claims.contain(.year, where: { $0.pieces.lowerBound == claim.pieces.upperBound })
            {
                continue
            }
            if isOfFilm(claim) {
                draft.doubts.insert(.movieOrEpisode)
                continue
            }
            if best.map({ $0.weight < claim.weight }) ?? true { best = claim }
        }
        guard let claim = best else { return }
        let hasYear = claims.contain(.year) {
            $0.weight == .strong && $0.pieces.lowerBound > claim.pieces.upperBound
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
            // `Title.150214.HDTV`: the day may stand first, as it does elsewhere.
            if claim.weight == .fair, name.pieces[claim.pieces.lowerBound].digitCount == 6 { draft.unexplained += 1 }
            draft.dateOrder = order(of: date, claim)
        case .ambiguousDate(let date, let other):
            draft.reading.airDate = date
            draft.dateOrder = .open
            if claim.pieces.count == 3 {
                let numbers = name.pieces[claim.pieces].map(\.value)
                draft.dateNumbers = Draft.DateNumbers(first: numbers[0], second: numbers[1], third: numbers[2])
            }
            if draft.numbering == .none { doubtDate(other) }
        default: return
        }
        if draft.numbering == .none { draft.numbering = .date }
        date = claim.pieces
        draft.isDateEnclosed = name.pieces[claim.pieces.lowerBound].enclosure == .round
        take(claim.pieces)
        takeStation(beside: claim.pieces)
        let chosen = draft.reading.airDate
        note(.date, chosen?.description ?? "", claim)
    }

    /// `Tide.11.9.2018.1080p.BluRay`: days are written in two digits as a rule, and broadcasts of a day seldom on such discs.
    private func isOfFilm(_ claim: Claim) -> Bool {
        let pieces = name.pieces[claim.pieces]
        guard pieces.count == 3, pieces.last?.digitCount == 4, pieces.contains(where: { $0.digitCount == 1 }) else {
            return false
        }
        return name.tokens.contains {
            guard $0.word.sense == .source, $0.word.weight == .strong, $0.pieces.lowerBound >= claim.pieces.upperBound
            else { return false }
            return lexicon.texts[$0.word.value] == "Blu-ray"
        }
    }

    /// `[Group] Title - 20 (1080p) [20240308]`: groups count their episodes, so a day in a bracket behind the number says
    /// when the copy was made, or is a checksum of digits alone.
    func takesDayForNoise() -> Bool {
        guard leadingGroup != nil,
            let number = claims.first(
                .absoluteEpisode,
                where: {
                    $0.weight == .strong && isOpen($0) && isFreeNumber($0)
                        && $0.pieces.lowerBound > bodyStart
                }
            ),
            let day = claims.first(
                .date,
                where: {
                    $0.pieces.lowerBound >= number.pieces.upperBound
                        && name.pieces[$0.pieces.lowerBound].enclosure != .none
                }
            )
        else { return false }
        take(day.pieces)
        note(.noise, "", day)
        return true
    }

    /// In which order a date stands that can be read in one way only.
    func order(of date: AirDate, _ claim: Claim) -> Draft.DateOrder? {
        let first = name.pieces[claim.pieces.lowerBound]
        guard claim.pieces.count == 3, first.isNumber, first.digitCount <= 2, date.day != date.month else { return nil }
        if first.value == date.day { return .dayFirst }
        return first.value == date.month ? .monthFirst : nil
    }

    private func doubtDate(_ other: AirDate) {
        draft.doubts.insert(.dateOrder)
        var rival = draft.reading
        rival.airDate = other
        draft.rivals.append(Rival(reading: rival, lost: "day and month may be swapped"))
    }

    /// `101 (01) - 20021107 - Title`: an episode beside its date.
    func chooseBesideDate() {
        // A recorder's numbers are the title's.
        if draft.isRecording { return }
        // `8-01 Title (1991-09-05)`: season and episode stand first.
        if let claim = claims.first(
            .episode,
            where: {
                $0.rule == NumberPairRule.name && $0.weight == .fair && isOpen($0) && $0.pieces.lowerBound == bodyStart
            }
        ) {
            take(claim.pieces)
            numbering = claim.pieces
            draft.reading.seasons = claim.seasons
            draft.reading.episodes = claim.episodes
            draft.numbering = .split
            noteNumbers(claim)
            return
        }
        // `20240120 Title #15`: the title ends there.
        if let date, date.lowerBound == bodyStart,
            let claim = claims.first(
                .episode,
                where: {
                    let piece = name.pieces[$0.pieces.lowerBound]
                    let next = name.gap(before: $0.pieces.upperBound)
                    return $0.rule == EpisodeRule.name && $0.weight == .weak && isOpen($0)
                        && $0.pieces.lowerBound > date.upperBound && piece.gap.contains(.hash) && piece.digitCount > 1
                        && ($0.pieces.upperBound == name.pieces.count || next.contains(.open))
                }
            )
        {
            numbering = claim.pieces
            take(claim.pieces)
            draft.reading.episodes = claim.episodes
            note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
            return
        }
        guard let date,
            let claim = claims.first(
                .absoluteEpisode,
                where: {
                    !isTaken[$0.pieces.lowerBound]
                        && $0.pieces.upperBound <= date.lowerBound
                        && name.pieces[$0.pieces.lowerBound].digitCount == 3 && $0.pieces.lowerBound > bodyStart
                        // `Title 110 - 2012-04-22`: without a dash before it the number is the title's.
                        && (name.pieces[$0.pieces.lowerBound].gap.isSpacedDash || !isServed)
                }
            ), claim.episodeCount == 1
        else { return }
        split(claim)
    }
}
