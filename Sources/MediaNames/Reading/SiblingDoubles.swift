/// Finds files of one folder that claim the same episode without being copies of it.
enum SiblingDoubles {
    /// What must differ between two files that are not doubles.
    private struct Claimed: Hashable {
        let title: String?
        let seasons: [Int]
        let episodes: [EpisodeNumber]
        let date: AirDate?
        let part: Int?
        let resolution: String?
        let ending: ArraySlice<UInt8>
    }

    /// Lowers the certainty of files that claim the same number but have different episode titles.
    static func mark(_ drafts: inout [Draft], _ names: [TokenizedName]) {
        // Only two different titles say that one number is wrong, and those of most files are not known.
        let titled = drafts.indices.filter {
            drafts[$0].reading.kind == .episode && drafts[$0].reading.episodeTitle != nil
                && (!drafts[$0].reading.episodes.isEmpty || drafts[$0].reading.airDate != nil)
                && !isCompanion(names[$0])
        }
        // Names in the order of their numbers, as most folders have them, hold no number twice.
        guard titled.count > 1, !isAscending(titled.map { number(of: drafts[$0]) }) else { return }
        var seen = [Claimed: Int](minimumCapacity: titled.count)
        for index in titled {
            guard let other = seen.updateValue(index, forKey: claimed(by: drafts[index], names[index])) else {
                continue
            }
            // A number tells copies of one episode apart.
            guard VersionLabel(numberAtEndOf: names[index].bytes[names[index].range]) == nil,
                VersionLabel(numberAtEndOf: names[other].bytes[names[other].range]) == nil
            else { continue }
            // Two copies say the same.
            guard let one = drafts[index].reading.episodeTitle, let two = drafts[other].reading.episodeTitle,
                FoldedTitle(one) != FoldedTitle(two)
            else { continue }
            drafts[index].doubts.insert(.doubled)
            drafts[other].doubts.insert(.doubled)
        }
    }

    /// A number that two files have in common where they claim the same; others may share it.
    private static func number(of draft: borrowing Draft) -> Int {
        let date = draft.reading.airDate.map { $0.year * 400 + $0.month * 32 + $0.day } ?? 0
        return ((draft.reading.seasons.first ?? 0) << 20 + (draft.reading.episodes.first?.halves ?? 0)) << 20 + date
    }

    private static func isAscending(_ numbers: [Int]) -> Bool {
        var last = Int.min
        for number in numbers {
            guard number > last else { return false }
            last = number
        }
        return true
    }

    private static func claimed(by draft: borrowing Draft, _ name: TokenizedName) -> Claimed {
        Claimed(
            title: draft.reading.title,
            seasons: draft.reading.seasons,
            episodes: draft.reading.episodes,
            date: draft.reading.airDate,
            part: draft.reading.isPartOfTitle ? nil : draft.reading.part,
            resolution: draft.reading.release.resolution,
            ending: name.bytes[name.range.upperBound...]
        )
    }

    /// Whether the file goes with a video: what stands behind the number is a language there and no title.
    private static func isCompanion(_ name: TokenizedName) -> Bool {
        var key = WordKey()
        for byte in name.bytes[name.range.upperBound...].dropFirst() {
            key.append(Letters.isUpper(byte) ? byte | 0x20 : byte)
        }
        switch key {
        case "srt", "sub", "idx", "ass", "ssa", "smi", "vtt", "sup", "nfo", "txt", "jpg", "png", "tbn", "xml":
            return true
        default: return false
        }
    }
}
