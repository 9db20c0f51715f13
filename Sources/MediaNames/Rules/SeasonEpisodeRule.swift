/// Reads `S01E02` in its dialects: `s1e2`, `S01.E02`, `S01xE02`, `S01EP02`, `S01E01-E03`, `S01E01E02`, `T01E02`.
enum SeasonEpisodeRule: NameRule {
    static let name = RuleName.seasonEpisode

    static let examples: KeyValuePairs = [
        "Quiet.Harbor.S01E02.720p": "season 1 episode 2",
        "quiet harbor s1e10": "season 1 episode 10",
        "Quiet Harbor - S01.E03 - Fog": "season 1 episode 3",
        "Quiet Harbor S02xE05": "season 2 episode 5",
        "Quiet.Harbor.S03E01-E03": "season 3 episode 1 2 3",
        "Quiet.Harbor.S03E01-03.1080p": "season 3 episode 1 2 3",
        "Quiet.Harbor.S03E04E05": "season 3 episode 4 5",
        "Quiet.Harbor.S03E04E09": "season 3 episode 4 9",
        "Quiet.Harbor.S03E01+02": "season 3 episode 1 2",
        "Quiet.Harbor.S01E02.S01E03": "season 1 episode 2 3",
        "Quiet.Harbor.S01E01-S01E04": "season 1 episode 1 2 3 4",
        "Quiet Harbor T02E05": "season 2 episode 5",
        "Quiet Harbor 01E06": "season 1 episode 6",
        "Quiet.Harbor.Se02Ep14": "season 2 episode 14",
        "Quiet.Harbor.S2014E18": "season 2014 episode 18",
        "Quiet Harbor - s00e12.5 - Recap": "season 0 episode 12.5",
        "Quiet.Harbor.S01E05v2": "season 1 episode 5",
        "Quiet.Harbor.S01EP(01-04).720p": "season 1 episode 1 2 3 4",
        "Quiet Harbor - S02 E(01-02) - 1080p": "season 2 episode 1 2",
        "Quiet.Harbor.SO4E09.720p": "season 4 episode 9",
    ]

    static let counterexamples = [
        "Quiet.Harbor.1998.1080p", "Quiet Harbor S02 1080p", "Backup_72023S02-12", "Terminal E5 Station", "Se7en",
        "Quiet Harbor S02 E(2019)", "Quiet Harbor S01EP(05-04)",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool { !name.numbers.seasons.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var number = name.nextDigits(from: 0, in: name.numbers.seasons)
        while number + 2 < name.pieces.count {
            guard let start = season(name, number), let series = episodes(name, of: start) else {
                number = name.nextDigits(from: number + 1, in: name.numbers.seasons)
                continue
            }
            claims.append(
                Claim(
                    .episode,
                    .numbering(seasons: NumberRuns(start.season), episodes: series.numbers),
                    pieces: start.first..<series.end,
                    weight: .strong,
                    rule: Self.name
                )
            )
            number = name.nextDigits(from: series.end, in: name.numbers.seasons)
        }
    }

    private struct Season {
        /// The piece of the season's mark, or of its number where it has none.
        let first: Int

        let season: Int

        /// The piece after the season's number.
        let next: Int
    }

    /// What a number says of a season, with its mark or without.
    private static func season(_ name: TokenizedName, _ number: Int) -> Season? {
        let digits = name.pieces[number]
        let next = name.pieces[number + 1]
        if number > 0 {
            let mark = name.pieces[number - 1].key
            let isMark = mark == "s" || mark == "t" || mark == "с" || mark == "se"
            // `SO4E09`: the letter stands where the digit was meant.
            let isMistaken = mark == "so" && digits.digitCount == 1 && next.key == "e" && next.gap.isJoined
            if isMark || isMistaken, isSeason(digits), name.beginsToken(number - 1) {
                return Season(first: number - 1, season: digits.value, next: number + 1)
            }
        }
        // `01E06` without an S: two digits at least, or any model number would do.
        guard next.key == "e", next.gap.isJoined, digits.digitCount == 2, name.beginsToken(number) else { return nil }
        return Season(first: number, season: digits.value, next: number + 1)
    }

    /// Whether the piece is a season's number that follows its letter at once.
    private static func isSeason(_ piece: Piece) -> Bool {
        guard piece.isNumber, piece.gap.isJoined else { return false }
        return piece.digitCount <= 3 || (piece.digitCount == 4 && (1900...2100).contains(piece.value))
    }

    private static func episodes(_ name: TokenizedName, of season: Season) -> NumberSeries? {
        guard let first = marked(name, at: season.next, first: true) else { return nil }
        var series = NumberSeries(first.number, end: first.end)
        readHalf(name, &series)
        while series.end < name.pieces.count, readNext(name, of: season, &series) {}
        return series
    }

    /// Reads one more episode of the same file.
    private static func readNext(_ name: TokenizedName, of season: Season, _ series: inout NumberSeries) -> Bool {
        var at = series.end
        var gap = name.pieces[at].gap
        guard gap.isDisjoint(with: [.brackets, .slash, .colon, .hash, .other]) else { return false }
        let before = series.end
        if name.pieces[at].kind == .digits {
            // A number without its letter counts only right behind a dash, a plus or an ampersand.
            let isTight = gap == .dash || gap == .tilde || gap == .plus || gap == .ampersand
            let piece = name.pieces[at]
            guard isTight, piece.isNumber, piece.digitCount <= 3, piece.value > series.last,
                name.isFree(after: at) || name.isVersion(at + 1)
            else { return false }
            if gap.isRange { return series.extend(to: piece.value, end: at + 1) }
            series.append(piece.value, end: at + 1)
            return true
        }
        if name.tokens[name.pieces[at].token].word.sense == .joiner, at + 1 < name.pieces.count {
            if name.pieces[at].key != "and" { gap.insert(.tilde) }
            at += 1
        }
        // The season may be said again before each episode.
        if name.pieces[at].key == "s", at + 1 < name.pieces.count, name.pieces[at + 1].value == season.season,
            name.pieces[at + 1].gap.isJoined
        {
            at += 2
        }
        guard let next = marked(name, at: at, first: false) else { return false }
        if gap.isRange, next.number > series.last {
            return series.extend(to: next.number, end: next.end)
        }
        series.append(next.number, end: next.end)
        return series.end > before
    }

    private static func marked(_ name: TokenizedName, at index: Int, first: Bool) -> (number: Int, end: Int)? {
        guard index + 1 < name.pieces.count else { return nil }
        let mark = name.pieces[index]
        let number = name.pieces[index + 1]
        guard mark.kind == .letters, number.isNumber, number.digitCount <= 5,
            mark.gap.isDisjoint(with: [.brackets, .slash])
        else { return nil }
        let isLetter = mark.key == "e" || mark.key == "x" || mark.key == "xe" || mark.key == "ex" || mark.key == "е"
        let isWord = mark.key == "ep" || mark.key == "eps" || mark.key == "episode"
        // `S01EP(01-08)`, `S02 E(01-08)`: the episodes of a season's part.
        let isEnclosed = first && mark.key != "x" && isEnclosedRange(name, at: index + 1)
        guard
            (isLetter && number.gap.isJoined) || (isWord && (number.gap.isJoined || number.gap.isBlank))
                || (isLetter || isWord) && isEnclosed
        else { return nil }
        // `S01 - X265` is no episode.
        if isWord, !first, !mark.gap.isJoined, mark.gap.isBlank || mark.gap.isSpacedDash || mark.key == "eps" {
            return nil
        }
        if mark.key == "x", number.digitCount > 2 || (!first && !mark.gap.isJoined) { return nil }
        return (number.value, index + 2)
    }

    /// Whether a range in round brackets stands there: `(01-08)`.
    private static func isEnclosedRange(_ name: TokenizedName, at index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return false }
        let (from, to) = (name.pieces[index], name.pieces[index + 1])
        return from.gap == .open && from.enclosure == .round && from.digitCount <= 3 && to.isNumber && to.gap == .dash
            && to.digitCount <= 3 && to.value > from.value && name.gap(before: index + 2).contains(.close)
    }

    /// Reads the `.5` of a recap, unless dots stand for blanks in this name.
    private static func readHalf(_ name: TokenizedName, _ series: inout NumberSeries) {
        let at = series.end
        guard at < name.pieces.count, name.pieces[at].gap == .dot, name.pieces[at].value == 5,
            name.pieces[at].digitCount == 1, name.isFree(after: at), !name.gap(before: at + 1).contains(.dot)
        else { return }
        series.addHalf(end: at + 1)
    }
}
