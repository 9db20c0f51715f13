extension Resolver {
    /// An absolute number beside season and episode: `s16e03 - 313`, `313-315 s16e03-05`, `16-20 (191-195)`, and in the
    /// names of groups also `S2 - 05 (29)`, `38 (S04E01)`.
    func chooseSecondNumber() {
        guard let numbering,
            let claim = claims.first(
                .absoluteEpisode,
                where: {
                    isOpen($0) && isFreeNumber($0)
                        && ($0.pieces.lowerBound == numbering.upperBound
                            || $0.pieces.upperBound == numbering.lowerBound)
                        && $0.episodeCount == draft.reading.episodes.count
                        && (name.pieces[$0.pieces.lowerBound].digitCount >= 3 || isSecondNumber($0, beside: numbering))
                }
            )
        else { return }
        let isBefore = claim.pieces.upperBound == numbering.lowerBound
        let after = name.gap(before: claim.pieces.upperBound)
        let isEnd = claim.pieces.upperBound >= name.pieces.count
        // In a server's form the number may be the episode's title.
        if isServed, !isBefore, claim.episodeCount == 1, !after.isSpacedDash || isEnd { return }
        let isSetOff = isEnd || after.isSpacedDash || after == .dash || after.contains(.open) || after.contains(.close)
        guard isBefore ? claim.episodeCount > 1 || name.pieces[claim.pieces.lowerBound].gap.isSpacedDash : isSetOff
        else {
            return
        }
        draft.reading.absoluteEpisodes = claim.episodes
        take(claim.pieces)
        self.numbering = Self.stretch(numbering, claim.pieces)
        note(.absoluteEpisode, claim.episodes.map(\.description).joined(separator: " "), claim)
    }

    /// Whether a number of two digits counts all episodes: a bracket keeps it apart from the season's, and it is higher.
    private func isSecondNumber(_ claim: Claim, beside numbering: Range<Int>) -> Bool {
        guard leadingGroup != nil, let number = claim.episodes.first, let episode = draft.reading.episodes.first,
            draft.reading.seasons.first.map({ $0 > 1 }) == true, number > episode,
            name.pieces[claim.pieces.lowerBound].digitCount == 2
        else { return false }
        let inner = claim.pieces.lowerBound < numbering.lowerBound ? numbering : claim.pieces
        return name.pieces[inner.lowerBound].gap.contains(.open) && name.pieces[inner.lowerBound].enclosure == .round
            && name.gap(before: inner.upperBound).contains(.close)
    }

    /// Season and episode in one number: `117`, `0307`.
    func split(_ claim: Claim) {
        guard let number = claim.episodes.first?.whole else { return }
        draft.reading.seasons = [number / 100]
        draft.reading.episodes = claim.episodes.map { EpisodeNumber($0.whole % 100) }
        numbering = claim.pieces
        take(claim.pieces)
        draft.numbering = .split
        note(.season, "\(number / 100)", claim)
        note(.episode, "\(number % 100)", claim)
    }

    /// Chooses a number that stands alone, if any is likely to count episodes.
    func chooseStanding() {
        if chooseLesson() { return }
        var best: (claim: Claim, score: Int)?
        for claim in claims.all
        where claim.field == .absoluteEpisode || (claim.field == .episode && claim.weight == .weak) {
            guard claim.pieces.lowerBound >= bodyStart, isOpen(claim), isFreeNumber(claim),
                name.pieces[claim.pieces.lowerBound].isNumber
            else { continue }
            var score = score(claim)
            // `509 - 100`: a number that no season has is sooner a title than another is.
            if score >= 3, isHundred(claim) { score = 3 }
            if score >= 3, score > (best?.score ?? 0) { best = (claim, score) }
        }
        guard let best else { return }
        let piece = name.pieces[best.claim.pieces.lowerBound]
        // Behind its sign a number is whole: `#1045`.
        let isSingle = best.claim.pieces.count == 1 && !piece.gap.contains(.hash)
        let isPlain = isSingle && name.bytes[piece.start] != 0x30
        if !isFansub, isPlain, piece.digitCount == 3, (1..<70).contains(piece.value % 100) {
            splitWithRival(best.claim)
        } else if piece.digitCount == 4, isSingle, !isFansub, piece.value % 100 > 0,
            piece.value % 100 < 60, piece.value < 4000, !name.pieces[best.claim.pieces.lowerBound].gap.isSpacedDash
        {
            splitWithRival(best.claim)
        } else {
            take(best.claim.pieces)
            numbering = best.claim.pieces
            draft.reading.episodes = best.claim.episodes
            draft.numbering = best.claim.weight == .strong || leadingGroup != nil ? .dash : .bare
            if isHundred(best.claim), !isFansub {
                draft.numbering = .bare
                draft.doubts.insert(.seasonOrAbsolute)
            }
            note(.episode, best.claim.episodes.map(\.description).joined(separator: " "), best.claim)
            if best.claim.episodeCount > 1 { chooseSecondNumber() }
        }
    }

    /// `100`, `200`: no season's episode, in whichever way the number is split.
    private func isHundred(_ claim: Claim) -> Bool {
        let piece = name.pieces[claim.pieces.lowerBound]
        return claim.pieces.count == 1 && piece.digitCount == 3 && piece.value % 100 == 0
    }

    /// Whether the name is made as fansubs are, which count episodes over all seasons.
    var isFansub: Bool {
        if leadingGroup != nil { return true }
        return name.tokens.contains {
            ($0.word.sense == .subtitleLanguage && $0.word.weight == .strong) || $0.key == "fansub"
                || (name.pieces[$0.pieces.lowerBound].enclosure == .square && $0.word.isTag && $0.word.sense != .site)
                || (name.pieces[$0.pieces.lowerBound].enclosure == .square && isTaken[$0.pieces.lowerBound])
        }
    }

    /// Whether the copy was taken from a broadcast, as only series are.
    var isBroadcast: Bool {
        name.tokens.contains {
            guard $0.word.sense == .source, $0.word.weight == .strong else { return false }
            let source = lexicon.texts[$0.word.value]
            return source == "HDTV" || source == "TV" || source == "Satellite"
        }
    }

    func splitWithRival(_ claim: Claim) {
        draft.doubts.insert(.seasonOrAbsolute)
        let blankDash: Gap = [.space, .dash]
        if name.pieces[claim.pieces.lowerBound].gap.subtracting(.close) == blankDash,
            claim.pieces.upperBound >= name.pieces.count || name.pieces[claim.pieces.upperBound].gap == blankDash
        {
            // ` - 105 - `: as servers and fansubs write numbers that count on.
            take(claim.pieces)
            numbering = claim.pieces
            draft.numbering = .dash
            var rival = draft.reading
            draft.reading.episodes = claim.episodes
            rival.seasons = claim.episodes.first.map { [$0.whole / 100] } ?? []
            rival.episodes = claim.episodes.map { EpisodeNumber($0.whole % 100) }
            draft.rivals.append(Rival(reading: rival, lost: "the number stands alone between dashes"))
            note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
            return
        }
        split(claim)
        var rival = draft.reading
        rival.seasons = []
        rival.episodes = claim.episodes
        draft.rivals.append(Rival(reading: rival, lost: "the number may count all episodes"))
    }

    /// How much speaks for a number being an episode's.
    private func score(_ claim: Claim) -> Int {
        let index = claim.pieces.lowerBound
        let piece = name.pieces[index]
        let end = claim.pieces.upperBound
        let after = name.gap(before: end)
        let isLast = end >= name.pieces.count
        let isZeroPadded = name.bytes[piece.start] == 0x30 && piece.digitCount >= 2
        let isBeforeTag = !isLast && weight(ofToken: name.pieces[end].token) == .strong
        let isLeading = index == bodyStart
        let isYear = piece.digitCount == 4 && YearRule.plausible.contains(piece.value)
        var score = 0
        if piece.gap.isSpacedDash {
            score += 4
            if isLast || after.isSpacedDash || after.contains(.open) || isBeforeTag { score += 2 }
        }
        if name.isSetOffByDashes(index) { score += 5 }
        if piece.gap.contains(.hash) { score += 3 }
        if isSplitAmongWords(claim) { score += piece.digitCount == 4 ? 5 : 3 }
        // `静かな港.53`: words without blanks end with no number of their own.
        if index > bodyStart, name.pieces[index - 1].kind == .ideographs, !piece.gap.isJoined, piece.digitCount == 2 {
            score += 3
        }
        if !isLast, isEnding(end), name.gap(before: end + 1).contains(.open) { score += 3 }
        if isLeading {
            if isLast { return piece.digitCount <= 3 || isZeroPadded ? 3 : 0 }
            if after.isSpacedDash {
                score += 4
            } else if after == .dash {
                score += isZeroPadded ? 4 : 1
            } else if after.contains(.dot), after.contains(.space) {
                score += 3
            } else if isZeroPadded, after.isBlank {
                score += 1
            }
        }
        if isZeroPadded { score += 3 }
        if leadingGroup != nil, !isLeading || isZeroPadded || piece.digitCount == 2 { score += 3 }
        if isBeforeTag || after.contains(.open) { score += 2 }
        if piece.gap.contains(.open), after.contains(.close) || isLastInBracket(end) {
            score += piece.enclosure == .square ? 3 : 0
        } else if piece.enclosure != .none {
            score -= 3
        }
        if piece.digitCount == 3, !isLeading, isLast || isBeforeTag { score += isLast ? 3 : 2 }
        if isBeforeTag, isBroadcast { score += 3 } else if isBeforeTag, piece.digitCount == 2 { score += 1 }
        if claims.contain(.year, where: { $0.pieces.upperBound == index }), piece.digitCount == 3 {
            score += 3
        }
        if piece.digitCount == 4, isZeroPadded { score += 1 }
        if piece.digitCount == 1 { score -= isBeforeTag && !isLeading ? 0 : 2 }
        if piece.digitCount == 4, !isZeroPadded, !piece.gap.isSpacedDash { score -= isBeforeTag ? 0 : 2 }
        if claim.episodeCount > 1 { score += piece.digitCount >= 2 && claim.episodeCount < 40 ? 4 : 2 }
        if claim.pieces.count > 1, name.pieces[index + 1].key == "v" { score += 4 }
        if isYear { score -= 8 }
        if piece.value == 720 || piece.value == 1080 || piece.value == 480 || piece.value == 576 {
            score -= piece.gap.isSpacedDash ? 1 : 6
        }
        // `08 - 1984`: two numbers and nothing else.
        let isBeforeTitle = isLeading && isZeroPadded && after.isSpacedDash && name.pieces.count == end + 1
        if !isBeforeTitle,
            claims.contain(
                .year,
                where: {
                    $0.pieces.lowerBound >= end && $0.weight != .weak || $0.pieces.lowerBound == end
                }
            )
        {
            score -= piece.gap.isSpacedDash ? 3 : 6
        }
        if isLeading, !isBeforeTitle, !isBroadcast,
            claims.contain(.year, where: { $0.pieces.lowerBound > index })
        {
            score -= 6
        }
        if isAfterTags(index) { score -= 4 }
        return score
    }

    /// `Tide.511.The.Fog.avi`: three digits among words, and no year, are season and episode oftener than a title's.
    ///
    /// `Bay 229 One vs Other` counts fights.
    private func isSplitAmongWords(_ claim: Claim) -> Bool {
        let piece = name.pieces[claim.pieces.lowerBound]
        let end = claim.pieces.upperBound
        guard name.isFile, claim.pieces.count == 1, (3...4).contains(piece.digitCount),
            name.bytes[piece.start] != 0x30, piece.value < 3_600, !YearRule.plausible.contains(piece.value),
            (1...30).contains(piece.value % 100), claim.pieces.lowerBound > bodyStart, piece.gap.isBlank,
            end < name.pieces.count, name.pieces[end].kind == .letters, !name.pieces[end].gap.isJoined,
            !claims.hold(.year), !name.tokens.contains(where: { $0.key == "vs" })
        else { return false }
        return name.pieces[end].gap.isBlankOrDash && weight(ofToken: name.pieces[end].token) == nil
    }

    /// `[13 END]`: the number is the last of its series.
    func isLastInBracket(_ index: Int) -> Bool {
        index < name.pieces.count && name.gap(before: index + 1).contains(.close) && isEnding(index)
    }

    /// Whether a word says that the number before it is the last.
    func isEnding(_ index: Int) -> Bool {
        let key = name.pieces[index].key
        return key == "end" || key == "fin" || key == "final" || key == "完"
    }

    /// Whether a tag stands before the piece, outside the leading brackets.
    private func isAfterTags(_ index: Int) -> Bool {
        let before = bodyStart..<max(index, bodyStart)
        return strongTags.mayBe(in: before)
            && before.contains {
                weight(ofToken: name.pieces[$0].token) == .strong && !name.pieces[$0].gap.contains(.hash)
            }
    }
}
