/// Numbers in a row, some of which stand for a range: `1`, `1-3`, `1 & 3`, `2.3-5`.
struct NumberSeries {
    private(set) var numbers: NumberRuns

    /// The piece after the last one read.
    private(set) var end: Int

    /// More episodes than this in one file are a mistake of the name or of the reader.
    static let longestRange = 1_500

    init(_ first: Int, end: Int) {
        numbers = NumberRuns(first)
        self.end = end
    }

    /// The last number so far.
    var last: Int { numbers.last?.whole ?? 0 }

    /// Adds one number.
    mutating func append(_ number: Int, end: Int) {
        if number > last { numbers.append(EpisodeNumber(number)) }
        self.end = end
    }

    /// Adds all numbers after the last one up to `number`.
    ///
    /// - Returns: Whether that is a range at all; if not, nothing was added, and whoever reads on in a loop has to stop.
    mutating func extend(to number: Int, end: Int) -> Bool {
        guard number > last, number - last <= Self.longestRange else { return false }
        numbers.extend(to: number)
        self.end = end
        return true
    }

    /// Turns the number into the one halfway to the next.
    mutating func addHalf(end: Int) {
        numbers.replaceLast(with: EpisodeNumber(halfAfter: last))
        self.end = end
    }

    /// Reads on over numbers that separators or words join: `1-3`, `1 & 3`, `1 to 3`, `1.2.3-5`.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - loose: Whether blanks may stand around the dash, and blanks alone may join.
    ///   - widest: The most digits that a number may have.
    mutating func read(_ name: TokenizedName, loose: Bool, widest: Int) {
        while end < name.pieces.count {
            var at = end
            var isRange = name.pieces[at].gap.isRange || name.pieces[at].gap.contains(.colon)
            let gap = name.pieces[at].gap
            // `Episode 3. 12 Hours`: a full stop ends what it follows.
            guard gap.isDisjoint(with: .brackets), gap != [.dot, .space] else { return }
            if name.pieces[at].kind == .letters {
                let token = name.tokens[name.pieces[at].token]
                let isJoiner = token.word.sense == .joiner || (token.key == "e" && gap.isBlank)
                guard isJoiner, at + 1 < name.pieces.count, name.pieces[at + 1].isNumber else { return }
                isRange = token.key != "and" && token.key != "y" && token.key != "et" && token.key != "e"
                at += 1
            } else if gap.isSpacedDash && !gap.contains(.tilde) && !loose {
                return
            } else if gap.isBlank && !loose {
                return
            } else if gap.isJoined {
                return
            }
            let piece = name.pieces[at]
            guard piece.isNumber, piece.digitCount <= widest, name.isFree(after: at) || name.isVersion(at + 1),
                piece.value > last, gap == .dash || !name.isFollowedByCount(at)
            else { return }
            if isRange {
                guard extend(to: piece.value, end: at + 1) else { return }
            } else {
                append(piece.value, end: at + 1)
            }
        }
    }
}

extension TokenizedName {
    /// Whether the piece begins a `v2` that is joined to the number before.
    func isVersion(_ piece: Int) -> Bool {
        piece + 1 < pieces.count && pieces[piece].key == "v" && pieces[piece].gap.isJoined
            && pieces[piece + 1].isNumber && pieces[piece + 1].gap.isJoined
    }

    /// Whether the number is the first of `1of4`, or the season of `1x02`.
    func isFollowedByCount(_ piece: Int) -> Bool {
        // The word first: few numbers have one of these behind them.
        guard piece + 2 < pieces.count, counts(pieces[piece + 1].key) else { return false }
        // `225-226 [x264]`: a bracket parts them.
        return pieces[piece + 2].isNumber && pieces[piece + 1].gap.isDisjoint(with: .open)
    }

    private func counts(_ key: WordKey) -> Bool {
        key == "of" || key == "iz" || key == "x" || key == "из"
    }
}
