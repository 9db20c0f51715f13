/// Reads seasons without an episode: `S02`, `Season 2`, `2nd Season`, `S01-S05`, `Seasons 1 & 2`, `5-й сезон`, `第2季`.
enum SeasonRule: NameRule {
    static let name = RuleName.season

    static let examples: KeyValuePairs = [
        "Quiet.Harbor.S02.1080p": "season 2",
        "Quiet Harbor Season 2": "season 2",
        "Quiet Harbor Saison VII": "season 7",
        "Quiet Harbor Season Two": "season 2",
        "Quiet Harbor Season 3 - 7. Fog": "season 3",
        "Quiet Harbor 2nd Season": "season 2",
        "Quiet Harbor S2D1": "season 2",
        "Quiet Harbor S01-S05": "season 1 2 3 4 5",
        "Quiet Harbor s01.to.s04": "season 1 2 3 4",
        "Quiet.Harbor.S01S02S03": "season 1 2 3",
        "Quiet.Harbor.Season.1-3": "season 1 2 3",
        "Quiet Harbor Seasons 1 & 2": "season 1 2",
        "Quiet Harbor Season 1 to 5": "season 1 2 3 4 5",
        "Quiet.Harbor.3.sezon": "season 3",
        "Тихая гавань 5-й сезон": "season 5",
        "静かな港 第2季": "season 2",
        "고요한 항구 시즌2": "season 2",
        "静かな港 シーズン2": "season 2",
        "静かな港 第2シーズン": "season 2",
        "Porto quieto Prima Stagione": "season 1",
        "Quiet.Harbor.Temporada1": "season 1",
        "Quiet Harbor 1ª a 4ª Temporada": "season 1 2 3 4",
    ]

    static let counterexamples = [
        "Quiet.Harbor.S01E02", "Quiet Season", "Open Season (2006)", "Backup_72023S02",
        "S1m0ne.2002",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool {
        name.senses.contains(.season) || name.traits.contains(.ideographs) || !name.numbers.seasons.isEmpty
    }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        guard name.senses.contains(.season) || name.traits.contains(.ideographs) else {
            readLetters(name, into: &claims)
            return
        }
        var index = 0
        while index < name.pieces.count {
            guard mayBegin(name, index) else {
                index += 1
                continue
            }
            let series =
                switch name.pieces[index].kind {
                case .letters: letterForm(name, at: index) ?? wordForm(name, at: index)
                case .digits: ordinalRange(name, at: index)
                case .ideographs: ideographForm(name, at: index)
                }
            if let series {
                claims.append(claim(series.numbers, index..<series.end))
                index = series.end
            } else if let (number, end) = numberFirst(name, at: index) {
                claims.append(claim(NumberRuns(number), index..<end))
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Whether a piece can begin what the rule reads: a word without a number is no letter of a season, so it has to be
    /// a word for one.
    private static func mayBegin(_ name: TokenizedName, _ index: Int) -> Bool {
        let token = name.tokens[name.pieces[index].token]
        return token.word.sense == .season || token.word.sense == .ordinal || token.pieces.count > 1
            || name.pieces[index].kind != .letters
    }

    static func claim(_ seasons: NumberRuns, _ pieces: Range<Int>) -> Claim {
        Claim(
            .season,
            .numbering(seasons: seasons, episodes: []),
            pieces: pieces,
            weight: .strong,
            rule: Self.name
        )
    }

    /// `Season 2`, `Seasons 1-3`, `Saison VII`, `Season Two`.
    private static func wordForm(_ name: TokenizedName, at index: Int) -> NumberSeries? {
        guard name.pieces[index].kind == .letters, isSeasonWord(name, index), index + 1 < name.pieces.count else {
            return nil
        }
        let next = name.pieces[index + 1]
        guard next.gap.isDisjoint(with: .close), !next.gap.contains(.slash) || next.gap.contains(.colon) else {
            return nil
        }
        guard !next.gap.isSpacedDash else { return nil }
        if next.isNumber {
            let isYear = next.digitCount == 4 && (1900...2100).contains(next.value)
            guard next.digitCount <= 2 || (isYear && name.pieces[index].key != "series" && !next.gap.contains(.open))
            else { return nil }
            var series = NumberSeries(next.value, end: index + 2)
            if name.isFollowedByCount(index + 1) { return ofCount(name, series) }
            let isLoose = isPlainList(name, after: index + 1) && next.digitCount <= 2
            series.read(name, loose: isLoose, widest: 2)
            // `Season 3 - 7. Fog`: a number with a full stop counts what its title names.
            return name.isOrdinal(before: series.end) ? NumberSeries(next.value, end: index + 2) : series
        }
        guard next.kind == .letters, !next.gap.isJoined else { return nil }
        let word = name.tokens[next.token].word
        // French for seven, which elsewhere is short for September.
        if next.key == "sept" { return NumberSeries(7, end: index + 2) }
        if word.sense == .number { return NumberSeries(word.value, end: index + 2) }
        if let roman = Numerals.roman(next.key) { return NumberSeries(roman, end: index + 2) }
        return nil
    }

    /// `Season 3of5` counts the seasons; `Season 2.1of4` does not.
    private static func ofCount(_ name: TokenizedName, _ series: NumberSeries) -> NumberSeries? {
        guard name.pieces[series.end].key == "of" else { return nil }
        var series = series
        series.append(0, end: series.end + 2)
        return series
    }

    /// Whether the numbers after a one-digit season are seasons too and not an episode: all have one digit.
    private static func isPlainList(_ name: TokenizedName, after index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return false }
        let next = name.pieces[index + 1]
        if next.digitCount == 2, index + 2 < name.pieces.count {
            // Three in a row count up: `Season 20 21 22`.
            let (first, last) = (name.pieces[index], name.pieces[index + 2])
            return next.value == first.value + 1 && last.value == first.value + 2 && last.digitCount == 2
        }
        return next.digitCount <= 1 && !name.isFollowedByCount(index + 1)
    }

    private static func isSeasonWord(_ name: TokenizedName, _ index: Int) -> Bool {
        let token = name.tokens[name.pieces[index].token]
        guard token.pieces.lowerBound == index else { return false }
        if token.word.sense == .season { return true }
        return token.pieces.count > 1 && Lexicon.shared[name.pieces[index].key].sense == .season
    }

    /// `2nd Season`, `3.sezon`, `5-й сезон`, `10º Temporada`.
    private static func numberFirst(_ name: TokenizedName, at index: Int) -> (number: Int, end: Int)? {
        let piece = name.pieces[index]
        let token = name.tokens[piece.token]
        var number: Int
        var at = index + 1
        if piece.isNumber, piece.digitCount <= 2, token.pieces.lowerBound == index {
            number = piece.value
            // An ending: `nd`, `й`, `º`.
            if at < name.pieces.count, name.pieces[at].kind == .letters, name.pieces[at].key.count <= 4,
                name.pieces[at].gap.isJoined || name.pieces[at].gap == .dash, !isSeasonWord(name, at)
            {
                at += 1
            }
        } else if token.word.sense == .ordinal, token.pieces.lowerBound == index {
            number = token.word.value
        } else {
            return nil
        }
        guard at < name.pieces.count, isSeasonWord(name, at), name.pieces[at].gap.isBlankOrDash,
            !name.pieces[at].gap.isSpacedDash, name.tokens[name.pieces[at].token].word.weight != .weak
        else { return nil }
        // `Harbor 2 Season 3`: the number behind the word is the season.
        if at + 1 < name.pieces.count, name.pieces[at + 1].isNumber, name.pieces[at + 1].digitCount <= 2,
            name.pieces[at + 1].gap.isBlank, token.word.sense != .ordinal,
            name.pieces[at].key == "season" || !name.isFollowedByEpisodeWord(at + 1)
        {
            return nil
        }
        return (number, at + 1)
    }

    /// `1ª a 8ª Temporada`, `1st to 3rd Season`: both numbers have an ending.
    private static func ordinalRange(_ name: TokenizedName, at index: Int) -> NumberSeries? {
        guard index + 5 < name.pieces.count, isOrdinal(name, index), isOrdinal(name, index + 3),
            name.pieces[index + 2].kind == .letters, name.pieces[index + 2].end - name.pieces[index + 2].start <= 2,
            name.pieces[index + 3].value > name.pieces[index].value, isSeasonWord(name, index + 5)
        else { return nil }
        var series = NumberSeries(name.pieces[index].value, end: index + 2)
        _ = series.extend(to: name.pieces[index + 3].value, end: index + 6)
        return series
    }

    /// Whether a number with an ending stands there, and nothing else in the word.
    private static func isOrdinal(_ name: TokenizedName, _ index: Int) -> Bool {
        name.pieces[index].isNumber && name.pieces[index].digitCount <= 2
            && name.tokens[name.pieces[index].token].pieces == index..<(index + 2)
            && name.pieces[index + 1].key.count <= 4
    }
}

extension TokenizedName {
    /// Whether a full stop and a word behind it make the number before the piece one of a list: `7. Fog`.
    func isOrdinal(before piece: Int) -> Bool {
        piece < pieces.count && pieces[piece].gap == [.dot, .space] && pieces[piece].kind == .letters
            && !pieces[0..<piece].dropFirst().contains { $0.gap == .dot }
    }

    /// Whether a word for episode follows the number: `3.sezon.22.seria`.
    func isFollowedByEpisodeWord(_ piece: Int) -> Bool {
        var next = piece + 1
        // An ending between the two: `09-я серия`.
        if next + 1 < pieces.count, pieces[next].gap == .dash, pieces[next].key.count <= 4 { next += 1 }
        return next < pieces.count && tokens[pieces[next].token].word.sense == .episode
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes begin with the text.
    func hasPrefix(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { prefix in count >= prefix.count && self.prefix(prefix.count).elementsEqual(prefix) }
    }

    /// Whether the bytes end with the text.
    func hasSuffix(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { suffix in count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix) }
    }
}
