extension Resolver {
    /// Reads what the name says about the copy.
    func readTags() {
        let start = tagStart
        var next = 0
        while let piece = tags.first(in: next..<name.pieces.count) {
            let index = name.pieces[piece].token
            let token = name.tokens[index]
            let span = max(token.span, 1)
            let first = token.pieces.lowerBound
            next = name.tokens[index + span - 1].pieces.upperBound
            guard token.word.isTag, !isTaken[first] || token.word.sense == .resolution else { continue }
            let isEnclosed = name.pieces[first].enclosure != .none && first >= bodyStart
            let isPlaced = first >= start || tagsBeforeAnchor.contains(first)
            guard token.word.weight == .strong || isPlaced || isEnclosed else { continue }
            if token.word.weight == .weak, !isLanguageEnding(index),
                !isPlaced || !(isShouted(index) || isEnclosed || draft.hasStrongTag)
            {
                continue
            }
            // The end of an address: `[www.example.ru]`.
            if token.word.sense == .language, token.word.weight == .weak, isEnclosed, name.pieces[first].gap == .dot {
                continue
            }
            accept(token, first..<next)
        }
        readGroup(from: start)
    }

    /// The first piece behind everything that names the work.
    private var tagStart: Int { max(bodyStart + 1, namedEnd) }

    private func accept(_ token: Token, _ pieces: Range<Int>) {
        let text = token.word.sense == .unknown ? "" : lexicon.texts[token.word.value]
        if token.word.weight == .strong { draft.hasStrongTag = true }
        switch token.word.sense {
        case .resolution:
            if draft.reading.release.resolution == nil { draft.reading.release.resolution = text }
            note(.resolution, text, pieces, "resolution")
        case .source:
            if draft.reading.release.sourceMedium == nil { draft.reading.release.sourceMedium = text }
            note(.sourceMedium, text, pieces, "source")
        case .videoCodec:
            if draft.reading.release.videoCodec == nil { draft.reading.release.videoCodec = text }
            note(.videoCodec, text, pieces, "codec")
        case .edition:
            if !text.isEmpty, !draft.reading.editions.contains(text) {
                draft.reading.editions.append(text)
                note(.edition, text, pieces, "edition")
            }
        case .language:
            if !draft.reading.release.languages.contains(text) { draft.reading.release.languages.append(text) }
            note(.language, text, pieces, "language")
        case .subtitleLanguage:
            if !draft.reading.release.subtitleLanguages.contains(text) {
                draft.reading.release.subtitleLanguages.append(text)
            }
            note(.subtitleLanguage, text, pieces, "language")
        case .reissue:
            draft.reading.release.isProper = true
            note(.noise, "proper", pieces, "release-tag")
        default:
            let name = name
            note(.noise, name.text(name.byteRange(pieces)), pieces, "release-tag")
        }
    }

    /// The group stands behind the last dash (`x264-GRP`), or in the brackets in front.
    private func readGroup(from start: Int) {
        if let group = trailingGroup(from: start) {
            let text = name.text(name.byteRange(group))
            draft.reading.release.releaseGroup = text
            note(.releaseGroup, text, group, "release-group")
        } else if let leadingGroup {
            let text = name.text(name.byteRange(leadingGroup))
            draft.reading.release.releaseGroup = text
            note(.releaseGroup, text, leadingGroup, "release-group")
        }
    }

    /// The last words outside brackets that only dashes join, without the tags among them.
    private func trailingGroup(from start: Int) -> Range<Int>? {
        guard gaps.contains(.dash) else { return nil }
        var last = name.pieces.count - 1
        while last >= 0, name.pieces[last].enclosure != .none { last -= 1 }
        guard last >= 0 else { return nil }
        // The language of a subtitle may follow: `x264-GRP.eng`.
        if last > start, name.tokens[name.pieces[last].token].word.sense == .language, name.pieces[last].gap.isBlank,
            name.pieces[last - 1].enclosure == .none
        {
            last -= 1
        }
        var first = last
        while first > 0, name.pieces[first].gap.isJoined || name.pieces[first].gap == .dash,
            name.pieces[first - 1].enclosure == .none
        { first -= 1 }
        let chunk = first
        var dash = (first + 1..<last + 1).first { name.pieces[$0].gap == .dash }
        guard last >= start, dash != nil else { return nil }
        // Tags in front of the group: `x264-`, the `264-` of `H.264-`, the `1-` of `5.1-`.
        while let at = dash, isTagged(first..<at) {
            first = at
            dash = (first + 1..<last + 1).first { name.pieces[$0].gap == .dash }
        }
        let isBehindTag = first > chunk || (chunk > 0 && weight(ofToken: name.pieces[chunk - 1].token) != nil)
        guard isBehindTag, first >= start, !isTaken[first], !isTagged(first..<last + 1) else { return nil }
        return first..<last + 1
    }

    /// Whether nothing but tags, numbers and what is taken stands there.
    func isTagged(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            isTaken[$0] || name.pieces[$0].kind == .digits || weight(ofToken: name.pieces[$0].token) != nil
        }
    }

    /// Whether the name says that it was made for discs or the web: `OVA`, `ONA`, `OAD`.
    var isOriginalAnimation: Bool {
        name.tokens.contains { $0.key == "ova" || $0.key == "ona" || $0.key == "oad" }
    }

    /// `[Group] Title NCOP1`, `[Group] Title PV 02`, `[Group] Title [Menu02]`: groups put out openings and endings without
    /// credits, what advertised a series, and its discs' menus, too.
    ///
    /// - Returns: The piece of the word that says so.
    func findPromotion() -> Int? {
        guard leadingGroup != nil || name.senses.contains(.special) else { return nil }
        return name.pieces.indices.first { index in
            let piece = name.pieces[index]
            if piece.key == "ncop" || piece.key == "nced" || piece.key == "creditless" && index > bodyStart {
                return true
            }
            guard leadingGroup != nil, index > bodyStart else { return false }
            if piece.key == "menu" {
                let next = index + 1
                return piece.enclosure == .square
                    || next < name.pieces.count && name.pieces[next].isNumber && name.pieces[next].gap.isBlank
                        && !name.gap(before: next + 1).isDisjoint(with: .brackets)
                    || numbering == nil && piece.gap.isSpacedDash
                        && !name.gap(before: index + 1).isDisjoint(with: .brackets)
            }
            return (piece.key == "pv" || piece.key == "cm") && name.isUpper(index) && name.beginsToken(index)
        }
    }

    /// Whether the words behind the title say that all of a series is there: `Title The Complete Series`.
    private var isWholeSeries: Bool {
        guard name.senses.contains(.pack) else { return false }
        return name.pieces.indices.contains { index in
            index > bodyStart + 1 && name.pieces[index].key == "series" && index >= namedEnd
                && name.tokens[name.pieces[index - 1].token].word.sense == .pack
        }
    }

    /// Decides between film and episode.
    func decideKind() {
        if draft.numbering != .none || draft.reading.airDate != nil {
            draft.reading.kind = .episode
        } else if draft.reading.title != nil || draft.reading.year != nil || draft.reading.part != nil {
            draft.reading.kind = .movie
        }
        if draft.numbering == .none, draft.reading.airDate == nil, isWholeSeries {
            draft.reading.kind = .episode
            draft.reading.isSeasonPack = true
            // Films come in series, too.
            draft.doubts.insert(.movieOrEpisode)
        }
        if draft.numbering == .none, draft.reading.year == nil, leadingGroup != nil, isOriginalAnimation {
            draft.reading.kind = .episode
            draft.reading.isSpecial = true
        }
        if draft.numbering == .bare, draft.reading.isSpecial, draft.reading.airDate == nil {
            draft.reading.kind = .episode
        }
        if promotion != nil {
            // They belong to the disc's extras.
            draft.reading.kind = .extra
            draft.doubts.insert(.extra)
        }
        if let numbering, numbering.lowerBound > 0, draft.reading.seasons.isEmpty,
            name.tokens[name.pieces[numbering.lowerBound - 1].token].word.sense == .special
                && name.pieces[numbering.lowerBound - 1].key != "pilot"
                || draft.numbering == .word && lexicon[name.pieces[numbering.lowerBound].key].sense == .special
        {
            // Which special of which season, no name without a season says.
            draft.reading.isSpecial = true
            draft.doubts.insert(.noSeason)
        }
        if draft.extra != nil {
            draft.doubts.insert(.extra)
            // `sample` alone is no title.
            if name.tokens.count == 1 { draft.reading.title = nil }
            if draft.numbering != .marked { draft.reading.kind = .extra }
        }
        if draft.reading.seasons.contains(0) { draft.reading.isSpecial = true }
        if draft.reading.title == nil, draft.extra == nil, name.pieces.count == 1 {
            draft.loneNumber = name.text(name.byteRange(0..<1))
        }
    }
}
