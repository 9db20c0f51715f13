import MediaNames
import MediaScanner

/// Where a companion goes when its video gets another name.
struct CompanionPlacement {
    /// The bytes of the video's folder before, with a slash at the end.
    let oldFolder: ArraySlice<UInt8>

    /// The bytes of the video's folder after, with a slash at the end.
    let newFolder: [UInt8]

    /// The video's name before, without its extension.
    let oldStem: ArraySlice<UInt8>

    /// The video's new name without its extension.
    let stem: [UInt8]

    /// Whether the video's new folder holds this video alone.
    let ownsFolder: Bool

    /// Whether the tags of subtitles are written anew, in the form that all servers read.
    var normalisesSubtitles = false

    /// The new paths of a video's companions, in their order.
    ///
    /// - Parameter companions: The companions.
    /// - Returns: The bytes of each path.
    func destinations(of companions: [CompanionFile]) -> [[UInt8]] {
        guard normalisesSubtitles else { return companions.map { destination(of: $0) } }
        // What has such a name already keeps its number, or two tracks would change places with every run.
        var taken = Set<[UInt8]>()
        let kept = companions.map { companion -> [UInt8]? in
            for number in 1...Self.mostTracks {
                guard let path = normalisedDestination(of: companion, number: number) else { return nil }
                if path[newFolder.count...].dropFirst(stem.count) == companion.suffix, companion.stemLength > 0 {
                    return taken.insert(path).inserted ? path : nil
                }
            }
            return nil
        }
        // Both files of a VobSub pair are one track.
        var tracks: [ArraySlice<UInt8>: Int] = [:]
        return zip(companions, kept).map { companion, kept in
            if let kept { return kept }
            let track = companion.pathBytes[..<(companion.pathBytes.lastIndex(of: UInt8(ascii: ".")) ?? 0)]
            var number = tracks[track] ?? 1
            while let path = normalisedDestination(of: companion, number: number) {
                let name = path[..<(path.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex)]
                let isFree = tracks[track] == number || !taken.contains { $0.starts(with: name + [UInt8(ascii: ".")]) }
                if isFree, taken.insert(path).inserted {
                    tracks[track] = number
                    return path
                }
                number += 1
            }
            return destination(of: companion)
        }
    }

    /// More tracks of one language than anybody has.
    private static let mostTracks = 20

    /// Beside the video, with the tags in the usual form; `nil` for what is no subtitle or says nothing that counts.
    private func normalisedDestination(of companion: CompanionFile, number: Int) -> [UInt8]? {
        guard companion.kind == .subtitle else { return nil }
        let name = companion.name
        let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        let start = companion.stemLength > 0 ? companion.nameStart + companion.stemLength : SubtitleTags.start(in: name)
        guard start <= end, let tags = SubtitleTags(Array(name[start..<end])).normalised(number: number) else {
            return nil
        }
        return newFolder + stem + tags + name[end...]
    }

    /// The bytes of the companion's new path.
    ///
    /// What follows the video's stem is kept byte for byte; a subtitle beside the video that does not repeat the stem keeps
    /// its tags behind the new one. A file in a folder of subtitles stays in a folder of that name; where other videos
    /// share it and its own name does not say whose it is, it gets a folder with the video's name in between.
    func destination(of companion: CompanionFile) -> [UInt8] {
        let isBeside = companion.pathBytes[..<companion.nameStart].elementsEqual(oldFolder)
        if companion.stemLength > 0 {
            let folder = isBeside ? newFolder : newFolder + inner(companion)
            return folder + stem + companion.suffix
        }
        if isBeside, companion.kind == .subtitle {
            let start = SubtitleTags.start(in: companion.name)
            let tags = companion.name[start...]
            return newFolder + stem + (start == companion.nameStart ? [UInt8(ascii: ".")] : []) + tags
        }
        if isBeside { return newFolder + companion.name }
        let inner = inner(companion)
        // `Subs/Old stem/2_English.srt` follows its video by the folder's name, in place too: nothing else says whose it is.
        let own = inner.dropLast()
        if own.count > oldStem.count, own.suffix(oldStem.count).elementsEqual(oldStem),
            own.dropLast(oldStem.count).last == UInt8(ascii: "/")
        {
            return newFolder + own.dropLast(oldStem.count) + stem + [UInt8(ascii: "/")] + companion.name
        }
        if ownsFolder || newFolder.elementsEqual(oldFolder) { return newFolder + inner + companion.name }
        let first = inner.prefix { $0 != UInt8(ascii: "/") }
        return newFolder + first + [UInt8(ascii: "/")] + stem + [UInt8(ascii: "/")] + companion.name
    }

    /// The folders between the video and the companion, with a slash at the end.
    private func inner(_ companion: CompanionFile) -> ArraySlice<UInt8> {
        let folder = companion.pathBytes[..<companion.nameStart]
        return folder.starts(with: oldFolder) ? folder.dropFirst(oldFolder.count) : []
    }
}
