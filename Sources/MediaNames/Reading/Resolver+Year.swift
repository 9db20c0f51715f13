extension Resolver {
    /// Chooses the year: the one in round brackets, else the last that leaves a title.
    func chooseYear() {
        let years = claims.filter { claim in
            claim.field == .year && !isTaken[claim.pieces.lowerBound]
        }
        guard let first = years.first else { return }
        draft.isOrderedByYear = first.pieces.lowerBound == bodyStart && isOrderedByYear(bodyStart)
        let limit = numbering?.lowerBound ?? date?.lowerBound ?? name.pieces.count
        var best: Claim?
        for claim in years {
            let at = claim.pieces.lowerBound
            // The only word before the number is the title itself: `1923.S01E01`.
            if at == bodyStart, claim.weight == .weak, !isLeadingYear(at),
                varying != at && !name.isFile || !isOrderedByYear(at)
            {
                continue
            }
            if claim.weight == .weak, at > bodyStart + 1, isUnfinished(before: at) {
                draft.hasDoubtfulTitle = true
                continue
            }
            if at > bodyStart, at < limit, numbering != nil, isAmongWords(claim, before: limit) {
                draft.doubts.insert(.yearOrTitle)
                continue
            }
            if at > limit, claim.weight == .weak, isServed || !isYearBehindNumber(at) { continue }
            if let best, isOfCopy(claim, behind: best) {
                note(.noise, "", claim)
                continue
            }
            if let current = best,
                current.weight > claim.weight || (current.weight == .strong && claim.weight == .strong)
            {
                continue
            }
            if let current = best, isAfterTag(at, from: current.pieces.lowerBound) { continue }
            best = claim
        }
        if let best, let other = span(with: best, among: years) {
            // `2005-2009` says how long something ran.
            take(best.pieces)
            take(other)
            let first = min(best.pieces.lowerBound, other.lowerBound)
            year = first
            // Without a bracket, one of the two may belong to the title or tell namesakes apart.
            if name.pieces[first].enclosure == .none { draft.hasDoubtfulTitle = true }
            return
        }
        guard let best, case .year(let value) = best.value else { return }
        // `1883.S01E01.1883`: the title's own number said again.
        if best.pieces.lowerBound > limit, bodyStart < name.pieces.count, name.pieces[bodyStart].value == value {
            take(best.pieces)
            return
        }
        year = best.pieces.lowerBound
        draft.reading.year = value
        draft.isYearEnclosed = best.weight == .strong
        draft.isYearBehind = best.pieces.lowerBound > limit
        // `2009.some.film`, `2001.A.Tide.Odyssey`: who begins with a number, the year or the title?
        if best.weight == .weak, best.pieces.lowerBound == bodyStart, bodyStart + 1 < name.pieces.count,
            !draft.isOrderedByYear
        {
            draft.doubts.insert(.yearOrTitle)
        }
        // `1954 - Tide`: somebody's order more often than a title, which without siblings nothing says.
        if best.pieces.lowerBound == bodyStart, draft.isOrderedByYear, varying != bodyStart {
            draft.doubts.insert(.yearOrTitle)
        }
        // The siblings say so, and the number may be the title's all the same.
        if best.pieces.lowerBound == bodyStart, draft.isOrderedByYear { draft.hasDoubtfulTitle = true }
        take(best.pieces)
        note(.year, "\(value)", best)
    }

    /// `Summer of 1976`: a title does not end with such a word, so the year is one of its words.
    private func isUnfinished(before index: Int) -> Bool {
        name.pieces[index].gap.isBlank && (name.pieces[index - 1].key == "of" || name.pieces[index - 1].key == "since")
    }

    /// `Tide 2003 The Long Fog S01E06`: words between the year and the number belong to the title, and so does the year.
    private func isAmongWords(_ claim: Claim, before limit: Int) -> Bool {
        let words = claim.pieces.upperBound..<limit
        guard claim.weight != .strong, words.count > 1 else { return false }
        return words.allSatisfy { index in
            let piece = name.pieces[index]
            return piece.kind == .letters && piece.gap.isBlank && piece.enclosure == .none && !isTaken[index]
                && weight(ofToken: piece.token) == nil
                && ![.season, .episode, .pack, .part, .special].contains(name.tokens[piece.token].word.sense)
        }
    }

    /// `Tide 1927 (2010 restoration)`: a bracket with words says when the copy was made.
    private func isOfCopy(_ claim: Claim, behind other: Claim) -> Bool {
        let (first, last) = (other.pieces.lowerBound, claim.pieces.lowerBound)
        // `Tide.1927.Restored.2010`: the first number may be the title's, too.
        if last > first + 1, isRestoration(name.pieces[last - 1].key),
            name.pieces[last].value > name.pieces[first].value
        {
            draft.doubts.insert(.yearOrTitle)
            return true
        }
        return isAmongWordsOfBracket(claim)
    }

    private func isRestoration(_ key: WordKey) -> Bool {
        key == "restored" || key == "restoration" || key == "remastered" || key == "remaster"
    }

    private func isAmongWordsOfBracket(_ claim: Claim) -> Bool {
        claim.weight == .fair && name.pieces[claim.pieces.lowerBound].gap.contains(.open)
            && !name.gap(before: claim.pieces.upperBound).contains(.close)
    }

    /// The other year of a span of years.
    func span(with claim: Claim, among years: [Claim]) -> Range<Int>? {
        let next = claim.pieces.upperBound
        if next < name.pieces.count, name.pieces[next].digitCount == 2, name.pieces[next].gap.contains(.dash),
            name.gap(before: next + 1).contains(.close), name.pieces[next].enclosure != .none
        {
            return next..<(next + 1)
        }
        return otherYear(beside: claim, among: years)
    }

    private func otherYear(beside claim: Claim, among years: [Claim]) -> Range<Int>? {
        years.first {
            // `Class of 1984 - 1982` goes back.
            isSpan(from: claim.pieces.lowerBound, to: $0.pieces.lowerBound)
                || isSpan(from: $0.pieces.lowerBound, to: claim.pieces.lowerBound)
        }?.pieces
    }

    private func isSpan(from first: Int, to last: Int) -> Bool {
        last == first + 1 && name.pieces[last].gap.contains(.dash) && name.pieces[first].value < name.pieces[last].value
    }

    private func isAfterTag(_ index: Int, from start: Int) -> Bool {
        (start + 1..<max(index, start + 1)).contains { weight(ofToken: name.pieces[$0].token) == .strong }
    }

    /// A year in front: `2009.some.film`, or nothing but the year.
    private func isLeadingYear(_ index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return true }
        let next = name.pieces[index + 1]
        return numbering == nil && date == nil && next.gap == .dot && next.kind == .letters
            && weight(ofToken: next.token) == nil
            && !claims.contains { $0.field == .year && $0.pieces.lowerBound > index }
            && !name.pieces[(index + 1)...].contains { $0.gap.contains(.space) }
    }

    /// `1954 - Title`, `1954. Title`: someone may have put films in the order of their years.
    func isOrderedByYear(_ index: Int) -> Bool {
        guard index == 0, index + 1 < name.pieces.count, numbering == nil, date == nil,
            name.pieces[index].digitCount == 4, YearRule.plausible.contains(name.pieces[index].value)
        else { return false }
        let next = name.pieces[index + 1]
        return (next.gap.isSpacedDash || next.gap == [.dot, .space]) && next.kind != .digits
            && weight(ofToken: next.token) != .strong
            && !claims.contains { $0.field == .year && $0.pieces.lowerBound > index }
    }

    /// A year behind the number counts where only tags follow: `S01E01.2008.BluRay`.
    private func isYearBehindNumber(_ index: Int) -> Bool {
        // `08 - 1984`: a dash sets a title off.
        if index + 1 >= name.pieces.count {
            return index == (numbering?.upperBound ?? -1) && !name.pieces[index].gap.isSpacedDash
        }
        return weight(ofToken: name.pieces[index + 1].token) == .strong
    }

    /// Chooses the part, if one is claimed outside the numbering.
    func choosePart() {
        for claim in claims where claim.field == .part && isOpen(claim) {
            guard case .part(let number) = claim.value else { continue }
            if isServed, !isServedPart(claim.pieces) { continue }
            let isWord = isPartWord(claim.pieces)
            // `Dune Part Two (2021)`: the part belongs to the title.
            if isWord, let year, claim.pieces.upperBound <= year, numbering == nil {
                // `Tide.Part.3.Jungles.2016`: or it is an episode's, with its title.
                if claim.pieces.upperBound < year { draft.hasDoubtfulTitle = true }
                continue
            }
            if isWord, numbering == nil, date == nil, year == nil, isEpisodePart(claim.pieces) {
                numbering = claim.pieces
                take(claim.pieces)
                draft.reading.episodes = [EpisodeNumber(number)]
                draft.numbering = .count
                // Films come in parts, too.
                draft.unexplained += 1
                note(.episode, "\(number)", claim)
                return
            }
            part = claim.pieces
            draft.reading.part = number
            draft.isPartOfWords = isWord
            // `S01E02.Pilot.Part.2`: the words of the episode's title, unless a sibling has the same episode.
            let isBehindNumber = isBehindNumber(claim.pieces.lowerBound)
            draft.reading.isPartOfTitle = isWord && (numbering == nil && date == nil || isBehindNumber)
            if !isWord || !isBehindNumber { take(claim.pieces) }
            // `Tide (1994) - Part 2 - The Fog`: a part with a title of its own is an episode's oftener than a film's.
            if isWord, year != nil, name.gap(before: claim.pieces.upperBound).isSpacedDash {
                draft.doubts.insert(.episodeOrPart)
                readPartTitle(from: claim.pieces.upperBound)
            }
            note(.part, "\(number)", claim)
            return
        }
    }

    /// Whether a word counts the part as titles do: `Part 2`, `Teil 2`, `Part02.Fog`; `-part-1` is Jellyfin's mark of a file.
    private func isPartWord(_ pieces: Range<Int>) -> Bool {
        switch name.pieces[pieces.lowerBound].key {
        case "part", "teil", "parte", "partie", "deel", "del", "часть": break
        // ` - pt2` is a layout's mark, `Pt.VIII` a word.
        case "pt": return name.pieces[pieces.lowerBound + 1].gap.isBlank
        default: return false
        }
        let number = name.pieces[pieces.lowerBound + 1]
        if number.gap.isBlank { return true }
        let end = pieces.upperBound
        return number.gap.isJoined && number.digitCount == 2 && name.bytes[number.start] == 0x30
            && end < name.pieces.count && name.pieces[end].kind == .letters && name.pieces[end].gap.isBlank
            && weight(ofToken: name.pieces[end].token) == nil
    }

    /// `Tide.Part.09.Fog`, `Tide.Part.3.HDTV`: parts that are counted in two digits or broadcast are those of a mini-series.
    private func isEpisodePart(_ pieces: Range<Int>) -> Bool {
        let number = name.pieces[pieces.upperBound - 1]
        return pieces.lowerBound > bodyStart
            && (isBroadcast
                || number.digitCount == 2 && name.bytes[number.start] == 0x30
                    && name.pieces[pieces.lowerBound].key == "part")
    }

    private func isBehindNumber(_ piece: Int) -> Bool {
        (numbering ?? date).map { $0.upperBound <= piece } ?? false
    }

    /// Whether a part stands where layouts put one: ` - pt2`, `-part2` or `.part2` as the last thing.
    private func isServedPart(_ pieces: Range<Int>) -> Bool {
        let first = name.pieces[pieces.lowerBound]
        let isTight = (first.gap == .dash || first.gap == .dot) && first.key == "part"
        return pieces.upperBound == name.pieces.count && (isTight || first.gap.isSpacedDash)
            && name.pieces[pieces.upperBound - 1].gap.isJoined
    }

    /// `Collection-f17-Title`, `Title-x01-Bonus`.
    func chooseFilmNumber() {
        guard numbering == nil, date == nil else { return }
        for claim in claims where claim.rule == FilmNumberRule.name {
            take(claim.pieces)
            if claim.field == .special {
                note(.special, "bonus", claim)
                bonus = min(bonus ?? claim.pieces.lowerBound, claim.pieces.lowerBound)
            } else {
                note(.noise, "", claim)
                bodyStart = claim.pieces.upperBound
            }
        }
    }
}
