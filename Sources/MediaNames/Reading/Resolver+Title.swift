extension Resolver {
    /// Reads title, alternative titles and episode title.
    func readTitles() {
        if let title = bracketedTitle() {
            setTitle(title)
            return
        }
        let count = name.pieces.count
        var end = count
        if let numbering { end = min(end, numbering.lowerBound) }
        if let date { end = min(end, date.lowerBound) }
        if let year { end = min(end, year) }
        if let part, part.lowerBound > bodyStart || isLeadingPart(part) { end = min(end, part.lowerBound) }
        if let promotion, promotion > bodyStart { end = min(end, promotion) }
        if end == count, let bracket = tagBracket { end = bracket }
        if end == bodyStart + 1, isNumberSaidTwice { take(bodyStart..<end) }
        if end <= bodyStart || end == bodyStart + 1 && isTaken[bodyStart] {
            readTitleBehind(max(end, bodyStart))
        } else {
            if let bonus, bonus > bodyStart { end = min(end, bonus) }
            let stop = servedEnd(end) ?? trimmed(zone(from: bodyStart + 1, to: end))
            draft.unexplained += doubtfulWords(before: stop, end)
            setTitle(bodyStart..<stop)
            tagsBeforeAnchor = stop..<max(stop, end)
            readEpisodeTitle()
            if let year, numbering == nil, date == nil {
                readSpecial(after: year)
                doubtWords(after: year)
            }
        }
    }

    /// `Part 5`, `Part 5 - Title`: the part stands where a title would begin.
    private func isLeadingPart(_ part: Range<Int>) -> Bool {
        part.lowerBound == bodyStart && draft.isPartOfWords
            && (part.upperBound == name.pieces.count || name.pieces[part.upperBound].gap.isSpacedDash)
    }

    /// `Title [BD 1080p]`: the bracket behind the title that holds nothing but tags, as its first piece.
    private var tagBracket: Int? {
        guard name.traits.contains(.brackets) else { return nil }
        var at = bodyStart + 1
        while at < name.pieces.count {
            if name.pieces[at].gap.contains(.open), name.pieces[at].enclosure != .none {
                let bracket = at..<endOfBracket(at)
                if isTagged(bracket), strongTags.mayBe(in: bracket),
                    bracket.contains(where: { weight(ofToken: name.pieces[$0].token) == .strong }),
                    !(bracket.upperBound..<name.pieces.count).contains(where: { name.pieces[$0].enclosure == .none })
                {
                    return at
                }
            }
            at += 1
        }
        return nil
    }

    /// `01 Episode One`: the number in front is the episode's.
    private var isNumberSaidTwice: Bool {
        let first = name.pieces[bodyStart]
        return draft.numbering == .word && numbering?.lowerBound == bodyStart + 1 && first.isNumber
            && first.digitCount > 1 && name.bytes[first.start] == 0x30 && first.gap.isDisjoint(with: .brackets)
            && draft.reading.episodes == [EpisodeNumber(first.value)]
    }

    /// How many words at the title's end may be tags, and how many tags there may be words of the title.
    private func doubtfulWords(before stop: Int, _ end: Int) -> Int {
        guard end < name.pieces.count, stop > bodyStart else { return 0 }
        let last = name.tokens[name.pieces[stop - 1].token]
        let isTag =
            last.word.isTag && last.word.weight >= .fair || (last.word.isTag && isShouted(name.pieces[stop - 1].token))
        if stop == end {
            // In a bracket of its own a tag is no word of the title.
            let isOpen = name.pieces[stop - 1].enclosure == .none
            return isTag && isOpen && stop > bodyStart + 1 && !isServed && servedEnd(end) == nil ? 1 : 0
        }
        // Words that were taken for tags right before the year, the number or the date.
        guard end == year || end == numbering?.lowerBound || end == date?.lowerBound else { return 0 }
        return (stop..<end).contains { isDoubtfulTag($0) } ? 1 : 0
    }

    /// Whether a word that was taken for a tag may as well end the title: `Wrestling RAW`, `Harbor 3D`.
    private func isDoubtfulTag(_ index: Int) -> Bool {
        let token = name.pieces[index].token
        let word = name.tokens[token].word
        guard word.isTag, !isTaken[index], word.weight != .strong else { return false }
        return word.sense != .edition || word.weight == .weak || !isShouted(token)
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
                && (sense == .season || sense == .episode) && token.word.weight == .strong && !isFinalSeason(at)
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
            let isPreposition = date?.lowerBound == at && (token.key == "vom" || token.key == "from")
            guard
                isAnnouncement || isEpisodeLetter || isWhole || isSeries || isOriginal || isPreposition
                    || isVersionEnd(at)
            else {
                break
            }
            at -= 1
        }
        return at
    }

    /// `The Final Season - 05`: the season has no number because the words are its name.
    private func isFinalSeason(_ at: Int) -> Bool {
        guard at - bodyStart > 2, name.tokens[name.pieces[at - 1].token].word.sense == .season else { return false }
        return name.pieces[at - 2].key == "final" || name.pieces[at - 2].key == "last"
    }

    /// Whether a `v2` ends here.
    private func isVersionEnd(_ at: Int) -> Bool {
        at >= 2 && name.isVersion(at - 2) == false && name.pieces[at - 1].isNumber && name.pieces[at - 1].gap.isJoined
            && name.pieces[at - 2].key == "v" && leadingGroup != nil
    }

    /// `Title 2013 Christmas Special`: an episode that the year stands for.
    private func readSpecial(after year: Int) {
        let rest = year + 1..<name.pieces.count
        guard !rest.isEmpty, year > bodyStart, rest.contains(where: { isSpecialWord($0) }) else { return }
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
        guard name.pieces[0].gap.contains(.open),
            name.pieces.indices.allSatisfy({ name.pieces[$0].enclosure != .none || isSeasonal($0) })
        else {
            return nil
        }
        // `[FULL]-[ Quiet.Harbor.S09E05 ]-[01_24]`: the title stands with its number.
        if let numbering, draft.numbering == .marked || !draft.reading.seasons.isEmpty, !draft.reading.episodes.isEmpty,
            let first = name.pieces.indices.first(where: {
                name.pieces[$0].bracket == name.pieces[numbering.lowerBound].bracket
            }),
            first < numbering.lowerBound
        {
            return first..<numbering.lowerBound
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
    func isSeasonal(_ index: Int) -> Bool {
        let piece = name.pieces[index]
        guard piece.kind == .digits else { return name.bytes[piece.start..<piece.end].hasSuffix("新番") }
        return index + 1 < name.pieces.count && name.pieces[index + 1].gap.isJoined
            && name.pieces[index + 1].kind == .ideographs && isSeasonal(index + 1)
    }

    func isTitleLike(_ range: Range<Int>) -> Bool {
        range.contains { name.pieces[$0].kind != .digits } && !range.contains { isSeasonal($0) }
            && !range.contains { isTaken[$0] || weight(ofToken: name.pieces[$0].token) == .strong }
            && !range.allSatisfy { weight(ofToken: name.pieces[$0].token) != nil }
    }

    private func isMostlyLatin(_ range: Range<Int>) -> Bool {
        let latin = range.filter {
            name.pieces[$0].kind == .letters && Letters.isLetter(name.bytes[name.pieces[$0].start])
        }
        return latin.contains { name.pieces[$0].end - name.pieces[$0].start > 2 }
    }

    /// `S01E01.en`: a subtitle's language is no title.
    private func isLoneLanguage(_ index: Int) -> Bool {
        let piece = name.pieces[index]
        return index + 1 == name.pieces.count && piece.gap == .dot && name.tokens[piece.token].word.sense == .language
            && name.bytes[piece.start..<piece.end].allSatisfy(Letters.isLower)
    }

    /// The number stands first; what follows is a title, the series' or the episode's.
    private func readTitleBehind(_ start: Int) {
        var at = start
        while at < name.pieces.count, isTaken[at] { at += 1 }
        guard at < name.pieces.count, !isLoneLanguage(at) else { return }
        // What stands before a title that follows a recorder's day was taken for it: the title cannot be another.
        draft.isTitleBehindNumber =
            numbering.map { $0.lowerBound <= at } ?? (date != nil && !draft.isRecording || part?.lowerBound == start)
        var end = at
        while end < name.pieces.count, !isTaken[end], end == at || name.pieces[end].gap.isDisjoint(with: .brackets) {
            end += 1
        }
        let stop = zone(from: at + 1, to: end)
        guard weight(ofToken: name.pieces[at].token) != .strong else { return }
        setTitle(at..<max(stop, at + 1))
    }
}
