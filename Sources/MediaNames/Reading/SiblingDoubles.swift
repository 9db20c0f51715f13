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
        var seen: [Claimed: Int] = [:]
        for index in drafts.indices {
            let reading = drafts[index].reading
            guard reading.kind == .episode, !reading.episodes.isEmpty || reading.airDate != nil else { continue }
            let name = names[index]
            let claimed = Claimed(
                title: reading.title,
                seasons: reading.seasons,
                episodes: reading.episodes,
                date: reading.airDate,
                part: reading.part,
                resolution: reading.release.resolution,
                ending: name.bytes[name.range.upperBound...]
            )
            guard let other = seen[claimed] else {
                seen[claimed] = index
                continue
            }
            // Two copies say the same; two different titles say that one number is wrong.
            guard let one = reading.episodeTitle, let two = drafts[other].reading.episodeTitle,
                FoldedTitle(one) != FoldedTitle(two)
            else { continue }
            drafts[index].doubts.insert(.doubled)
            drafts[other].doubts.insert(.doubled)
        }
    }
}
