/// What the numbers of a folder's files say together: which are missing between the first and the last, and which are
/// claimed by more than one file.
package struct FolderNumbers: Hashable, Sendable {
    /// One season, or one series that counts on.
    package struct Series: Hashable, Sendable {
        package let title: String

        /// The season; `nil` where episodes are counted over all seasons.
        package let season: Int?

        /// The runs of numbers that no file has, between the first and the last.
        package let missing: [ClosedRange<Int>]

        /// The numbers that several files of one kind have, ascending.
        package let doubled: [EpisodeNumber]
    }

    /// The series with something to report, in the order of their first files.
    package let series: [Series]

    /// The fewest episodes between which something can be missing.
    private static let fewest = 3

    private struct Key: Hashable {
        let title: String
        let season: Int?
    }

    /// A file that another one with the same values doubles.
    private struct Claim: Hashable {
        let number: EpisodeNumber
        let part: Int?
        let resolution: String?
        let ending: [UInt8]
    }

    /// Looks through the readings of one folder.
    ///
    /// - Parameters:
    ///   - parsed: What the names say.
    ///   - paths: The names, in the same order; files of another ending are companions and no doubles.
    /// - Complexity: O(*n* log *n*) in the number of episodes.
    package init(_ parsed: [ParsedFilename], of paths: [[UInt8]]) {
        var order: [Key] = []
        var claims: [Key: [Claim: Int]] = [:]
        for (reading, path) in zip(parsed.lazy.map(\.reading), paths) {
            guard reading.kind == .episode, !reading.isSeasonPack, reading.seasons.count < 2, let title = reading.title,
                !reading.episodes.isEmpty, reading.episodes.count < 100
            else { continue }
            let key = Key(title: title, season: reading.seasons.first)
            if claims[key] == nil { order.append(key) }
            let ending = path.suffix(while: { $0 != 0x2E }).map { Letters.isUpper($0) ? $0 | 0x20 : $0 }
            for number in reading.episodes {
                let claim = Claim(
                    number: number,
                    part: reading.part,
                    resolution: reading.release.resolution,
                    ending: ending
                )
                claims[key, default: [:]][claim, default: 0] += 1
            }
        }
        series = order.compactMap { key in
            guard let claims = claims[key] else { return nil }
            let doubled = Set(claims.filter { $0.value > 1 }.map(\.key.number)).sorted()
            let missing = Self.missing(Set(claims.keys.filter { !$0.number.isHalf }.map(\.number.whole)).sorted())
            if doubled.isEmpty, missing.isEmpty { return nil }
            return Series(title: key.title, season: key.season, missing: missing, doubled: doubled)
        }
    }

    /// The runs between neighbours; none where so much is missing that the files are a selection.
    private static func missing(_ numbers: [Int]) -> [ClosedRange<Int>] {
        guard numbers.count >= fewest, let first = numbers.first, let last = numbers.last,
            last - first < numbers.count * 2
        else { return [] }
        return zip(numbers, numbers.dropFirst()).compactMap { $1 > $0 + 1 ? ($0 + 1)...($1 - 1) : nil }
    }
}

extension Array<UInt8> {
    /// The longest ending of which every byte passes.
    fileprivate func suffix(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        self[(lastIndex { !passes($0) }.map { $0 + 1 } ?? 0)...]
    }
}
