/// The forms of languages that write without blanks: Chinese, Japanese, Korean.
extension EpisodeRule {
    /// `第05話`, `05話`, `12회`, `제12회`, `第十二集`.
    static func ideographForm(_ name: TokenizedName, at index: Int) -> Claim? {
        let piece = name.pieces[index]
        if piece.isNumber, index + 1 < name.pieces.count, name.pieces[index + 1].kind == .ideographs,
            name.pieces[index + 1].gap.isJoined, isCounter(name, index + 1)
        {
            return claim(NumberRuns(piece.value), index..<(index + 2), .strong)
        }
        guard piece.kind == .ideographs else { return nil }
        // So many of them are there: `全12話`.
        if piece.key == "全", index + 2 < name.pieces.count, name.pieces[index + 1].isNumber,
            name.pieces[index + 1].value > 1, isCounter(name, index + 2)
        {
            var all = NumberSeries(1, end: index + 3)
            _ = all.extend(to: name.pieces[index + 1].value, end: index + 3)
            return claim(all.numbers, index..<(index + 3), .strong)
        }
        if piece.key == "第" || piece.key == "제", index + 2 < name.pieces.count, name.pieces[index + 1].isNumber,
            name.pieces[index + 2].kind == .ideographs, isCounter(name, index + 2) || isIssue(name, index + 2)
        {
            return claim(NumberRuns(name.pieces[index + 1].value), index..<(index + 3), .strong)
        }
        if let range = ideographRange(name, index) { return range }
        let bytes = name.bytes[piece.start..<piece.end]
        guard bytes.hasPrefix("第"), bytes.count > 6, isCounter(bytes.suffix(3)),
            let number = Numerals.chinese(bytes.dropFirst(3).dropLast(3))
        else { return nil }
        return claim(NumberRuns(number), index..<(index + 1), .strong)
    }

    /// `第03-04話`: a range within its word.
    private static func ideographRange(_ name: TokenizedName, _ index: Int) -> Claim? {
        guard name.pieces[index].key == "第", index + 3 < name.pieces.count, isCounter(name, index + 3) else {
            return nil
        }
        let (first, last) = (name.pieces[index + 1], name.pieces[index + 2])
        guard first.isNumber, last.isNumber, last.gap == .dash || last.gap == .tilde, last.value > first.value else {
            return nil
        }
        var series = NumberSeries(first.value, end: index + 4)
        guard series.extend(to: last.value, end: index + 4) else { return nil }
        return claim(series.numbers, index..<(index + 4), .strong)
    }

    private static func isCounter(_ name: TokenizedName, _ index: Int) -> Bool {
        isCounter(name.bytes[name.pieces[index].start..<min(name.pieces[index].start + 3, name.pieces[index].end)])
    }

    private static func isCounter(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.hasPrefix("話") || bytes.hasPrefix("话") || bytes.hasPrefix("集") || bytes.hasPrefix("回")
            || bytes.hasPrefix("회") || bytes.hasPrefix("화")
    }

    /// `第2季 第03期`: programmes count their broadcasts so, and seasons where nothing else does.
    private static func isIssue(_ name: TokenizedName, _ index: Int) -> Bool {
        name.bytes[name.pieces[index].start..<name.pieces[index].end].hasPrefix("期")
            && name.pieces[..<index].contains { $0.key == "季" }
    }
}
