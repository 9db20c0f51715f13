extension Resolver {
    /// How the addresses of sites end that put theirs into names.
    private static let topLevelDomains = WordSet(
        """
        com org net info ru to tv cc me io re eu it nu pw li ag cx se vip ws biz xyz mx
        """
    )

    /// Passes over brackets in front of the title: the group, a site, tags.
    func skipLeadingBrackets() {
        while bodyStart < name.pieces.count {
            let piece = name.pieces[bodyStart]
            if leadingGroup != nil, isSeasonal(bodyStart) {
                bodyStart += piece.kind == .digits ? 2 : 1
                return
            }
            if piece.gap.contains(.open), piece.enclosure != .none {
                let end = endOfBracket(bodyStart)
                if isEnclosedTitle(bodyStart..<end) { return }
                // `(1)Title (2010)`: someone put a collection in order.
                let isOrdinal =
                    bodyStart == 0 && (isEnclosedOrdinal(end) || isRating(end))
                    && claims.contain(.year) { $0.pieces.lowerBound > end }
                // `[FOG] (2007)`: nothing but the bracket is left for a title.
                if bodyStart == 0, isYearOfBracket(end) { return }
                guard end < name.pieces.count, isOrdinal || !holdsNumbering(bodyStart..<end) else { return }
                let isTagged = (bodyStart..<end).contains { weight(ofToken: name.pieces[$0].token) == .strong }
                if piece.enclosure == .round, !isTagged, !isOrdinal, !isRoundGroup(bodyStart..<end) { return }
                if leadingGroup == nil, !isTagged, !isOrdinal, !isSite(bodyStart..<end) {
                    leadingGroup = bodyStart..<end
                }
                bodyStart = end
            } else if bodyStart == 0, let end = endOfPrefix() {
                bodyStart = end
            } else if piece.key == "copy", bodyStart + 3 < name.pieces.count, name.pieces[bodyStart + 1].key == "of",
                name.pieces[bodyStart + 1].gap == .space
            {
                // So file managers call what they copy, and so a title may begin.
                draft.hasDoubtfulTitle = true
                bodyStart += 2
            } else if bodyStart == 0, isOrdinalOfFilm() {
                // The number may be the title's all the same.
                draft.hasDoubtfulTitle = true
                draft.ordinal = name.pieces[0].value
                bodyStart = name.pieces[1].gap == .dot && name.pieces[1].digitCount == 1 ? 2 : 1
            } else if isSiteAddress(bodyStart) {
                bodyStart = endOfSite(bodyStart)
            } else if isLeadingTag(bodyStart),
                name.tokens[piece.token].span <= 1 || isTaken[min(bodyStart + 1, name.pieces.count - 1)],
                bodyStart + 1 < name.pieces.count,
                name.pieces[bodyStart...].contains(where: { weight(ofToken: $0.token) == nil && $0.kind != .digits })
            {
                bodyStart += 1
            } else {
                return
            }
        }
    }

    /// `01 - Title (1962)`, `1. Title (1962)`, `01 Title 1962`: someone put films in order.
    private func isOrdinalOfFilm() -> Bool {
        let first = name.pieces[0]
        let gap = name.pieces.count > 2 ? name.pieces[1].gap : []
        let isPadded = first.digitCount == 2 && (name.bytes[first.start] == 0x30 || varying == 0)
        guard first.isNumber, first.digitCount <= 2, isPadded || gap == [.dot, .space] || gap == .dot else {
            return false
        }
        // `7.1 Title (2010)`
        if gap == .dot, name.pieces[1].digitCount == 1, name.pieces.count > 3, name.pieces[2].gap == .space {
            return claims.contain(.year) { $0.weight == .strong && $0.pieces.lowerBound > 3 }
        }
        if gap == .space {
            return claims.contain(.year) { $0.pieces.lowerBound > 2 }
                && !claims.hold(.episode) && !claims.hold(.season) && !claims.hold(.date)
        }
        // Behind a full stop a number begins the title; behind a dash it may be anything.
        return (gap.isSpacedDash && !name.pieces[1].isNumber || gap == [.dot, .space])
            && claims.contain(.year) { $0.weight == .strong && $0.pieces.lowerBound > 1 }
            && !claims.contain(.episode) { $0.weight == .strong }
    }

    /// `(1) Title (2010)`, `[01] Title [2010]`: a number in a bracket in front, and a year in one behind.
    private func isEnclosedOrdinal(_ end: Int) -> Bool {
        let first = name.pieces[0]
        guard end == 1, first.isNumber, first.digitCount <= 2 else { return false }
        return first.enclosure == .round
            ? claims.contain(.year) { $0.weight == .strong }
            : claims.contain(.year) {
                $0.weight == .fair && name.pieces[$0.pieces.lowerBound].enclosure == .square
            }
    }

    /// `(7.4) Title 2010`: what somebody thinks of the film.
    private func isRating(_ end: Int) -> Bool {
        guard end == 2, name.pieces[0].enclosure == .round else { return false }
        let (whole, tenth) = (name.pieces[0], name.pieces[1])
        return whole.isNumber && whole.digitCount == 1 && tenth.isNumber && tenth.digitCount == 1 && tenth.gap == .dot
    }

    /// Whether a year in round brackets of its own stands there, and no title behind it: `[FOG] (2007) 720p`.
    private func isYearOfBracket(_ index: Int) -> Bool {
        guard
            let year = claims.first(
                .year,
                where: {
                    $0.pieces.lowerBound == index
                        && ($0.weight == .strong || !name.gap(before: index).contains(.space))
                }
            )
        else { return false }
        let next = year.pieces.upperBound
        guard next < name.pieces.count, name.pieces[next].gap.isDisjoint(with: .open) else { return true }
        if year.weight == .strong { return weight(ofToken: name.pieces[next].token) != nil }
        // `[FOG].2007.1080p`: the year may be a title, and the bracket a group.
        guard isTagged(next..<next + 1), !name.pieces[next].isNumber || isTaken[next] else { return false }
        draft.doubts.insert(.yearOrTitle)
        return true
    }

    /// `[Group] [Title] - 06`: behind the group's bracket, one that nothing but a number follows holds the title.
    ///
    /// It may be another group's all the same, so the title stays doubtful.
    private func isEnclosedTitle(_ bracket: Range<Int>) -> Bool {
        guard leadingGroup != nil, bracket.upperBound < name.pieces.count,
            name.pieces[bracket.lowerBound].enclosure == .square, isTitleLike(bracket),
            name.tokens[name.pieces[bracket.lowerBound].token].word.sense != .volume,
            bracket.count > 1 || !isEnding(bracket.lowerBound)
        else { return false }
        var at = bracket.upperBound
        while at < name.pieces.count, name.pieces[at].enclosure == .none {
            let claim = claims.all.first {
                $0.pieces.lowerBound == at
                    && ($0.field == .season || $0.field == .episode
                        || $0.field == .absoluteEpisode && name.pieces[at].gap.isSpacedDash)
            }
            guard let claim else { return false }
            at = claim.pieces.upperBound
        }
        guard at > bracket.upperBound else { return false }
        draft.hasDoubtfulTitle = true
        return true
    }

    /// Whether a tag stands before the title: `HD 720p: Title`.
    private func isLeadingTag(_ index: Int) -> Bool {
        let token = name.pieces[index].token
        guard let weight = weight(ofToken: token) else { return false }
        if weight == .strong { return true }
        return weight == .fair && isShouted(token) && index + 1 < name.pieces.count
            && self.weight(ofToken: name.pieces[index + 1].token) == .strong
    }

    /// The end of what stands before the title without belonging to it: a site's address that a dash ends
    /// (`www.example.com - Title`), a group's short name before a scene name (`grp-the.title.1999.x264`).
    private func endOfPrefix() -> Int? {
        let first = name.pieces[0]
        if first.key == "www" || first.key == "ww" || first.key == "w" && name.gap(before: 1) == .dot {
            return (1..<min(8, name.pieces.count)).first { name.pieces[$0].gap.isSpacedDash }
        }
        guard name.pieces.count > 3, name.pieces[1].gap == .dash, name.tokens.count > 3, first.kind == .letters,
            name.endsToken(0), (2...8).contains(first.end - first.start),
            !name.bytes[name.range].contains(where: { Letters.isUpper($0) || $0 == 0x20 || $0 == 0x5F }),
            name.pieces.last?.gap == .dot || name.pieces.last?.gap.isJoined == true,
            name.tokens.contains(where: { $0.word.isTag && $0.word.weight == .strong }),
            name.pieces[2].gap == .dot
        else { return nil }
        return 1
    }

    private func holdsNumbering(_ range: Range<Int>) -> Bool {
        claims.all.contains {
            $0.pieces.lowerBound >= range.lowerBound && $0.pieces.upperBound <= range.upperBound
                && ($0.field == .episode || $0.field == .season || $0.field == .date
                    || $0.field == .year
                    || ($0.field == .absoluteEpisode && !isGroupNumber(range)
                        && ($0.pieces == range
                            || $0.pieces.lowerBound == range.lowerBound && isLastInBracket($0.pieces.upperBound))))
        }
    }

    /// `[224] Title - 07`: the number that a dash sets off is the episode's, so the bracket holds a group's name.
    private func isGroupNumber(_ range: Range<Int>) -> Bool {
        name.pieces[range.lowerBound].enclosure == .square
            && claims.contain(.absoluteEpisode) {
                $0.weight == .strong && $0.pieces.lowerBound > range.upperBound
                    && name.pieces[$0.pieces.lowerBound].gap.isSpacedDash
            }
    }

    /// `(Group) Title - 07`: some groups use round brackets.
    private func isRoundGroup(_ range: Range<Int>) -> Bool {
        range.count <= 2 && name.pieces[range.lowerBound].kind == .letters && bodyStart == 0
            && claims.contain(.absoluteEpisode) {
                $0.weight == .strong && $0.pieces.lowerBound > range.upperBound
            }
    }

    private func isSite(_ range: Range<Int>) -> Bool {
        range.contains { isSiteAddress($0) }
    }

    /// Whether an address of the web begins here: `www.example.com`.
    func isSiteAddress(_ index: Int) -> Bool {
        guard index + 1 < name.pieces.count, name.pieces[index].kind == .letters else { return false }
        if name.pieces[index].key == "www" { return name.pieces[index + 1].gap == .dot }
        let next = name.pieces[index + 1]
        guard next.gap == .dot else { return false }
        let after = name.gap(before: index + 2)
        return (!after.isDisjoint(with: .brackets) || after.isSpacedDash || index + 2 >= name.pieces.count)
            && name.endsToken(index + 1) && Self.topLevelDomains.contains(next.key)
    }

    private func isDomain(_ key: WordKey) -> Bool { Self.topLevelDomains.contains(key) || isCountry(key) }

    /// What follows another ending: `example.com.br`, `example.co.uk`.
    private func isCountry(_ key: WordKey) -> Bool { key == "uk" || key == "br" || key == "au" || key == "mx" }

    private func endOfSite(_ index: Int) -> Int {
        let first = name.pieces[index].key == "www" ? index + 1 : index
        var end = index
        while end < name.pieces.count {
            let isEnd = end > first && isDomain(name.pieces[end].key)
            end += 1
            if isEnd, end >= name.pieces.count || name.pieces[end].gap != .dot { break }
            if isEnd, !isCountry(name.pieces[end].key) {
                // `www.example.com.It.2017`: a word of the title that addresses end with, too.
                if isDomain(name.pieces[end].key) { draft.hasDoubtfulTitle = true }
                break
            }
            if end - index > 4 { return index + 1 }
        }
        return end
    }
}
