import MediaNames

/// Sees whether numbers of a suggestion stand in a name, each in a place of its own and in a role that it can have there.
///
/// It is asked only about numbers that the rules did not read that way; what it finds waits for a person even so.
struct NumberGround {
    private struct Place {
        let value: Int
        let digits: Int
        let range: Range<Int>
        let isFile: Bool
    }

    private var places: [Place]

    /// - Parameters:
    ///   - ground: What stands in the name.
    ///   - taken: Ranges that are a resolution, a codec, a checksum or another number already.
    init(_ ground: NameGround, taken: [Range<Int>]) {
        places = ground.components.enumerated().flatMap { index, words in
            words.compactMap { word in
                guard let value = Self.value(of: word.text), !taken.contains(where: { $0.overlaps(word.range) }) else {
                    return nil
                }
                return Place(
                    value: value,
                    digits: word.text.allSatisfy(\.isNumber) ? word.text.count : 0,
                    range: word.range,
                    isFile: index == ground.components.count - 1
                )
            }
        }
    }

    /// The first claim that has no place, or `nil` if all of them have one.
    mutating func missing(in reading: Reading) -> UngroundedNumberObjection? {
        if let date = reading.airDate, !takeDate(date) {
            return UngroundedNumberObjection(field: "date", number: date.description)
        }
        let episodes = reading.episodes
        if let season = reading.seasons.first {
            if let first = episodes.first, episodes.count == 1, takeSplit(season, first.whole) { return nil }
            guard take(season, onlyFile: false) else {
                return UngroundedNumberObjection(field: "season", number: String(season))
            }
        }
        for (field, numbers) in [("episode", episodes), ("absolute episode", reading.absoluteEpisodes)] {
            // A range states its ends.
            for number in Set([numbers.first, numbers.last].compactMap(\.self)).sorted()
            where !take(number.whole, onlyFile: true) {
                return UngroundedNumberObjection(field: field, number: number.description)
            }
        }
        if let part = reading.part, !take(part, onlyFile: true) {
            return UngroundedNumberObjection(field: "part", number: String(part))
        }
        if let year = reading.year, !take(year, onlyFile: false) {
            return UngroundedNumberObjection(field: "year", number: String(year))
        }
        return nil
    }

    private mutating func take(_ value: Int, onlyFile: Bool) -> Bool {
        guard let index = places.lastIndex(where: { $0.value == value && ($0.isFile || !onlyFile) }) else {
            return false
        }
        places.remove(at: index)
        return true
    }

    /// `205` may be season 2 episode 5, `1205` season 12 episode 5.
    private mutating func takeSplit(_ season: Int, _ episode: Int) -> Bool {
        guard episode < 100,
            let index = places.firstIndex(where: {
                $0.isFile && (3...4).contains($0.digits) && $0.value == season * 100 + episode
            })
        else { return false }
        places.remove(at: index)
        return true
    }

    private mutating func takeDate(_ date: AirDate) -> Bool {
        let whole = date.year * 10_000 + date.month * 100 + date.day
        if take(whole, onlyFile: false) || take(whole % 1_000_000, onlyFile: false) { return true }
        return (take(date.year, onlyFile: false) || take(date.year % 100, onlyFile: false))
            && take(date.month, onlyFile: false) && take(date.day, onlyFile: false)
    }

    /// The number that a word writes: in digits, in Roman or Chinese numerals, or in English words.
    private static func value(of word: String) -> Int? {
        if let number = Int(word), word.count <= 8 { return number }
        return words[word] ?? roman[word] ?? chinese(word)
    }

    private static let words: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
    ]

    private static let roman: [String: Int] = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
        "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20,
    ]

    /// A numeral up to ninety-nine within a word such as 第三季.
    private static func chinese(_ word: String) -> Int? {
        let digits: [Character: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9]
        let numeral = word.drop { digits[$0] == nil && $0 != "十" }.prefix { digits[$0] != nil || $0 == "十" }
        guard !numeral.isEmpty, numeral.count <= 3 else { return nil }
        let parts = numeral.split(separator: "十", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }) else { return nil }
        let values = parts.map { part in part.first.flatMap { digits[$0] } }
        return parts.count == 1 ? values[0] : (values[0] ?? 1) * 10 + (values[1] ?? 0)
    }
}
