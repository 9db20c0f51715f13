/// The forms of languages that write without blanks: Chinese, Japanese, Korean.
extension SeasonRule {
    /// `第2季`, `第二季`, `第2シーズン`, `시즌2`, `シーズン2`.
    static func ideographForm(_ name: TokenizedName, at index: Int) -> NumberSeries? {
        let piece = name.pieces[index]
        guard piece.kind == .ideographs else { return nil }
        let bytes = name.bytes[piece.start..<piece.end]
        if piece.key == "시즌" || piece.key == "シーズン", index + 1 < name.pieces.count, name.pieces[index + 1].isNumber,
            name.pieces[index + 1].digitCount <= 2,
            name.pieces[index + 1].gap.isJoined || name.pieces[index + 1].gap.isBlank
        {
            return NumberSeries(name.pieces[index + 1].value, end: index + 2)
        }
        if bytes.hasSuffix("第"), index + 2 < name.pieces.count, name.pieces[index + 1].isNumber,
            name.pieces[index + 2].kind == .ideographs
        {
            let counter = name.pieces[index + 2]
            guard
                name.bytes[counter.start..<counter.end].hasPrefix("季")
                    || name.bytes[counter.start..<counter.end].hasPrefix("期")
                    || name.bytes[counter.start..<counter.end].hasPrefix("シーズン")
            else { return nil }
            return NumberSeries(name.pieces[index + 1].value, end: index + 3)
        }
        guard bytes.hasPrefix("第"), bytes.hasSuffix("季") || bytes.hasSuffix("期"), bytes.count > 6,
            let number = Numerals.chinese(bytes.dropFirst(3).dropLast(3))
        else { return nil }
        return NumberSeries(number, end: index + 1)
    }
}
