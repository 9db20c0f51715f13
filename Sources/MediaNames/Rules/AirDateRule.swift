/// Reads the day of broadcast in all orders: `2011-11-15`, `15.11.2011`, `20111115`, `15 Nov 2011`, `11.11.15`.
enum AirDateRule: NameRule {
    static let name = RuleName.airDate

    static let examples: KeyValuePairs = [
        "Quiet Harbor - 2011-11-15 - Fog": "date 2011-11-15",
        "Quiet.Harbor.2011.11.15.720p": "date 2011-11-15",
        "Quiet.Harbor.15.11.2011": "date 2011-11-15",
        "Quiet.Harbor.03-29-2012": "date 2012-03-29",
        "Quiet.Harbor.10-11-2008": "date 2008-11-10 or 2008-10-11",
        "Quiet Harbor 20111115": "date 2011-11-15",
        "Quiet Harbor (13 Feb 2016)": "date 2016-02-13",
        "Quiet Harbor 4th December 2020": "date 2020-12-04",
        "Quiet Harbor Feb 13, 2016": "date 2016-02-13",
        "quiet.harbor.18.09.00": "date 2000-09-18",
        "Quiet_Harbor_21.03.07_20-15_one_90": "date 2021-03-07",
        "Harbor_2022-11-08_20-00": "date 2022-11-08",
        "Quiet.Harbor.E345.130907.HDTV": "date 2013-09-07",
        "Quiet.Harbor.S04E205.231224.720p": "date 2023-12-24",
        "Quiet.Harbor.151231.HDTV.720p": "date 2015-12-31",
        "Quiet.Harbor.311215.HDTV.720p": "date 2015-12-31",
        "Quiet.Harbor.150214.HDTV.720p": "date 2015-02-14 or 2014-02-15",
        "고요한 항구.170203.720p": "date 2017-02-03",
        "静かな港 2019年10月06日": "date 2019-10-06",
    ]

    static let counterexamples = [
        "Quiet.Harbor.2011", "Quiet Harbor 18-5-4", "Harbor.S01E02", "11.22.63", "2001 2002 2003", "Harbor 130907",
        "Harbor.130907.1080p", "Harbor.139907.HDTV",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool {
        name.numbers.mayHoldThreeInRow || name.numbers.holds(8...8) || name.numbers.holds(6...6)
            || name.senses.contains(.month)
            || name.traits.contains(.ideographs)
    }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        // A month's name can stand before the first number.
        let distance = name.senses.contains(.month) ? 1 : 0
        var index = name.nextDigits(from: 0, within: distance)
        while index < name.pieces.count {
            guard let (value, end, weight) = date(name, at: index) else {
                index = name.nextDigits(from: index + 1, within: distance)
                continue
            }
            claims.append(Claim(.date, value, pieces: index..<end, weight: weight, rule: Self.name))
            index = name.nextDigits(from: end, within: distance)
        }
    }

    private typealias Found = (value: Claim.Value, end: Int, weight: Claim.Weight)

    private static func date(_ name: TokenizedName, at index: Int) -> Found? {
        let piece = name.pieces[index]
        guard name.beginsToken(index) else { return nil }
        if piece.isNumber {
            if piece.digitCount == 8 { return compact(name, index) }
            if piece.digitCount == 6 { return short(name, index) }
            if piece.digitCount == 4, let date = ideographic(name, index) { return date }
            return threeNumbers(name, index) ?? (name.senses.contains(.month) ? namedMonth(name, index) : nil)
        }
        guard name.tokens[piece.token].word.sense == .month else { return nil }
        return monthFirst(name, index)
    }

    /// The years that broadcasts happen in.
    private static func isYear(_ value: Int) -> Bool { (1930...2049).contains(value) }

    /// `20111115`.
    private static func compact(_ name: TokenizedName, _ index: Int) -> Found? {
        let value = name.pieces[index].value
        guard name.isFree(after: index), isYear(value / 10_000),
            let date = AirDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        else { return nil }
        return (.date(date), index + 1, .fair)
    }

    /// `2019年10月06日`.
    private static func ideographic(_ name: TokenizedName, _ index: Int) -> Found? {
        guard index + 5 < name.pieces.count, name.pieces[index + 1].key == "年", name.pieces[index + 3].key == "月",
            name.bytes[name.pieces[index + 5].start..<name.pieces[index + 5].end].hasPrefix("日"),
            isYear(name.pieces[index].value),
            let date = AirDate(
                year: name.pieces[index].value,
                month: name.pieces[index + 2].value,
                day: name.pieces[index + 4].value
            )
        else { return nil }
        return (.date(date), index + 6, .strong)
    }

    /// `E345.130907`: broadcasters in Korea write the day in six digits, the year first, behind the number or, in a
    /// copy of a broadcast, behind the title.
    private static func short(_ name: TokenizedName, _ index: Int) -> Found? {
        let value = name.pieces[index].value
        let (first, middle, last) = (value / 10_000, value / 100 % 100, value % 100)
        guard index > 0, name.pieces[index].gap == .dot || name.pieces[index].gap == .space, name.isFree(after: index)
        else { return nil }
        let byYear = century(first).flatMap { AirDate(year: $0, month: middle, day: last) }
        if let byYear, index > 1, name.pieces[index - 1].isNumber, name.pieces[index - 1].gap.isJoined,
            name.pieces[index - 2].key == "e" || name.pieces[index - 2].key == "ep",
            // `S04E205.231224`
            name.beginsToken(index - 2) || index > 2 && name.pieces[index - 3].isNumber
        {
            return (.date(byYear), index + 1, .strong)
        }
        guard name.pieces[index].gap == .dot else { return nil }
        if let byYear, byYear.year >= 2000, name.pieces[index - 1].kind == .ideographs,
            isBeforeResolution(name, index + 1)
        {
            return (.date(byYear), index + 1, .fair)
        }
        guard isBeforeSource(name, index + 1) else { return nil }
        let all = [byYear, century(last).flatMap { AirDate(year: $0, month: middle, day: first) }]
            .compactMap { $0 }.filter { $0.year >= 2000 }
        guard let leading = all.first else { return nil }
        let date: Claim.Value =
            all.count > 1 && all[1] != leading ? .ambiguousDate(leading, or: all[1]) : .date(leading)
        return (date, index + 1, .fair)
    }

    /// Whether the copy's source stands there.
    private static func isBeforeSource(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index < name.pieces.count, name.pieces[index].gap == .dot else { return false }
        let word = name.tokens[name.pieces[index].token].word
        return word.sense == .source && word.weight == .strong
    }

    /// Whether `720p` or the like stands there.
    private static func isBeforeResolution(_ name: TokenizedName, _ index: Int) -> Bool {
        index + 1 < name.pieces.count && name.pieces[index].isNumber && name.pieces[index].gap == .dot
            && (name.pieces[index + 1].key == "p" || name.pieces[index + 1].key == "i")
            && name.pieces[index + 1].gap.isJoined
    }

    /// `2011-11-15`, `15.11.2011`, `11.11.15`.
    private static func threeNumbers(_ name: TokenizedName, _ index: Int) -> Found? {
        guard index + 2 < name.pieces.count else { return nil }
        let (a, b, c) = (name.pieces[index], name.pieces[index + 1], name.pieces[index + 2])
        guard b.isNumber, c.isNumber, isDateGap(b.gap), b.gap == c.gap, b.digitCount <= 2, name.isFree(after: index + 2)
        else { return nil }
        if a.digitCount == 4, c.digitCount <= 2, isYear(a.value) {
            guard let date = AirDate(year: a.value, month: b.value, day: c.value) else {
                return AirDate(year: a.value, month: c.value, day: b.value).map { (.date($0), index + 3, .fair) }
            }
            let weight: Claim.Weight = b.digitCount == 2 && c.digitCount == 2 ? .strong : .fair
            return b.digitCount + c.digitCount >= 3 || b.gap == .dash ? (.date(date), index + 3, weight) : nil
        }
        if c.digitCount == 4, a.digitCount <= 2, isYear(c.value) {
            return dayFirst(day: a.value, month: b.value, year: c.value).map { ($0, index + 3, .strong) }
        }
        guard a.digitCount == 2, b.digitCount == 2, c.digitCount == 2,
            index + 3 >= name.pieces.count
                || !name.pieces[index + 3].isNumber || name.pieces[index + 3].gap != c.gap
        else { return nil }
        if isBeforeClock(name, index + 3), let year = century(a.value),
            let date = AirDate(year: year, month: b.value, day: c.value)
        {
            return (.date(date), index + 3, .fair)
        }
        return shortYear(name, a.value, b.value, c.value).map { ($0, index + 3, .fair) }
    }

    /// `21.03.07_20-15`: recorders that write the time of day behind the day write the year first.
    private static func isBeforeClock(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return false }
        let (hour, minute) = (name.pieces[index], name.pieces[index + 1])
        return hour.gap == .underscore && hour.digitCount == 2 && (0...23).contains(hour.value) && minute.gap == .dash
            && minute.digitCount == 2 && (0...59).contains(minute.value)
    }

    private static func isDateGap(_ gap: Gap) -> Bool {
        gap == .dot || gap == .dash || gap == .space || gap == .underscore || gap == .slash
    }

    private static func dayFirst(day: Int, month: Int, year: Int) -> Claim.Value? {
        let byDay = AirDate(year: year, month: month, day: day)
        let byMonth = AirDate(year: year, month: day, day: month)
        if let byDay, let byMonth, byDay != byMonth { return .ambiguousDate(byDay, or: byMonth) }
        return (byDay ?? byMonth).map { .date($0) }
    }

    /// Two digits for each: the one reading that gives a date, else day first, as such names are most often European.
    private static func shortYear(_ name: TokenizedName, _ a: Int, _ b: Int, _ c: Int) -> Claim.Value? {
        let last = century(c)
        let first = century(a)
        let byDay = last.flatMap { AirDate(year: $0, month: b, day: a) }
        let byMonth = last.flatMap { AirDate(year: $0, month: a, day: b) }
        let byYear = first.flatMap { AirDate(year: $0, month: b, day: c) }
        // Sites of the trade that marks its files so write the year first.
        if let byYear, name.tokens.contains(where: { $0.key == "xxx" }) { return .date(byYear) }
        var all: [AirDate] = []
        for date in [byDay, byYear, byMonth] {
            if let date, !all.contains(date) { all.append(date) }
        }
        guard let leading = all.first else { return nil }
        return all.count > 1 ? .ambiguousDate(leading, or: all[1]) : .date(leading)
    }

    /// A year of two digits, from 1970 to 2029.
    private static func century(_ value: Int) -> Int? {
        value < 30 ? 2000 + value : value >= 70 ? 1900 + value : nil
    }

    /// `15 Nov 2011`, `4th December 2020`, `2016 Feb 13`.
    private static func namedMonth(_ name: TokenizedName, _ index: Int) -> Found? {
        var at = index + 1
        if at < name.pieces.count, name.pieces[at].gap.isJoined {
            let key = name.pieces[at].key
            guard key == "st" || key == "nd" || key == "rd" || key == "th" else { return nil }
            at += 1
        }
        if at < name.pieces.count, name.pieces[at].key == "of" { at += 1 }
        guard at + 1 < name.pieces.count, isMonth(name, at), name.pieces[at + 1].isNumber else { return nil }
        let month = name.tokens[name.pieces[at].token].word.value
        let (first, last) = (name.pieces[index], name.pieces[at + 1])
        if first.digitCount <= 2, last.digitCount == 4, isYear(last.value),
            let date = AirDate(year: last.value, month: month, day: first.value)
        {
            return (.date(date), at + 2, .strong)
        }
        if first.digitCount == 4, last.digitCount <= 2, isYear(first.value), name.isFree(after: at + 1),
            let date = AirDate(year: first.value, month: month, day: last.value)
        {
            return (.date(date), at + 2, .strong)
        }
        return nil
    }

    /// `Feb 13, 2016`.
    private static func monthFirst(_ name: TokenizedName, _ index: Int) -> Found? {
        var at = index + 1
        guard at < name.pieces.count, name.pieces[at].isNumber, name.pieces[at].digitCount <= 2 else { return nil }
        let day = name.pieces[at].value
        at += 1
        if at < name.pieces.count, name.pieces[at].gap.isJoined { at += 1 }
        guard at < name.pieces.count, name.pieces[at].digitCount == 4, isYear(name.pieces[at].value),
            let date = AirDate(
                year: name.pieces[at].value,
                month: name.tokens[name.pieces[index].token].word.value,
                day: day
            )
        else { return nil }
        return (.date(date), at + 1, .fair)
    }

    private static func isMonth(_ name: TokenizedName, _ index: Int) -> Bool {
        let token = name.tokens[name.pieces[index].token]
        return token.word.sense == .month && token.pieces == index..<(index + 1)
    }
}
