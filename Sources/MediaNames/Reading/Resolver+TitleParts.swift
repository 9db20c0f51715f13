extension Resolver {
    /// Splits a stretch into the title and what dashes, slashes and brackets set off from it.
    func setTitle(_ range: Range<Int>) {
        let isWhole =
            !cuts.mayBe(in: range.dropFirst())
            || !range.dropFirst().contains { isCut($0, before: range.upperBound) }
        if isWhole, !isForeign(range.lowerBound) {
            readMainTitle(range, of: range)
            readFullTitle(range)
            doubtTitle(range, main: range)
            return
        }
        var cuts: [Int] = []
        for index in range.dropFirst() where isCut(index, before: range.upperBound) { cuts.append(index) }
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
        if hasRivalTitle(segments) { draft.hasDoubtfulTitle = true }
        doubtTitle(range, main: segments[0])
    }

    /// `aka`, as the beginning of a key has it.
    private static let aka: UInt64 = 0x61_6B_61

    /// Whether a title may end before the piece, as far as a glance without a branch says.
    @inline(__always)
    static func mayCut(_ piece: Piece) -> Bool {
        let bits = piece.gap.rawValue
        let isBracketOrSlash = bits & (Gap.open.rawValue | Gap.close.rawValue | Gap.slash.rawValue)
        // A dash or an underscore cuts in company only.
        let isMixed = bits & (bits &- 1) & (Gap.dash.rawValue | Gap.underscore.rawValue)
        return isBracketOrSlash | isMixed != 0 || piece.key.low == aka
    }

    /// Whether a title ends before the piece.
    private func isCut(_ index: Int, before end: Int) -> Bool {
        let gap = name.pieces[index].gap
        if gap.isSpacedDash || !gap.isDisjoint(with: [.open, .close, .slash]) { return true }
        // Some sites put ` _ ` where a title had a colon or a bar.
        if gap == [.space, .underscore], name.bytes[name.pieces[index].start - 1] == 0x20 { return true }
        return name.pieces[index].key == "aka" && gap.isBlankOrDash && index + 1 < end
    }

    /// The title with what dashes and brackets set off, where that is more than its beginning.
    private func readFullTitle(_ range: Range<Int>) {
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
            latin > first.lowerBound,
            (latin..<first.upperBound).contains(where: { name.pieces[$0].end - name.pieces[$0].start > 2 }),
            !(latin..<first.upperBound).contains(where: isForeign)
        else { return }
        segments[0] = first.lowerBound..<latin
        segments.insert(latin..<first.upperBound, at: 1)
    }

    private func hasForeignScript(_ range: Range<Int>) -> Bool { isForeign(range.lowerBound) }

    /// Whether the piece is written in ideographs, Arabic or a script further on.
    func isForeign(_ index: Int) -> Bool {
        let piece = name.pieces[index]
        return piece.kind == .ideographs || (piece.kind == .letters && name.bytes[piece.start] >= 0xD0)
    }

    private func isLatin(_ range: Range<Int>) -> Bool {
        range.contains { name.pieces[$0].kind == .letters && Letters.isLetter(name.bytes[name.pieces[$0].start]) }
            && !range.contains { name.pieces[$0].kind == .ideographs || name.bytes[name.pieces[$0].start] >= 0xD0 }
    }

    private func readMainTitle(_ segment: Range<Int>, of whole: Range<Int>) {
        var segment = segment
        if segment.count > 1, numbering != nil, segment.upperBound == whole.upperBound,
            let country = country(at: segment.upperBound - 1)
        {
            draft.reading.country = country
            note(.country, country, segment.upperBound - 1..<segment.upperBound, "country")
            segment = segment.lowerBound..<segment.upperBound - 1
        }
        draft.reading.title = bracketTitle(segment) ?? TitleText.make(name, segment)
        if let title = draft.reading.title { note(.title, title, segment, "title") }
    }

    /// `[REC] 2 (2009)`: no film is called by one digit alone where a bracket stands before it.
    ///
    /// The bracket may be a group's all the same, so the title stays doubtful.
    private func bracketTitle(_ segment: Range<Int>) -> String? {
        guard let group = leadingGroup, group.upperBound == segment.lowerBound, segment.count == 1, numbering == nil,
            date == nil, year == segment.upperBound
        else { return nil }
        let piece = name.pieces[segment.lowerBound]
        let isSuperscript = piece.kind == .letters && piece.end - piece.start == 2 && name.bytes[piece.start] == 0xC2
        guard piece.digitCount == 1 || isSuperscript else { return nil }
        leadingGroup = nil
        draft.hasDoubtfulTitle = true
        let blank = piece.gap.contains(.space) ? " " : ""
        return name.text(name.byteRange(group)) + blank + name.text(piece.start..<piece.end)
    }

    private func readAlternative(_ segment: Range<Int>) {
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
        return CountryCode.named(by: name.pieces[index].key)
    }
}
