/// Parts of films and of episodes, and those that are the episodes of a mini-series.
extension Resolver {
    /// Chooses the part, if one is claimed outside the numbering.
    func choosePart() {
        guard claims.hold(.part) else { return }
        for claim in claims.all where claim.field == .part && isOpen(claim) {
            guard case .part(let number) = claim.value else { continue }
            if isServed, !isServedPart(claim.pieces) { continue }
            let isWord = isPartWord(claim.pieces)
            // `Dune Part Two (2021)`: the part belongs to the title.
            if isWord, let year, claim.pieces.upperBound <= year, numbering == nil {
                // `Tide.Part.3.Jungles.2016`: or it is an episode's, with its title.
                if claim.pieces.upperBound < year { draft.hasDoubtfulTitle = true }
                continue
            }
            if isWord, numbering == nil, date == nil, year == nil, isEpisodePart(claim.pieces) {
                numbering = claim.pieces
                take(claim.pieces)
                draft.reading.episodes = [EpisodeNumber(number)]
                draft.numbering = .count
                // Films come in parts, too.
                draft.unexplained += 1
                note(.episode, "\(number)", claim)
                return
            }
            part = claim.pieces
            draft.reading.part = number
            draft.isPartOfWords = isWord
            // `S01E02.Pilot.Part.2`: the words of the episode's title, unless a sibling has the same episode.
            let isBehindNumber = isBehindNumber(claim.pieces.lowerBound)
            draft.reading.isPartOfTitle = isWord && (numbering == nil && date == nil || isBehindNumber)
            if !isWord || !isBehindNumber { take(claim.pieces) }
            // `Tide (1994) - Part 2 - The Fog`: a part with a title of its own is an episode's oftener than a film's.
            if isWord, year != nil, name.gap(before: claim.pieces.upperBound).isSpacedDash {
                draft.doubts.insert(.episodeOrPart)
                readPartTitle(from: claim.pieces.upperBound)
            }
            note(.part, "\(number)", claim)
            return
        }
    }

    /// Whether a word counts the part as titles do: `Part 2`, `Teil 2`, `Part02.Fog`; `-part-1` is Jellyfin's mark of a file.
    private func isPartWord(_ pieces: Range<Int>) -> Bool {
        switch name.pieces[pieces.lowerBound].key {
        case "part", "teil", "parte", "partie", "deel", "del", "часть": break
        // ` - pt2` is a layout's mark, `Pt.VIII` a word.
        case "pt": return name.pieces[pieces.lowerBound + 1].gap.isBlank
        default: return false
        }
        let number = name.pieces[pieces.lowerBound + 1]
        if number.gap.isBlank { return true }
        let end = pieces.upperBound
        return number.gap.isJoined && number.digitCount == 2 && name.bytes[number.start] == 0x30
            && end < name.pieces.count && name.pieces[end].kind == .letters && name.pieces[end].gap.isBlank
            && weight(ofToken: name.pieces[end].token) == nil
    }

    /// `Tide.Part.09.Fog`, `Tide.Part.3.HDTV`: parts that are counted in two digits or broadcast are those of a mini-series.
    private func isEpisodePart(_ pieces: Range<Int>) -> Bool {
        let number = name.pieces[pieces.upperBound - 1]
        return pieces.lowerBound > bodyStart
            && (isBroadcast
                || number.digitCount == 2 && name.bytes[number.start] == 0x30
                    && name.pieces[pieces.lowerBound].key == "part")
    }

    private func isBehindNumber(_ piece: Int) -> Bool {
        (numbering ?? date).map { $0.upperBound <= piece } ?? false
    }

    /// Whether a part stands where layouts put one: ` - pt2`, `-part2` or `.part2` as the last thing.
    private func isServedPart(_ pieces: Range<Int>) -> Bool {
        let first = name.pieces[pieces.lowerBound]
        let isTight = (first.gap == .dash || first.gap == .dot) && first.key == "part"
        return pieces.upperBound == name.pieces.count && (isTight || first.gap.isSpacedDash)
            && name.pieces[pieces.upperBound - 1].gap.isJoined
    }
}
