extension Resolver {
    /// Reads what stands between the number and the tags.
    func readEpisodeTitle() {
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
        if isCopyMark(at) || isAfterTag(at, from: numberEnd) || isSourceAndGroup(at) { return }
        var end = at
        while end < name.pieces.count, !isTaken[end],
            end == at || name.pieces[end].gap.isDisjoint(with: .open) || !endsTitle(end)
        { end += 1 }
        let stop = zone(from: at, to: end)
        guard stop > at, !isOnlyPack(at..<stop), let text = TitleText.make(name, at..<stop) else { return }
        draft.reading.episodeTitle = text
        if draft.reading.isPartOfTitle, let part, part.upperBound == stop { draft.partWords = part.count }
        note(.episodeTitle, text, at..<stop, "title")
    }

    /// Reads the title of a part: what a dash sets off behind it, up to a bracket or the tags.
    func readPartTitle(from start: Int) {
        guard start < name.pieces.count else { return }
        var end = start
        while end < name.pieces.count, !isTaken[end], end == start || name.pieces[end].gap.isDisjoint(with: .brackets) {
            end += 1
        }
        let stop = zone(from: start, to: end)
        guard stop > start, let text = TitleText.make(name, start..<stop) else { return }
        draft.reading.episodeTitle = text
        note(.episodeTitle, text, start..<stop, "title")
    }

    /// `S01E05 (2)`: so file managers call a copy.
    private func isCopyMark(_ index: Int) -> Bool {
        let piece = name.pieces[index]
        return index + 1 == name.pieces.count && piece.isNumber && piece.digitCount <= 2 && piece.enclosure == .round
            && piece.gap.contains(.open) && name.tail.contains(.close)
    }

    /// `S01E02.WEB-GRP`: a source and a group, and nothing else.
    private func isSourceAndGroup(_ index: Int) -> Bool {
        name.tokens[name.pieces[index].token].word.sense == .source && index + 2 == name.pieces.count
            && name.pieces[index].gap == .dot && name.pieces[index + 1].gap == .dash
    }

    /// `S01E02.1080p.web.h264-grp`, `S01E02.1080p-GRP`: behind a tag stand tags and the group.
    private func isAfterTag(_ index: Int, from numberEnd: Int) -> Bool {
        guard (numberEnd..<index).contains(where: { isTaken[$0] && !isNumberTail($0) && part?.contains($0) != true })
        else {
            return false
        }
        return name.pieces[index].gap == .dash || name.tokens[name.pieces[index].token].word.isTag
    }

    /// Whether the words only say that a pack is whole: `S01.Complete`.
    private func isOnlyPack(_ range: Range<Int>) -> Bool {
        draft.reading.isSeasonPack
            && range.allSatisfy { [.pack, .season].contains(name.tokens[name.pieces[$0].token].word.sense) }
    }

    /// In a server's form all words up to a square or curly bracket are the title.
    private func readServedTitle(_ start: Int) {
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
