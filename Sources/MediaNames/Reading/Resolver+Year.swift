extension Resolver {
    /// Chooses the year: the one in round brackets, else the last that leaves a title.
    func chooseYear() {
        guard let first = claims.first(.year, where: { isOpenYear($0) }) else { return }
        draft.isOrderedByYear = first.pieces.lowerBound == bodyStart && isOrderedByYear(bodyStart)
        let limit = numbering?.lowerBound ?? date?.lowerBound ?? name.pieces.count
        var best: Claim?
        for claim in claims.all where isOpenYear(claim) {
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
        if let best, let other = span(with: best) {
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

    /// Whether nothing that is certain stands where the claim of a year does.
    private func isOpenYear(_ claim: Claim) -> Bool {
        claim.field == .year && !isTaken[claim.pieces.lowerBound]
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
    private func span(with claim: Claim) -> Range<Int>? {
        let next = claim.pieces.upperBound
        if next < name.pieces.count, name.pieces[next].digitCount == 2, name.pieces[next].gap.contains(.dash),
            name.gap(before: next + 1).contains(.close), name.pieces[next].enclosure != .none
        {
            return next..<(next + 1)
        }
        return claims.first(.year) {
            // `Class of 1984 - 1982` goes back.
            isOpenYear($0)
                && (isSpan(from: claim.pieces.lowerBound, to: $0.pieces.lowerBound)
                    || isSpan(from: $0.pieces.lowerBound, to: claim.pieces.lowerBound))
        }?.pieces
    }

    private func isSpan(from first: Int, to last: Int) -> Bool {
        last == first + 1 && name.pieces[last].gap.contains(.dash) && name.pieces[first].value < name.pieces[last].value
    }

    private func isAfterTag(_ index: Int, from start: Int) -> Bool {
        let between = start + 1..<max(index, start + 1)
        return strongTags.mayBe(in: between)
            && between.contains { weight(ofToken: name.pieces[$0].token) == .strong }
    }

    /// A year in front: `2009.some.film`, or nothing but the year.
    private func isLeadingYear(_ index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return true }
        let next = name.pieces[index + 1]
        return numbering == nil && date == nil && next.gap == .dot && next.kind == .letters
            && weight(ofToken: next.token) == nil
            && !claims.contain(.year) { $0.pieces.lowerBound > index }
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
            && !claims.contain(.year) { $0.pieces.lowerBound > index }
    }

    /// A year behind the number counts where only tags follow: `S01E01.2008.BluRay`.
    private func isYearBehindNumber(_ index: Int) -> Bool {
        // `08 - 1984`: a dash sets a title off.
        if index + 1 >= name.pieces.count {
            return index == (numbering?.upperBound ?? -1) && !name.pieces[index].gap.isSpacedDash
        }
        return weight(ofToken: name.pieces[index + 1].token) == .strong
    }
}
