extension Resolver {
    /// Notes what makes it unsure where a title begins or ends.
    ///
    /// - Parameters:
    ///   - range: All that stands where a title is expected.
    ///   - main: The title that leads.
    func doubtTitle(_ range: Range<Int>, main: Range<Int>) {
        guard !main.isEmpty else { return }
        if isOnlyTags(main) { draft.doubts.insert(.noTitle) }
        if numbering != nil {
            if isGlued(range) { draft.doubts.insert(.titleEnd) }
            if isNumbered(range) || isPartBeforeNumber(range) || isLetteredSeason(range) {
                draft.hasDoubtfulTitle = true
            }
        } else if date == nil {
            if isOrdinal(main, of: range) || isPerson(main, of: range) { draft.doubts.insert(.titleEnd) }
            if year == nil, isNumberedPiece(range) { draft.doubts.insert(.movieOrEpisode) }
        }
        if let year, isUnfinished(range) || isBetweenDashes(year) { draft.hasDoubtfulTitle = true }
        // `230617`: no work is called by so long a number.
        if range.count == 1, name.pieces[main.lowerBound].digitCount > 4 { draft.doubts.insert(.titleEnd) }
        if isCutAlone(range) || isListed(range) || holdsTags(main) || leadingGroup?.overlaps(main) == true
            || isBehindPrefix(range)
        {
            draft.hasDoubtfulTitle = true
        }
    }

    /// `Best of 2012`: a title does not end with such a word, so the year is one of its words too.
    private func isUnfinished(_ range: Range<Int>) -> Bool {
        guard range.upperBound == year, !draft.isYearEnclosed, range.count > 1 else { return false }
        return Self.leavesOpen(name.pieces[range.upperBound - 1].key)
    }

    /// Whether no title ends with the word.
    static func leavesOpen(_ key: WordKey) -> Bool {
        switch key {
        case "of", "the", "in", "and", "to", "for", "at", "from", "since", "de", "du", "des", "von", "aus", "till":
            true
        default: false
        }
    }

    /// `Ann Example - 1992 - Live at the Bay`: the year may stand between two who share in a title.
    private func isBetweenDashes(_ year: Int) -> Bool {
        guard numbering == nil, !draft.isYearEnclosed, year + 1 < name.pieces.count else { return false }
        return name.pieces[year].gap.isSpacedDash && name.pieces[year + 1].gap.isSpacedDash
            && weight(ofToken: name.pieces[year + 1].token) != .strong
    }

    /// `grp-the.tide.s03e02`: what a dash joins to a name in small letters may be its group's.
    private func isBehindPrefix(_ range: Range<Int>) -> Bool {
        let prefix = name.tokens[0].pieces
        let next = prefix.upperBound
        guard range.lowerBound == 0, next < range.upperBound, (2...8).contains(name.byteRange(prefix).count),
            name.pieces[next].gap == .dash, name.gap(before: next + 1).isBlank
        else { return false }
        return !name.bytes[name.range].contains { Letters.isUpper($0) || $0 == 0x20 }
    }

    /// `Tide Series M Episode 3`: a season may be counted by letters.
    private func isLetteredSeason(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        return range.count > 2 && numbering?.lowerBound == range.upperBound && name.isLetter(last)
            && name.tokens[name.pieces[last - 1].token].word.sense == .season
    }

    /// `4 - Tide (2011)`: a small number before a dash is seldom the title of what stands behind it.
    private func isOrdinal(_ main: Range<Int>, of range: Range<Int>) -> Bool {
        guard main.count == 1, range.count > 1 else { return false }
        let piece = name.pieces[main.lowerBound]
        return piece.isNumber && (piece.digitCount <= 3 || piece.value == draft.reading.year)
            && name.pieces[main.upperBound].gap.isSpacedDash
    }

    /// `Tide Volume 3, Chapter 6 - Fog`: without a year, what counts pieces of which each has a title may count episodes.
    private func isNumberedPiece(_ range: Range<Int>) -> Bool {
        guard name.nextDigits(from: range.lowerBound) < range.upperBound
        else { return false }
        return range.dropFirst().contains {
            name.pieces[$0].isNumber && name.pieces[$0].gap.isBlank && LessonWords.contains(name.pieces[$0 - 1].key)
                && isWord(behind: $0)
        }
    }

    /// Whether a word that is no tag follows the piece.
    private func isWord(behind index: Int) -> Bool {
        let next = index + 1
        return next < name.pieces.count && name.pieces[next].kind == .letters && name.pieces[next].enclosure == .none
            && weight(ofToken: name.pieces[next].token) == nil
    }

    /// `Example, Ann - Tide (1958)`: who made the film may stand before its title, the family's name first.
    private func isPerson(_ main: Range<Int>, of range: Range<Int>) -> Bool {
        guard (2...3).contains(main.count), main.upperBound < range.upperBound,
            name.pieces[main.lowerBound + 1].gap == [.comma, .space]
        else { return false }
        return name.pieces[main.upperBound].gap.isSpacedDash
            && main.allSatisfy { Letters.isUpper(name.bytes[name.pieces[$0].start]) }
    }

    /// `quietharbors01e02`: the last letter may be the title's as well as the number's mark.
    private func isGlued(_ range: Range<Int>) -> Bool {
        guard let mark = numbering?.lowerBound, mark == range.upperBound, name.pieces[mark].gap.isJoined,
            name.pieces[mark].kind == .letters
        else { return false }
        let at = name.pieces[mark].start
        return Letters.isUpper(name.bytes[at]) == Letters.isUpper(name.bytes[at - 1])
    }

    /// `Harbor Part 2 S01E03`: the part may be the title's or the season's.
    private func isPartBeforeNumber(_ range: Range<Int>) -> Bool {
        guard let part, let numbering else { return false }
        return part.lowerBound == range.upperBound && part.upperBound <= numbering.lowerBound
    }

    /// `DVDRip.x264`: tags, and nothing that they could belong to.
    private func isOnlyTags(_ main: Range<Int>) -> Bool {
        let first = name.tokens[name.pieces[main.lowerBound].token].word
        guard first.isTag, first.weight == .strong else { return false }
        return name.tokens.allSatisfy { $0.word.isTag && $0.word.weight == .strong }
    }

    /// `Formula Tide 2019 Round 01 Bay Race`: words behind a film's year that nobody can explain say more than the title.
    func doubtWords(after year: Int) {
        var at = year + 1
        var words = 0
        while at < name.pieces.count, !isTaken[at], name.pieces[at].enclosure == .none,
            name.pieces[at].gap.isBlank || name.pieces[at].gap.isJoined, weight(ofToken: name.pieces[at].token) == nil
        {
            if name.beginsToken(at), name.tokens[name.pieces[at].token].word.sense == .unknown { words += 1 }
            // `Formula Tide 2019 Round 01`: a number behind a word may count what is broadcast in a year.
            if name.pieces[at].isNumber, at > year + 1, name.isFree(after: at) { draft.doubts.insert(.movieOrEpisode) }
            at += 1
        }
        if words > 1 { draft.unexplained += 1 }
        // `My 2019 in Review`: nothing says that a year in the middle of words ends a title.
        let isEnd =
            at >= name.pieces.count
            || name.pieces[at].enclosure == .square && !name.tokens[name.pieces[at].token].word.isTag
        if words > 0, isEnd, !draft.isYearEnclosed, name.pieces[year].gap == .space {
            draft.doubts.insert(.yearOrTitle)
        }
    }

    /// Whether a bracket, a slash or an `aka` sets a second title off that could lead as well: one in the same script.
    func hasRivalTitle(_ segments: [Range<Int>]) -> Bool {
        guard segments.count > 1 else { return false }
        let main = isForeign(segments[0])
        return segments.dropFirst().contains { segment in
            let gap = name.pieces[segment.lowerBound].gap
            guard !gap.isSpacedDash || !gap.isDisjoint(with: .brackets) else { return false }
            if segment.count == 1, name.isUpper(segment.lowerBound) { return false }
            return isForeign(segment) == main && !isTagged(segment)
        }
    }

    private func isForeign(_ range: Range<Int>) -> Bool { range.contains { isForeign($0) } }

    /// `Ann Example - Tide 1999`, `Tide - Fog S01E02`: a dash cuts the title, but nothing as clear ends it.
    private func isCutAlone(_ range: Range<Int>) -> Bool {
        guard cuts.mayBe(in: range.dropFirst()),
            range.dropFirst().contains(where: { name.pieces[$0].gap.isSpacedDash })
        else { return false }
        if let numbering {
            let gap = name.gap(before: numbering.lowerBound)
            return numbering.lowerBound >= range.upperBound && gap.isBlank && !isFansub
        }
        return date == nil && year != nil && !draft.isYearEnclosed
    }

    /// `3. Tide`, `Tide+Fog+Bay`: a number of somebody's list, or a list.
    private func isListed(_ range: Range<Int>) -> Bool {
        let first = name.pieces[range.lowerBound]
        if first.isNumber, range.count > 1, name.pieces[range.lowerBound + 1].gap == [.dot, .space] { return true }
        guard gaps.contains(.plus) else { return false }
        var sums = 0
        for index in range.dropFirst() where name.pieces[index].gap == .plus { sums += 1 }
        return sums > 1
    }

    /// Whether more than one word of the title is most often a tag.
    private func holdsTags(_ main: Range<Int>) -> Bool {
        guard tags.mayBe(in: main) else { return false }
        var tags = 0
        for index in main.dropFirst() where name.beginsToken(index) {
            let token = name.tokens[name.pieces[index].token]
            if token.span > 0, token.word.isTag, token.word.weight >= .fair { tags += 1 }
        }
        return tags > 1 && !isServed && !isServedFilm
    }

    /// `Tide 2 Episode 5`, `Tide 10 Season`: the number before the word may be the season's.
    private func isNumbered(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        guard let numbering, numbering.lowerBound == range.upperBound, draft.numbering != .marked,
            range.count > 1, name.pieces[last].isNumber, name.pieces[last].digitCount <= 2, !isFansub
        else { return false }
        switch draft.numbering {
        case .word, .count: return draft.reading.seasons.isEmpty
        case .season: return !name.isLetter(numbering.lowerBound)
        default: return false
        }
    }
}
