/// Takes the parts of a name in the form of media servers off, from the beginning or from the end.
struct NameCursor {
    private let bytes: ArraySlice<UInt8>

    /// The first byte that was not taken.
    private(set) var index: Int

    /// The end of what was not taken.
    private(set) var end: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
        end = bytes.endIndex
    }

    /// What was not taken.
    var rest: ArraySlice<UInt8> { bytes[index..<end] }

    var isAtEnd: Bool { index == end }

    /// Whether ` - ` and a digit or an `s` with a digit follow.
    var isAtNumber: Bool {
        var copy = self
        guard copy.take(" - "), !copy.isAtEnd else { return false }
        if bytes[copy.index] | 0x20 == 0x73 { copy.index += 1 }
        return copy.index < end && Letters.isDigit(bytes[copy.index])
    }

    mutating func take(_ other: [UInt8]) -> Bool {
        guard end - index >= other.count, rest.starts(with: other) else { return false }
        index += other.count
        return true
    }

    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - index >= count else { return false }
        let isSame = text.withUTF8Buffer { text in text.indices.allSatisfy { bytes[index + $0] == text[$0] } }
        if isSame { index += count }
        return isSame
    }

    // MARK: - Numbers

    /// ` - s01e02`, ` - S01E02-E03`, ` - 2011-11-15`, ` - 005`, ` - 005-006`; nothing but a blank or the end may follow.
    mutating func takeNumber() -> EpisodeNumbering? {
        var copy = self
        guard copy.take(" - ") else { return nil }
        guard let number = copy.takeMarked() ?? copy.takeDate() ?? copy.takeAbsolute(),
            copy.isAtEnd || bytes[copy.index] == 0x20
        else { return nil }
        self = copy
        return number
    }

    private mutating func takeMarked() -> EpisodeNumbering? {
        var copy = self
        guard copy.takeLetter(0x73), let season = copy.takeDigits(2...4), copy.takeLetter(0x65),
            let first = copy.takeDigits(2...4)
        else { return nil }
        var episodes = [EpisodeNumber(first)]
        // `S01E01E02`: Kodi is told of each episode.
        while copy.takeLetter(0x65) {
            guard let next = copy.takeDigits(2...4), next == first + episodes.count else { return nil }
            episodes.append(EpisodeNumber(next))
        }
        if episodes.count == 1, copy.take("-") {
            guard copy.takeLetter(0x65), let last = copy.takeDigits(2...4), last > first,
                last - first <= NumberSeries.longestRange
            else { return nil }
            episodes = (first...last).map { EpisodeNumber($0) }
        }
        self = copy
        return .seasonEpisode(season: season, episodes: episodes)
    }

    private mutating func takeDate() -> EpisodeNumbering? {
        var copy = self
        guard let year = copy.takeDigits(4...4), copy.take("-"), let month = copy.takeDigits(2...2), copy.take("-"),
            let day = copy.takeDigits(2...2), let date = AirDate(year: year, month: month, day: day)
        else { return nil }
        self = copy
        return .airDate(date)
    }

    /// Three digits and more; four that may be a year are something else.
    private mutating func takeAbsolute() -> EpisodeNumbering? {
        var copy = self
        guard let first = copy.takeDigits(3...4), !YearRule.plausible.contains(first) else { return nil }
        var episodes = [EpisodeNumber(first)]
        if copy.take("-") {
            guard let last = copy.takeDigits(3...4), last > first, last - first <= NumberSeries.longestRange else {
                return nil
            }
            episodes = (first...last).map { EpisodeNumber($0) }
        }
        self = copy
        return .absolute(episodes)
    }

    private mutating func takeLetter(_ lower: UInt8) -> Bool {
        guard index < end, bytes[index] | 0x20 == lower else { return false }
        index += 1
        return true
    }

    private mutating func takeDigits(_ width: ClosedRange<Int>) -> Int? {
        var value = 0
        var at = index
        while at < end, at - index < width.upperBound, Letters.isDigit(bytes[at]) {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at - index >= width.lowerBound, at == end || !Letters.isDigit(bytes[at]) else { return nil }
        index = at
        return value
    }

    // MARK: - What stands in brackets

    /// ` (2010)`.
    mutating func takeYear() -> Int? {
        var copy = self
        guard copy.take(" ("), let year = copy.takeDigits(4...4), copy.take(")") else { return nil }
        self = copy
        return year
    }

    /// ` (US)`, as the country's code.
    mutating func takeCountry() -> String? {
        guard end - index >= 5, bytes[index] == 0x20, bytes[index + 1] == 0x28, bytes[index + 4] == 0x29,
            let country = Self.country(bytes[index + 2..<index + 4])
        else { return nil }
        index += 5
        return country
    }

    /// ` {tmdb-12345}` or ` [tmdbid-12345]`: what stands between the brackets.
    mutating func takeTag() -> ArraySlice<UInt8>? {
        var copy = self
        let isCurly = copy.take(" {")
        guard isCurly || copy.take(" ["), let close = copy.rest.firstIndex(of: isCurly ? 0x7D : 0x5D) else {
            return nil
        }
        let tag = bytes[copy.index..<close]
        index = close + 1
        return tag
    }

    // MARK: - From the end

    /// What layouts put before the number of a part, and what else media servers take for one.
    ///
    /// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/>
    private static let partMarks: [StaticString] = [
        " - pt", "-part", ".part", " - part", " - cd", " - CD", " - disc", " - disk", " - dvd",
    ]

    /// ` - pt2`, `-part2`, `.part2` or ` - cd2` as the last thing.
    mutating func takePartAtEnd() -> Int? {
        var start = end
        while start > index, end - start < 3, Letters.isDigit(bytes[start - 1]) { start -= 1 }
        guard start < end, bytes[start] != 0x30 else { return nil }
        for mark in Self.partMarks where start - index >= mark.utf8CodeUnitCount {
            var copy = self
            copy.index = start - mark.utf8CodeUnitCount
            guard copy.take(mark), let part = copy.takeDigits(1...2), copy.isAtEnd else { continue }
            end = start - mark.utf8CodeUnitCount
            return part
        }
        return nil
    }

    /// ` {tmdb-12345}` or ` [tmdbid-12345]` at the end.
    mutating func takeTagFromEnd() -> ArraySlice<UInt8>? {
        guard end - index > 3, bytes[end - 1] == 0x7D || bytes[end - 1] == 0x5D,
            let open = rest.lastIndex(of: bytes[end - 1] - 2), open > index, bytes[open - 1] == 0x20
        else { return nil }
        let tag = bytes[open + 1..<end - 1]
        end = open - 1
        return tag
    }

    /// ` (2010)` at the end.
    mutating func takeYearFromEnd() -> Int? {
        var copy = self
        copy.index = max(index, end - 7)
        guard copy.index > index, let year = copy.takeYear(), copy.isAtEnd else { return nil }
        end -= 7
        return year
    }

    /// ` (US)` at the end.
    mutating func takeCountryFromEnd() -> String? {
        var copy = self
        copy.index = max(index, end - 5)
        guard copy.index > index, let country = copy.takeCountry(), copy.isAtEnd else { return nil }
        end -= 5
        return country
    }

    private static func country(_ code: ArraySlice<UInt8>) -> String? {
        var key = WordKey()
        for byte in code {
            guard Letters.isUpper(byte) else { return nil }
            key.append(byte | 0x20)
        }
        return CountryCode.named(by: key)
    }
}
