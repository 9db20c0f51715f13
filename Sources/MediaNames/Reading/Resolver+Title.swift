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
            if at > limit, claim.weight == .weak, isServed || !isYearBehindNumber(at) { continue }
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
            year = min(best.pieces.lowerBound, other.lowerBound)
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
        take(best.pieces)
        note(.year, "\(value)", best)
    }

    /// The other year of a span of years.
    private func span(with claim: Claim, among years: [Claim]) -> Range<Int>? {
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
            ($0.pieces.lowerBound == claim.pieces.upperBound && name.pieces[$0.pieces.lowerBound].gap.contains(.dash))
                || ($0.pieces.upperBound == claim.pieces.lowerBound
                    && name.pieces[claim.pieces.lowerBound].gap.contains(.dash))
        }?.pieces
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
        for claim in claims where claim.field == .part && isOpen(claim) {
            guard case .part(let number) = claim.value else { continue }
            if isServed,
                claim.pieces.upperBound < name.pieces.count || !name.pieces[claim.pieces.lowerBound].gap.isSpacedDash
                    || !name.pieces[claim.pieces.upperBound - 1].gap.isJoined
            {
                continue
            }
            let isWord =
                name.pieces[claim.pieces.lowerBound].key == "part"
                && !name.pieces[claim.pieces.lowerBound + 1].gap.isJoined
            // `Dune Part Two (2021)`: the part belongs to the title.
            if isWord, let year, claim.pieces.upperBound <= year, numbering == nil { continue }
            part = claim.pieces
            draft.reading.part = number
            draft.reading.isPartOfTitle = isWord && numbering == nil && date == nil
            take(claim.pieces)
            note(.part, "\(number)", claim)
            return
        }
    }

    /// `Collection-f17-Title`, `Title-x01-Bonus`.
    mutating func chooseFilmNumber() {
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

    /// What stands behind a stretch of words.
    private enum Following {
        /// A tag that can be nothing else.
        case tag

        /// The end of the name, or a bracket.
        case end

        /// The number, the year or the date.
        case anchor
    }

    /// The first piece from `start` on at which tags begin, at most `end`.
    func zone(from start: Int, to end: Int) -> Int {
        var at = start
        while at < end, !isTag(at, from: start) { at += 1 }
        let following: Following
        if at < end || isTakenTag(end) {
            following = .tag
        } else if end >= name.pieces.count || !name.pieces[end].gap.isDisjoint(with: .brackets) {
            following = .end
        } else {
            following = .anchor
        }
        return extended(at, from: start, following)
    }

    /// Whether a resolution or the like stands there, and not the number, the year or the date.
    private func isTakenTag(_ index: Int) -> Bool {
        guard index < name.pieces.count, isTaken[index], index != year, name.pieces[index].enclosure == .none else {
            return false
        }
        return ![numbering, date, part].contains { $0?.contains(index) == true }
    }

    private func isTag(_ at: Int, from start: Int) -> Bool {
        let token = name.tokens[name.pieces[at].token]
        guard weight(ofToken: name.pieces[at].token) == .strong, name.pieces[at].enclosure == .none else {
            return false
        }
        if isTaken[at] { return true }
        return token.span > 0 || name.tokens[firstToken(of: name.pieces[at].token)].pieces.lowerBound >= start
    }

    /// Moves the beginning of the tags back over words that may be tags too.
    private func extended(_ end: Int, from start: Int, _ following: Following) -> Int {
        var at = end
        while at > start {
            let first = firstToken(of: name.pieces[at - 1].token)
            let token = name.tokens[first]
            if following == .tag, token.word.sense == .pack, token.pieces.lowerBound >= start, isShouted(first) {
                at = token.pieces.lowerBound
                continue
            }
            guard token.pieces.lowerBound >= start, let weight = weight(ofToken: first),
                name.pieces[at - 1].enclosure == .none
            else { break }
            let isBesideEdition =
                token.word.sense == .edition && at < name.pieces.count
                && name.tokens[name.pieces[at].token].word.sense == .edition
            let accepts: Bool
            switch following {
            case .tag: accepts = weight >= .fair || isShouted(first) || isBesideEdition
            case .end:
                accepts =
                    weight == .fair
                    ? token.key.count > 3 || isShouted(first)
                    : weight == .strong || (isShouted(first) && (token.word.sense == .language || at < end))
                        || isBesideEdition || (isShouted(first) && token.word.sense == .source && at - 1 == start)
            case .anchor:
                accepts =
                    isShouted(first)
                    && (weight >= .fair
                        ? token.word.sense != .language : token.word.sense == .edition || token.word.sense == .copy)
            }
            guard accepts else { break }
            at = token.pieces.lowerBound
        }
        return at
    }

    private func firstToken(of index: Int) -> Int {
        var at = index
        while at > 0, name.tokens[at].span == 0 { at -= 1 }
        return at
    }

    /// Whether a word is written as tags are: in capitals or like `iNTERNAL`, where the rest of the name is not.
    func isShouted(_ token: Int) -> Bool {
        let range = name.byteRange(name.tokens[token].pieces)
        var upper = 0
        var lower = 0
        var rises = 0
        for index in range {
            let byte = name.bytes[index]
            if Letters.isUpper(byte) {
                upper += 1
                if index > range.lowerBound, Letters.isLower(name.bytes[index - 1]) { rises += 1 }
            } else if Letters.isLower(byte) {
                lower += 1
            }
        }
        let isMixed = range.count > 2 && rises > 0 && (rises > 1 || Letters.isLower(name.bytes[range.lowerBound]))
        guard upper > 0, lower == 0 || isMixed else { return false }
        return !isAllUpper
    }

    private var isAllUpper: Bool { !name.bytes[name.range].contains(where: Letters.isLower) }

    /// Reads title, alternative titles and episode title.
    mutating func readTitles() {
        if let title = bracketedTitle() {
            setTitle(title)
            return
        }
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
            if let bonus, bonus > bodyStart { end = min(end, bonus) }
            let stop = trimmed(zone(from: bodyStart + 1, to: end))
            draft.unexplained += doubtfulWords(before: stop, end)
            setTitle(bodyStart..<stop)
            readEpisodeTitle()
            if let year, numbering == nil, date == nil { readSpecial(after: year) }
        }
    }

    /// How many words at the title's end may be tags, and how many tags there may be words of the title.
    private func doubtfulWords(before stop: Int, _ end: Int) -> Int {
        guard end < name.pieces.count, stop > bodyStart else { return 0 }
        let last = name.tokens[name.pieces[stop - 1].token]
        let isTag =
            last.word.isTag && last.word.weight >= .fair || (last.word.isTag && isShouted(name.pieces[stop - 1].token))
        if stop == end { return isTag && stop > bodyStart + 1 && !isServed ? 1 : 0 }
        // Words that were taken for tags right before the year.
        return end == year && (stop..<end).allSatisfy { !isTaken[$0] } ? 1 : 0
    }

    /// Takes words off a title's end that announce what follows: `The Complete Series`, `Ep` before `2x03`.
    private func trimmed(_ end: Int) -> Int {
        var at = end
        let isPack = draft.reading.isSeasonPack || draft.reading.seasons.count > 1
        while at > bodyStart + 1 {
            let token = name.tokens[name.pieces[at - 1].token]
            let sense = token.word.sense
            let isAnnouncement =
                numbering.map { $0.lowerBound == at } == true
                && (sense == .season || sense == .episode) && token.word.weight == .strong
            let isEpisodeLetter = numbering?.lowerBound == at && sense == .episode
            let isBeforeTags =
                at < name.pieces.count
                && (!name.pieces[at].gap.isDisjoint(with: .brackets)
                    || weight(ofToken: name.pieces[at].token) == .strong)
            let isWhole =
                sense == .pack
                && (isPack || at < end
                    || isBeforeTags && (token.word.weight == .fair || isShouted(name.pieces[at - 1].token)))
            let isOriginal = sense == .special && leadingGroup != nil && isOriginalAnimation
            let isWholeSeries =
                token.key == "series" && at > bodyStart + 2
                && name.tokens[name.pieces[at - 2].token].word.sense == .pack
            let isSeries = (at < end && token.key == "the") || isWholeSeries
            guard isAnnouncement || isEpisodeLetter || isWhole || isSeries || isOriginal || isVersionEnd(at) else {
                break
            }
            at -= 1
        }
        return at
    }

    /// Whether a `v2` ends here.
    private func isVersionEnd(_ at: Int) -> Bool {
        at >= 2 && name.isVersion(at - 2) == false && name.pieces[at - 1].isNumber && name.pieces[at - 1].gap.isJoined
            && name.pieces[at - 2].key == "v" && leadingGroup != nil
    }

    /// `Title 2013 Christmas Special`: an episode that the year stands for.
    private mutating func readSpecial(after year: Int) {
        guard year + 1 < name.pieces.count, year > bodyStart else { return }
        let stop = zone(from: year + 1, to: name.pieces.count)
        guard (year + 1..<max(stop, year + 1)).contains(where: { isSpecialWord($0) }),
            let text = TitleText.make(name, year + 1..<stop)
        else { return }
        draft.reading.isSpecial = true
        draft.reading.episodeTitle = text
        draft.numbering = .bare
        draft.doubts.insert(.noNumber)
        note(.episodeTitle, text, year + 1..<stop, "special")
    }

    private func isSpecialWord(_ index: Int) -> Bool {
        let key = name.pieces[index].key
        return (key == "special" || key == "specials") && name.pieces[index].enclosure == .none
    }

    /// The title of a name that consists of brackets: `[Group][静かな港][Quiet Harbor][01][1080P]`.
    ///
    /// The one in Latin letters leads, as catalogues know it.
    private func bracketedTitle() -> Range<Int>? {
        guard name.pieces[0].gap.contains(.open), name.pieces.allSatisfy({ $0.enclosure != .none || isSeasonal($0) })
        else {
            return nil
        }
        var candidates: [Range<Int>] = []
        var start = 0
        while start < name.pieces.count {
            var end = start + 1
            while end < name.pieces.count, name.pieces[end].gap.isDisjoint(with: .brackets) { end += 1 }
            if name.pieces[start].enclosure != .none, isTitleLike(start..<end) { candidates.append(start..<end) }
            start = end
        }
        // The first bracket is the group's, unless it is the only one left.
        if candidates.count > 1, candidates[0].lowerBound == 0 { candidates.removeFirst() }
        return candidates.first(where: isMostlyLatin) ?? candidates.first
    }

    /// A note on the season of broadcast between the brackets: `★01月新番★`.
    private func isSeasonal(_ piece: Piece) -> Bool {
        piece.kind == .digits || name.bytes[piece.start..<piece.end].hasSuffix("新番")
    }

    private func isTitleLike(_ range: Range<Int>) -> Bool {
        range.contains { name.pieces[$0].kind != .digits }
            && !range.contains { isTaken[$0] || weight(ofToken: name.pieces[$0].token) == .strong }
            && !range.allSatisfy { weight(ofToken: name.pieces[$0].token) != nil }
    }

    private func isMostlyLatin(_ range: Range<Int>) -> Bool {
        let latin = range.filter {
            name.pieces[$0].kind == .letters && Letters.isLetter(name.bytes[name.pieces[$0].start])
        }
        return latin.contains { name.pieces[$0].end - name.pieces[$0].start > 2 }
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
            // Some sites put ` _ ` where a title had a colon or a bar.
            let isBar =
                gap.contains(.slash)
                || (gap == [.space, .underscore] && name.bytes[name.pieces[index].start - 1] == 0x20)
            if gap.isSpacedDash || isBar || !gap.isDisjoint(with: .brackets) || isAlias {
                cuts.append(index)
            }
        }
        var segments: [Range<Int>] = []
        var start = range.lowerBound
        for cut in cuts + [range.upperBound] where cut > start {
            segments.append(start..<cut)
            start = cut
        }
        splitScripts(&segments)
        preferLatin(&segments)
        for (position, segment) in segments.enumerated() {
            if position == 0 { readMainTitle(segment, of: range) } else { readAlternative(segment) }
        }
        readFullTitle(range)
    }

    /// The title with what dashes and brackets set off, where that is more than its beginning.
    private mutating func readFullTitle(_ range: Range<Int>) {
        guard !draft.reading.alternativeTitles.isEmpty || draft.reading.isPartOfTitle else { return }
        guard !range.contains(where: { name.pieces[$0].gap.contains(.slash) || name.pieces[$0].key == "aka" }) else {
            return
        }
        var end = range.upperBound
        if draft.reading.isPartOfTitle, let part, part.lowerBound == end { end = part.upperBound }
        if draft.reading.country != nil, end > range.lowerBound + 1, country(at: end - 1) != nil { end -= 1 }
        draft.reading.fullTitle = TitleText.make(name, range.lowerBound..<end)
    }

    /// Of titles in two scripts, the Latin one leads: `Тихая гавань / Quiet Harbor`.
    private func preferLatin(_ segments: inout [Range<Int>]) {
        guard segments.count > 1, !isLatin(segments[0]),
            let latin = segments.firstIndex(where: { isLatin($0) }),
            name.pieces[segments[latin].lowerBound].gap.contains(.slash) || hasForeignScript(segments[0])
        else { return }
        segments.insert(segments.remove(at: latin), at: 0)
    }

    /// Cuts a title in two scripts where the Latin letters begin: `静かな港 Quiet Harbor`.
    private func splitScripts(_ segments: inout [Range<Int>]) {
        let first = segments[0]
        guard isForeign(first.lowerBound),
            let latin = first.first(where: { !isForeign($0) && name.pieces[$0].kind == .letters }),
            latin > first.lowerBound, name.pieces[latin].end - name.pieces[latin].start > 2,
            !(latin..<first.upperBound).contains(where: isForeign)
        else { return }
        segments[0] = first.lowerBound..<latin
        segments.insert(latin..<first.upperBound, at: 1)
    }

    private func hasForeignScript(_ range: Range<Int>) -> Bool { isForeign(range.lowerBound) }

    /// Whether the piece is written in ideographs, Arabic or a script further on.
    private func isForeign(_ index: Int) -> Bool {
        let piece = name.pieces[index]
        return piece.kind == .ideographs || (piece.kind == .letters && name.bytes[piece.start] >= 0xD0)
    }

    private func isLatin(_ range: Range<Int>) -> Bool {
        range.contains { name.pieces[$0].kind == .letters && Letters.isLetter(name.bytes[name.pieces[$0].start]) }
            && !range.contains { name.pieces[$0].kind == .ideographs || name.bytes[name.pieces[$0].start] >= 0xD0 }
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
        if isServed {
            readServedTitle(at)
            return
        }
        if first.gap.contains(.open), first.enclosure == .square || weight(ofToken: first.token) != nil { return }
        var end = at
        while end < name.pieces.count, !isTaken[end],
            end == at || name.pieces[end].gap.isDisjoint(with: .open) || !endsTitle(end)
        { end += 1 }
        let stop = zone(from: at, to: end)
        guard stop > at, !isOnlyPack(at..<stop), let text = TitleText.make(name, at..<stop) else { return }
        draft.reading.episodeTitle = text
        note(.episodeTitle, text, at..<stop, "title")
    }

    /// Whether the words only say that a pack is whole: `S01.Complete`.
    private func isOnlyPack(_ range: Range<Int>) -> Bool {
        draft.reading.isSeasonPack
            && range.allSatisfy { [.pack, .season].contains(name.tokens[name.pieces[$0].token].word.sense) }
    }

    /// In a server's form all words up to a square or curly bracket are the title.
    private mutating func readServedTitle(_ start: Int) {
        var end = start
        while end < name.pieces.count, !isTaken[end],
            name.pieces[end].enclosure == .none || name.pieces[end].enclosure == .round
        { end += 1 }
        guard end > start, let text = TitleText.make(name, start..<end) else { return }
        draft.reading.episodeTitle = text
        note(.episodeTitle, text, start..<end, "title")
        take(start..<end)
        isTitleVerbatim = true
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
