/// The forms with a letter or a short word joined to the number, which need no word for episodes.
extension EpisodeRule {
    /// Reads a name without a word for episodes: only letters as in `E05` are left.
    static func readLetters(_ name: TokenizedName, into claims: inout [Claim]) {
        var number = name.nextDigits(from: 1, in: name.numbers.episodes)
        while number < name.pieces.count {
            if let claim = letterForm(name, at: number - 1) {
                claims.append(claim)
                number = name.nextDigits(from: claim.pieces.upperBound + 1, in: name.numbers.episodes)
            } else {
                number = name.nextDigits(from: number + 1, in: name.numbers.episodes)
            }
        }
    }

    /// `E05`, `Ep05`, `E01E02`, `E10 - E17`.
    static func letterForm(_ name: TokenizedName, at index: Int) -> Claim? {
        guard let first = letterNumber(name, at: index), name.beginsToken(index) else { return nil }
        // `x264-SP1` is a group.
        if name.pieces[index].gap == .dash, Lexicon.shared[name.pieces[index].key].sense == .special { return nil }
        var series = NumberSeries(first, end: index + 2)
        while series.end + 1 < name.pieces.count, let next = letterNumber(name, at: series.end), next > series.last {
            let gap = name.pieces[series.end].gap
            guard gap.isDisjoint(with: [.brackets, .slash]) else { break }
            if gap.isRange {
                // `E01-E2000`: so many are no range.
                guard series.extend(to: next, end: series.end + 2) else { break }
            } else {
                series.append(next, end: series.end + 2)
            }
        }
        series.read(name, loose: isPlainList(name, after: series.end), widest: 4)
        if series.end + 1 < name.pieces.count, name.pieces[series.end].gap == .dash,
            let last = letterNumber(name, at: series.end), last > series.last
        {
            _ = series.extend(to: last, end: series.end + 2)
        }
        guard
            name.isFree(after: series.end - 1) || name.isVersion(series.end) || series.end - index > 2
                || isSuffix(name, at: series.end)
        else { return nil }
        let isLone = name.pieces[index].key == "e" && name.pieces[index + 1].digitCount < 2
        return claim(series.numbers, index..<series.end, isLone ? .fair : .strong)
    }

    /// Whether two numbers more follow, as in `E01 02 03`; one alone may belong to the title.
    private static func isPlainList(_ name: TokenizedName, after index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return false }
        return (index...index + 1).allSatisfy {
            name.pieces[$0].isNumber && name.pieces[$0].digitCount == 2 && name.pieces[$0].gap == .space
        }
    }

    /// Whether a letter that tells two halves of an episode apart ends the token: `E05a`.
    private static func isSuffix(_ name: TokenizedName, at index: Int) -> Bool {
        index < name.pieces.count && name.isLetter(index) && name.endsToken(index)
    }

    private static func letterNumber(_ name: TokenizedName, at index: Int) -> Int? {
        guard index + 1 < name.pieces.count else { return nil }
        let key = name.pieces[index].key
        guard
            key == "e" || key == "ep" || key == "eps" || key == "epi" || key == "cap" || key == "e'"
                || key == "episode" || key == "sp" || key == "ova" || key == "oad" || key == "ona"
        else { return nil }
        let number = name.pieces[index + 1]
        guard number.isNumber, number.gap.isJoined, number.digitCount <= (key == "e" || key == "ep" ? 5 : 3) else {
            return nil
        }
        return number.value
    }
}
