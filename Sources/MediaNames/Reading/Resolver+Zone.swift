extension Resolver {
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
        var at = strongTags.first(in: start..<max(start, end)) ?? max(start, end)
        while at < end, !isTag(at, from: start) { at = strongTags.first(in: at + 1..<end) ?? end }
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
        return numbering?.contains(index) != true && date?.contains(index) != true && part?.contains(index) != true
    }

    func isTag(_ at: Int, from start: Int) -> Bool {
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
            case .tag:
                // `s01e02.web.h264`: the only word before the tags is one of them.
                let isLoneSource =
                    token.word.sense == .source && at - 1 == start && numbering?.upperBound == start
                    && name.pieces[start].gap != .space
                accepts = weight >= .fair || isShouted(first) || isBesideEdition || isLoneSource
            case .end:
                accepts =
                    weight == .fair
                    ? token.key.count > 3 || isShouted(first)
                    : weight == .strong || isLanguageEnding(first)
                        || (isShouted(first) && (token.word.sense == .language || at < end))
                        || isBesideEdition || (isShouted(first) && token.word.sense == .source && at - 1 == start)
            case .anchor:
                accepts =
                    isShouted(first) && (weight >= .fair || !isBeforeDate(end))
                    && (weight >= .fair
                        ? token.word.sense != .language : token.word.sense == .edition || token.word.sense == .copy)
            }
            guard accepts, !isStereoTitle(token, at) else { break }
            at = token.pieces.lowerBound
        }
        return at
    }

    /// `Quiet Harbor.en`: where blanks part the words, a dot sets the language off that a subtitle's name ends with.
    func isLanguageEnding(_ token: Int) -> Bool {
        let piece = name.tokens[token].pieces.lowerBound
        return name.tokens[token].word.sense == .language && piece + 1 == name.pieces.count && piece > bodyStart
            && name.pieces[piece].gap == .dot && name.pieces[(bodyStart + 1)...].contains { $0.gap.contains(.space) }
    }

    /// `Wrestling RAW 2023.09.25`: daily programmes are no releases in many forms, so a word that is seldom a tag is none.
    private func isBeforeDate(_ end: Int) -> Bool { date?.lowerBound == end && numbering == nil }

    /// `Harbor 3D 2010 Half-SBS`: another mark says that the copy is stereoscopic, so this one is the title's.
    private func isStereoTitle(_ token: Token, _ at: Int) -> Bool {
        guard token.key == "3d", at < name.pieces.count else { return false }
        return name.tokens[(name.pieces[at].token)...].contains { other in
            switch other.key {
            case "3d", "sbs", "ou", "hsbs", "hou", "halfsbs", "halfou", "bluray3d", "3dbluray": true
            default: false
            }
        }
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
}
