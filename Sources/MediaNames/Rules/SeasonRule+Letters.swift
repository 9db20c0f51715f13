/// The forms with a letter, which need no word for seasons.
extension SeasonRule {
    /// Reads a name without a word for seasons: only `S02` is left.
    static func readLetters(_ name: TokenizedName, into claims: inout [Claim]) {
        var number = name.nextDigits(from: 1, in: name.numbers.seasons)
        while number < name.pieces.count {
            let index = number - 1
            if let series = letterForm(name, at: index) {
                claims.append(claim(series.numbers, index..<series.end))
                number = name.nextDigits(from: series.end + 1, in: name.numbers.seasons)
            } else {
                number = name.nextDigits(from: number + 1, in: name.numbers.seasons)
            }
        }
    }

    /// `S02`, `S01-S05`, `S01S02S03`, `S01-02-03`.
    static func letterForm(_ name: TokenizedName, at index: Int) -> NumberSeries? {
        guard let first = letterNumber(name, at: index), name.beginsToken(index) else { return nil }
        // Most names with such a letter are `S01E02`, and nothing in one can be read as a list.
        guard !isEpisode(name, at: index + 2) else { return nil }
        var series = NumberSeries(first, end: index + 2)
        while series.end + 1 < name.pieces.count {
            var at = series.end
            var isRange = name.pieces[at].gap.isRange
            if name.tokens[name.pieces[at].token].word.sense == .joiner {
                isRange = name.pieces[at].key != "and"
                at += 1
            }
            guard let next = letterNumber(name, at: at), next > series.last else { break }
            if isRange {
                // `S01-S1950`
                guard series.extend(to: next, end: at + 2) else { break }
            } else {
                series.append(next, end: at + 2)
            }
        }
        if series.end == index + 2 { readTightRange(name, &series) }
        if isEpisode(name, at: series.end) { return nil }
        if series.end < name.pieces.count, name.pieces[series.end].gap.isJoined {
            // `S2D1`: the disc of a season.
            if name.pieces[series.end].key == "d", series.end + 1 < name.pieces.count,
                name.pieces[series.end + 1].isNumber,
                name.pieces[series.end + 1].digitCount <= 2, name.endsToken(series.end + 1)
            {
                return NumberSeries(first, end: series.end + 2)
            }
            // `S1m0ne`: a digit within a word.
            if name.pieces[index + 1].digitCount == 1, !name.endsToken(series.end) { return nil }
        }
        return series
    }

    /// Whether an episode is joined to what stands before the piece: the name is not about the season.
    private static func isEpisode(_ name: TokenizedName, at index: Int) -> Bool {
        guard index + 1 < name.pieces.count, name.pieces[index].gap.isJoined, name.pieces[index + 1].isNumber else {
            return false
        }
        let key = name.pieces[index].key
        return key == "e" || key == "ep" || key == "x" || key == "xe" || key == "eps"
    }

    /// `S01-02-03`: the numbers count up by one.
    private static func readTightRange(_ name: TokenizedName, _ series: inout NumberSeries) {
        while series.end < name.pieces.count {
            let piece = name.pieces[series.end]
            guard piece.gap == .dash, piece.isNumber, piece.digitCount == 2, piece.value == series.last + 1,
                name.isFree(after: series.end)
            else { return }
            series.append(piece.value, end: series.end + 1)
        }
    }

    private static func letterNumber(_ name: TokenizedName, at index: Int) -> Int? {
        guard index + 1 < name.pieces.count else { return nil }
        let letter = name.pieces[index].key
        guard letter == "s" || letter == "t" || letter == "sn" else { return nil }
        let number = name.pieces[index + 1]
        guard number.isNumber, number.gap.isJoined,
            number.digitCount <= 2 || (number.digitCount == 4 && (1900...2100).contains(number.value))
        else { return nil }
        // `T1` and `T-1000` name other things than seasons as often as not.
        if letter == "t", number.digitCount < 2 { return nil }
        return number.value
    }
}
