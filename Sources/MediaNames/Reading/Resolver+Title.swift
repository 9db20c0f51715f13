extension Resolver {
    /// Chooses the year: the one in round brackets, else the last that leaves a title.
    mutating func chooseYear() {
        let years = claims.filter { claim in
            claim.field == .year && !isTaken[claim.pieces.lowerBound]
        }
        guard !years.isEmpty else { return }
        let limit = numbering?.lowerBound ?? date?.lowerBound ?? name.pieces.count
        var best: Claim?
        for claim in years {
            let at = claim.pieces.lowerBound
            // The only word before the number is the title itself: `1923.S01E01`.
            if at == bodyStart, claim.weight == .weak, !isLeadingYear(at) { continue }
            if at > limit, claim.weight == .weak, !isYearBehindNumber(at) { continue }
            if let current = best,
                current.weight > claim.weight || (current.weight == .strong && claim.weight == .strong)
            {
                continue
            }
            if let current = best, isAfterTag(at, from: current.pieces.lowerBound) { continue }
            best = claim
        }
        guard let best, case .year(let value) = best.value else { return }
        year = best.pieces.lowerBound
        draft.reading.year = value
        draft.isYearEnclosed = best.weight == .strong
        take(best.pieces)
        note(.year, "\(value)", best)
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

    /// A year behind the number counts where only tags follow: `S01E01.2008.BluRay`.
    private func isYearBehindNumber(_ index: Int) -> Bool {
        if index + 1 >= name.pieces.count { return index == (numbering?.upperBound ?? -1) }
        return weight(ofToken: name.pieces[index + 1].token) == .strong
    }

    /// Chooses the part, if one is claimed outside the numbering.
    mutating func choosePart() {
        for claim in claims where claim.field == .part && !isTaken[claim.pieces.lowerBound] {
            guard case .part(let number) = claim.value, claim.pieces.lowerBound > bodyStart else { continue }
            part = claim.pieces
            draft.reading.part = number
            take(claim.pieces)
            note(.part, "\(number)", claim)
            return
        }
    }

    /// The first piece from `start` on at which tags begin, at most `end`.
    func zone(from start: Int, to end: Int) -> Int {
        var at = start
        while at < end, weight(ofToken: name.pieces[at].token) != .strong || name.pieces[at].enclosure != .none {
            at += 1
        }
        if at < end { draftZone(&at, from: start, isTail: false) } else { draftZone(&at, from: start, isTail: true) }
        return at
    }

    /// Moves the beginning of the tags back over words that may be tags too.
    private func draftZone(_ at: inout Int, from start: Int, isTail: Bool) {
        while at > start {
            let token = name.tokens[name.pieces[at - 1].token]
            let first = token.span == 0 ? firstToken(of: name.pieces[at - 1].token) : name.pieces[at - 1].token
            let lower = name.tokens[first].pieces.lowerBound
            guard lower >= start, let weight = weight(ofToken: first), name.pieces[at - 1].enclosure == .none else {
                return
            }
            if weight == .weak,
                !isShouted(first) || (isTail && at == name.pieces.count && token.word.sense != .language)
            {
                return
            }
            if isTail, weight == .fair, name.tokens[first].key.count <= 3, !isShouted(first) { return }
            at = lower
        }
    }

    private func firstToken(of index: Int) -> Int {
        var at = index
        while at > 0, name.tokens[at].span == 0 { at -= 1 }
        return at
    }

    /// Whether a word is written as tags are: in capitals, where the rest of the name is not.
    func isShouted(_ token: Int) -> Bool {
        let piece = name.tokens[token].pieces.lowerBound
        guard name.isUpper(piece) || isMixed(piece) else { return false }
        return !isAllUpper
    }

    /// Whether a word is written like `iNTERNAL`.
    private func isMixed(_ piece: Int) -> Bool {
        let range = name.pieces[piece].start..<name.pieces[piece].end
        return range.count > 2 && Letters.isLower(name.bytes[range.lowerBound])
            && range.dropFirst().contains { Letters.isUpper(name.bytes[$0]) }
    }

    private var isAllUpper: Bool { !name.bytes[name.range].contains(where: Letters.isLower) }

    /// Reads title, alternative titles and episode title.
    mutating func readTitles() {
        let count = name.pieces.count
        var end = count
        for limit in [numbering?.lowerBound, date?.lowerBound, year, part?.lowerBound] {
            if let limit,
                limit > bodyStart || limit == numbering?.lowerBound || limit == date?.lowerBound || limit == year
            {
                end = min(end, limit)
            }
        }
        if end <= bodyStart {
            readTitleBehind(max(end, bodyStart))
        } else {
            let stop = zone(from: bodyStart + 1, to: end)
            setTitle(bodyStart..<stop)
            readEpisodeTitle()
        }
    }

    /// The number stands first; what follows is a title, the series' or the episode's.
    private mutating func readTitleBehind(_ start: Int) {
        var at = start
        while at < name.pieces.count, isTaken[at] { at += 1 }
        guard at < name.pieces.count else { return }
        draft.isTitleBehindNumber = numbering.map { $0.lowerBound <= at } ?? (date != nil)
        var end = at
        while end < name.pieces.count, !isTaken[end], end == at || name.pieces[end].gap.isDisjoint(with: .brackets) {
            end += 1
        }
        let stop = zone(from: at + 1, to: end)
        guard weight(ofToken: name.pieces[at].token) != .strong else { return }
        setTitle(at..<max(stop, at + 1))
    }

    /// Splits a stretch into the title and what dashes, slashes and brackets set off from it.
    private mutating func setTitle(_ range: Range<Int>) {
        var cuts: [Int] = []
        for index in range.dropFirst() {
            let gap = name.pieces[index].gap
            let isAlias = name.pieces[index].key == "aka" && gap.isBlankOrDash && index + 1 < range.upperBound
            if gap.isSpacedDash || gap.contains(.slash) || !gap.isDisjoint(with: .brackets) || isAlias {
                cuts.append(index)
            }
        }
        var segments: [Range<Int>] = []
        var start = range.lowerBound
        for cut in cuts + [range.upperBound] where cut > start {
            segments.append(start..<cut)
            start = cut
        }
        for (position, segment) in segments.enumerated() {
            if position == 0 { readMainTitle(segment, of: range) } else { readAlternative(segment) }
        }
    }

    private mutating func readMainTitle(_ segment: Range<Int>, of whole: Range<Int>) {
        var segment = segment
        if let country = country(at: segment.upperBound - 1), segment.count > 1, numbering != nil,
            segment.upperBound == whole.upperBound
        {
            draft.reading.country = country
            note(.country, country, segment.upperBound - 1..<segment.upperBound, "country")
            segment = segment.lowerBound..<segment.upperBound - 1
        }
        draft.reading.title = TitleText.make(name, segment)
        if let title = draft.reading.title { note(.title, title, segment, "title") }
    }

    private mutating func readAlternative(_ segment: Range<Int>) {
        if segment.count == 1, name.pieces[segment.lowerBound].enclosure == .round,
            let country = country(at: segment.lowerBound)
        {
            draft.reading.country = country
            note(.country, country, segment, "country")
            return
        }
        guard segment.contains(where: { weight(ofToken: name.pieces[$0].token) != .strong }) else { return }
        let start =
            name.pieces[segment.lowerBound].key == "aka" && segment.count > 1
            ? segment.lowerBound + 1 : segment.lowerBound
        if let text = TitleText.make(name, start..<segment.upperBound) {
            draft.reading.alternativeTitles.append(text)
            note(.alternativeTitle, text, segment, "title")
        }
    }

    /// The country that a word in capitals names.
    private func country(at index: Int) -> String? {
        guard name.isUpper(index), name.beginsToken(index), name.endsToken(index) else { return nil }
        switch name.pieces[index].key {
        case "us", "usa": return "US"
        case "uk", "gb": return "GB"
        case "au": return "AU"
        case "nz": return "NZ"
        case "ca": return "CA"
        default: return nil
        }
    }

    /// Reads what stands between the number and the tags.
    private mutating func readEpisodeTitle() {
        let numberEnd = max(numbering?.upperBound ?? 0, date?.upperBound ?? 0)
        guard numberEnd > 0, numberEnd < name.pieces.count else { return }
        var at = numberEnd
        while at < name.pieces.count, isTaken[at] || isNumberTail(at) { at += 1 }
        guard at < name.pieces.count else { return }
        let first = name.pieces[at]
        if first.gap.contains(.open), first.enclosure == .square || weight(ofToken: first.token) != nil { return }
        var end = at
        while end < name.pieces.count, !isTaken[end],
            end == at || name.pieces[end].gap.isDisjoint(with: .open) || !endsTitle(end)
        { end += 1 }
        let stop = zone(from: at, to: end)
        guard stop > at, let text = TitleText.make(name, at..<stop) else { return }
        draft.reading.episodeTitle = text
        note(.episodeTitle, text, at..<stop, "title")
    }

    /// A letter or a version that is joined to the number.
    private func isNumberTail(_ index: Int) -> Bool {
        guard name.pieces[index].gap.isJoined, index > 0 else { return false }
        return name.isLetter(index) && name.endsToken(index) || name.isVersion(index)
            || (name.pieces[index].kind == .digits && name.pieces[index - 1].key == "v")
    }

    /// Whether the bracket that opens here holds no words of the title.
    private func endsTitle(_ index: Int) -> Bool {
        name.pieces[index].enclosure != .round || weight(ofToken: name.pieces[index].token) != nil
            || name.pieces[index].isNumber || isTaken[index]
    }
}
