/// Reads episodes that a word or a letter announces: `E05`, `Ep. 5`, `Episode 5`, `Cap.102`, `#36`, `серия 5`, `第05話`.
enum EpisodeRule: NameRule {
    static let name = RuleName.episode

    static let examples: KeyValuePairs = [
        "Quiet.Harbor.E05.720p": "episode 5",
        "Quiet Harbor Ep. 36": "episode 36",
        "Quiet Harbor Episode 12v2": "episode 12",
        "Quiet Harbor Episodes 1-4": "episode 1 2 3 4",
        "Quiet Harbor E10 - E12": "episode 10 11 12",
        "Quiet.Harbor.E01E02E04": "episode 1 2 4",
        "Quiet Harbor E01 02 04": "episode 1 2 4",
        "Quiet Harbor E01-02-E04": "episode 1 2 3 4",
        "Quiet Harbor - SP1": "episode 1",
        "Quiet Harbor #36": "episode 36",
        "Quiet Harbor Episode 1.22": "season 1 episode 22",
        "Quiet Harbor Episode 3. 12 Hours": "episode 3",
        "Puerto tranquilo Capítulo 112": "episode 112",
        "quiet harbor ep one": "episode 1",
        "静かな港 全12話": "episode 1 2 3 4 5 6 7 8 9 10 11 12",
        "Тихая гавань. Серия 11": "episode 11",
        "Тихая гавань 09-я серия": "episode 9",
        "Quiet.Harbor.21.seriya": "episode 21",
        "静かな港 第05話": "episode 5",
        "静かな港 第十二集": "episode 12",
        "고요한 항구 12회": "episode 12",
        "Csendes kikötő 15. rész": "episode 15",
        "Sessiz Liman 4. Bölüm 720p": "episode 4",
        "Cicha przystań odc. 36": "episode 36",
    ]

    static let counterexamples = ["Quiet.Harbor.S01E02", "The Lost Episode (2012)", "E.T. (1982)"]

    static func mayRead(_ name: TokenizedName) -> Bool {
        name.senses.contains(.episode) || !name.traits.isDisjoint(with: [.ideographs, .numberSign])
            || !name.numbers.episodes.isEmpty
    }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        guard name.senses.contains(.episode) || !name.traits.isDisjoint(with: [.ideographs, .numberSign]) else {
            readLetters(name, into: &claims)
            return
        }
        var index = 0
        while index < name.pieces.count {
            guard mayBegin(name, index) else {
                index += 1
                continue
            }
            let claim =
                switch name.pieces[index].kind {
                case .letters: letterForm(name, at: index) ?? wordForm(name, at: index)
                case .digits:
                    wordForm(name, at: index) ?? hashForm(name, at: index) ?? numberFirst(name, at: index)
                        ?? ideographForm(name, at: index)
                case .ideographs: wordForm(name, at: index) ?? ideographForm(name, at: index)
                }
            if let claim {
                claims.append(claim)
                index = claim.pieces.upperBound
            } else {
                index += 1
            }
        }
    }

    /// Whether a piece can begin what the rule reads: a word without a number is no letter of an episode, so it has to be
    /// a word for one.
    private static func mayBegin(_ name: TokenizedName, _ index: Int) -> Bool {
        let token = name.tokens[name.pieces[index].token]
        return token.word.sense == .episode || token.pieces.count > 1 || name.pieces[index].kind != .letters
    }

    static func claim(
        _ episodes: NumberRuns,
        season: Int? = nil,
        _ pieces: Range<Int>,
        _ weight: Claim.Weight
    ) -> Claim {
        let seasons = season.map { NumberRuns($0) } ?? []
        return Claim(
            .episode,
            .numbering(seasons: seasons, episodes: episodes),
            pieces: pieces,
            weight: weight,
            rule: name
        )
    }

    /// `Episode 5`, `Ep. 5-8`, `Episode 1.22`, `Episode Four`.
    private static func wordForm(_ name: TokenizedName, at index: Int) -> Claim? {
        let token = name.tokens[name.pieces[index].token]
        guard token.word.sense == .episode, token.pieces.lowerBound == index, token.pieces.count == 1,
            index + 1 < name.pieces.count
        else { return nil }
        var next = index + 1
        let gap = name.pieces[next].gap
        guard gap.isDisjoint(with: [.close, .slash]) else { return nil }
        // A number sign of its own: `Серия № 5`.
        if name.pieces[next].key == "no" || name.pieces[next].key == "nr", next + 1 < name.pieces.count { next += 1 }
        let piece = name.pieces[next]
        if piece.digitCount == 4, YearRule.plausible.contains(piece.value),
            piece.gap.contains(.open) || (index > 0 && name.pieces[index - 1].isNumber)
        {
            return nil
        }
        if piece.isNumber, piece.digitCount <= 5 {
            if let split = decimalForm(name, index, next) { return split }
            if isSpanish(token.key), piece.digitCount >= 3, let split = splitForm(name, index, next) { return split }
            if token.key == "серии" || token.key == "серий", next + 2 < name.pieces.count,
                name.pieces[next + 1].key == "из",
                name.pieces[next + 2].isNumber
            {
                // So many of them are there: `Серии: 5 из 20` are the first five.
                var first = NumberSeries(1, end: next + 3)
                _ = first.extend(to: piece.value, end: next + 3)
                return claim(first.numbers, index..<(next + 3), .strong)
            }
            var series = NumberSeries(piece.value, end: next + 1)
            series.read(name, loose: true, widest: 4)
            return claim(series.numbers, index..<series.end, .strong)
        }
        guard piece.kind == .letters, !piece.gap.isJoined, token.word.weight == .strong || token.key == "ep" else {
            return nil
        }
        let word = name.tokens[piece.token].word
        if word.sense == .number, word.weight == .fair {
            return claim(NumberRuns(word.value), index..<(next + 1), .fair)
        }
        if let roman = Numerals.roman(piece.key), name.isUpper(next) {
            return claim(NumberRuns(roman), index..<(next + 1), .fair)
        }
        return nil
    }

    /// `Episode 1.22`: season and episode.
    private static func decimalForm(_ name: TokenizedName, _ index: Int, _ next: Int) -> Claim? {
        guard next + 1 < name.pieces.count else { return nil }
        let season = name.pieces[next]
        let episode = name.pieces[next + 1]
        guard season.digitCount <= 2, episode.gap == .dot, episode.isNumber, episode.digitCount <= 2,
            season.value > 0,
            name.pieces[index + 1].gap.isDisjoint(with: .dot) || name.pieces[next].gap.contains(.space),
            !name.gap(before: next + 2).contains(.dot) || name.pieces[next].gap.contains(.space)
        else { return nil }
        return claim(NumberRuns(episode.value), season: season.value, index..<(next + 2), .fair)
    }

    private static func isSpanish(_ key: WordKey) -> Bool {
        key == "cap" || key == "caps"
    }

    /// `Cap.102`, `Cap.102_104`: Spanish releases write season and episode as one number.
    private static func splitForm(_ name: TokenizedName, _ index: Int, _ next: Int) -> Claim? {
        let first = name.pieces[next]
        guard first.digitCount <= 4, first.value % 100 > 0 else { return nil }
        let season = first.value / 100
        var series = NumberSeries(first.value % 100, end: next + 1)
        if series.end < name.pieces.count {
            let last = name.pieces[series.end]
            if last.isNumber, last.digitCount == first.digitCount, last.value / 100 == season,
                last.gap.isBlankOrDash, last.value > first.value
            {
                _ = series.extend(to: last.value % 100, end: series.end + 1)
            }
        }
        return claim(series.numbers, season: season, index..<series.end, .strong)
    }

    /// `#36`, `№ 36`.
    private static func hashForm(_ name: TokenizedName, at index: Int) -> Claim? {
        let piece = name.pieces[index]
        guard piece.isNumber, piece.digitCount <= 4, piece.gap.contains(.hash), name.isFree(after: index) else {
            return nil
        }
        return claim(NumberRuns(piece.value), index..<(index + 1), .weak)
    }

    /// `21.seriya`, `09-я серия`, `7-8 серии`, `1to12ep`.
    private static func numberFirst(_ name: TokenizedName, at index: Int) -> Claim? {
        let piece = name.pieces[index]
        guard piece.isNumber, piece.digitCount <= 4, name.beginsToken(index) else { return nil }
        var numbers = NumberSeries(piece.value, end: index + 1)
        // `7-8 серии`
        if index + 1 < name.pieces.count, name.pieces[index + 1].gap == .dash, name.pieces[index + 1].isNumber,
            name.pieces[index + 1].digitCount <= 4, name.pieces[index + 1].value > piece.value,
            name.bytes[name.pieces[index + 1].start] != 0x30 || name.pieces[index + 1].digitCount == piece.digitCount,
            isPlural(name, index + 2)
        {
            _ = numbers.extend(to: name.pieces[index + 1].value, end: index + 2)
        }
        var at = numbers.end
        if at < name.pieces.count, name.pieces[at].kind == .letters, name.pieces[at].key.count <= 4,
            name.pieces[at].gap == .dash, name.pieces[at].end - name.pieces[at].start <= 4,
            Letters.isBeyondASCII(name.bytes[name.pieces[at].start])
        {
            at += 1
        }
        guard at < name.pieces.count, name.pieces[at].gap.isBlank || name.pieces[at].gap.isJoined else { return nil }
        let token = name.tokens[name.pieces[at].token]
        let word = token.pieces.lowerBound == at ? token.word : Lexicon.shared[name.pieces[at].key]
        guard word.sense == .episode,
            word.weight == .strong || name.pieces[at].key == "ser" || name.pieces[at].gap.isJoined
        else { return nil }
        // `Harbor 5 Episode 3`: the number behind the word is the episode.
        if at + 1 < name.pieces.count, name.pieces[at + 1].isNumber, name.pieces[at + 1].digitCount < 4,
            name.pieces[at + 1].gap.isBlank, name.isFree(after: at + 1)
        {
            return nil
        }
        if word.weight == .strong, Letters.isLetter(name.bytes[name.pieces[at].start]), name.pieces[at].key == "episode"
        {
            return nil
        }
        return claim(numbers.numbers, index..<(at + 1), .strong)
    }

    /// Whether a word for several episodes stands there.
    private static func isPlural(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index < name.pieces.count else { return false }
        return switch name.pieces[index].key {
        case "серии", "серий", "эпизоды", "episodes", "eps", "episodios", "épisodes", "folgen", "episodi": true
        default: false
        }
    }
}
