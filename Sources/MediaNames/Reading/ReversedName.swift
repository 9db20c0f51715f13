/// Names that were written backwards to hide them from filters: `p0801.20E10S.woHs`.
enum ReversedName {
    /// Whether a name reads better from the end: it holds a reversed resolution, codec or numbering.
    ///
    /// - Complexity: O(*n*) in the numbers of the name.
    static func isReversed(_ name: TokenizedName) -> Bool {
        // What is looked for has three digits or four, or two with an E behind them and two more with an S.
        let isNumbered = name.numbers.after.isSuperset(of: [.e, .s])
        guard name.range.count >= 12, isNumbered || name.numbers.holds(3...4) else { return false }
        var index = name.nextDigits(from: 0)
        while index < name.pieces.count {
            // What they look for is so rare that asking all three is foretold better than telling which to ask.
            if isResolution(name, index) || isCodec(name, index) || isNumbered && isNumbering(name, index) {
                return true
            }
            index = name.nextDigits(from: index + 1)
        }
        return false
    }

    /// `p0801`, `p027`, `p0612` with no letter in front.
    private static func isResolution(_ name: TokenizedName, _ index: Int) -> Bool {
        let key = name.pieces[index].key
        guard key == "0801" || key == "027" || key == "0612" else { return false }
        return name.pieces[index].gap.isJoined && index > 0 && name.pieces[index - 1].key == "p"
            && name.beginsToken(index - 1)
    }

    /// `462x`, `562x`, `462.H`.
    private static func isCodec(_ name: TokenizedName, _ index: Int) -> Bool {
        let key = name.pieces[index].key
        let isNew = key == "562"
        guard isNew || key == "462", index + 1 < name.pieces.count else { return false }
        let next = name.pieces[index + 1]
        let letter = next.key.byte(at: 0)
        return next.gap.isJoined && letter == 0x78 || !isNew && next.gap == .dot && letter == 0x68
    }

    /// `20E10S` with a letter nowhere around: `S01E02` backwards.
    private static func isNumbering(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index + 3 < name.pieces.count, name.pieces[index + 1].key == "e", name.pieces[index + 1].gap.isJoined,
            name.pieces[index].digitCount == 2, name.beginsToken(index), name.isUpper(index + 1),
            name.pieces[index + 2].digitCount == 2, name.pieces[index + 2].gap.isJoined
        else { return false }
        return name.pieces[index + 3].key == "s" && name.pieces[index + 3].gap.isJoined && name.isUpper(index + 3)
            && name.endsToken(index + 3)
    }
}
