import Glibc
import MediaNames

/// Finds the video that each companion of one folder belongs to.
///
/// The longest video stem that the companion's name repeats wins, so `Film.2.srt` goes with `Film.2.mkv` and not with
/// `Film.mkv`. What follows the stem must look like something that belongs to a video; nothing is paired by likeness.
struct CompanionPairing {
    private let base: UnsafePointer<UInt8>

    /// The folder's videos, and behind them its samples.
    private let videos: [FolderEntry]

    private let videoCount: Int
    private let subfolders: [[UInt8]]

    /// Places in ``videos``, ordered by the bytes of the stems; of equal stems, only the first video's.
    private let byStem: [Int]

    /// - Parameters:
    ///   - videos: The folder's videos, in byte order of their names.
    ///   - samples: The folder's samples; a companion of one is given the place behind the videos.
    ///   - subfolders: The paths below the folder that companions were read from.
    ///   - base: Where offsets of names count from.
    init(videos: [FolderEntry], samples: [FolderEntry], subfolders: [[UInt8]], base: UnsafePointer<UInt8>) {
        self.base = base
        let all = samples.isEmpty ? videos : videos + samples
        self.videos = all
        videoCount = videos.count
        self.subfolders = subfolders
        let sorted = all.indices.sorted { left, right in
            let order = Self.compare(Self.stem(all[left], base), Self.stem(all[right], base))
            return order == 0 ? left < right : order < 0
        }
        var unique: [Int] = []
        unique.reserveCapacity(sorted.count)
        for index in sorted {
            if let last = unique.last,
                Self.compare(Self.stem(all[last], base), Self.stem(all[index], base)) == 0
            {
                continue
            }
            unique.append(index)
        }
        byStem = unique
    }

    /// Whose companion a file is.
    ///
    /// - Parameter entry: The companion; its kind is made more exact where its name allows.
    func assign(_ entry: inout FolderEntry) {
        let name = UnsafeBufferPointer(start: base + entry.nameOffset, count: entry.nameLength)
        if let (video, length) = owner(of: name, ending: entry.nameLength - entry.stemLength, kind: &entry.kind) {
            entry.owner = .video(video)
            entry.matchedStemLength = length
        } else if entry.subfolder > 0 {
            entry.owner = ownerBySubfolder(entry).map { .video($0) } ?? .nobody
        } else {
            let stem = UnsafeBufferPointer(rebasing: name[..<entry.stemLength])
            if FolderCompanionName.matches(stem, kind: entry.kind) {
                entry.owner = .folder
            } else if videoCount == 1, entry.kind == .subtitle, isUnmistakable(stem) {
                entry.owner = .video(0)
            }
        }
    }

    /// The video with the longest stem that a name repeats, if what follows the stem fits.
    ///
    /// The stems that a name begins with are found from the longest down: each is the greatest stem that is not above
    /// what is left of the name.
    ///
    /// - Complexity: O(log *n*) comparisons for each stem that is looked at, mostly one.
    private func owner(
        of name: UnsafeBufferPointer<UInt8>,
        ending: Int,
        kind: inout CompanionKind?
    ) -> (video: Int, length: Int)? {
        var searched = name
        while let video = greatestStem(notAbove: searched) {
            let stem = Self.stem(videos[video], base)
            let common = Self.commonPrefix(stem, searched)
            if common == stem.count, common < name.count {
                let rest = UnsafeBufferPointer(rebasing: name[common...])
                if let refined = CompanionSuffix.kind(of: rest, ending: ending, as: kind ?? .other) {
                    kind = refined
                    return (video, common)
                }
                guard common > 0 else { return nil }
                searched = UnsafeBufferPointer(rebasing: name[..<(common - 1)])
            } else {
                searched = UnsafeBufferPointer(rebasing: name[..<common])
            }
            if searched.isEmpty { return nil }
        }
        return nil
    }

    /// All of `Subs/` belongs to the one video beside it; of several, a folder named as the stem says whose it is.
    private func ownerBySubfolder(_ entry: FolderEntry) -> Int? {
        let path = subfolders[entry.subfolder - 1].dropLast()
        if let cut = path.firstIndex(of: UInt8(ascii: "/")) {
            return Array(path[(cut + 1)...]).withUnsafeBufferPointer { name in
                guard let video = greatestStem(notAbove: name) else { return nil }
                return Self.compare(Self.stem(videos[video], base), name) == 0 ? video : nil
            }
        }
        return videoCount == 1 && entry.kind == .subtitle ? 0 : nil
    }

    /// Whether a subtitle beside the only video of its folder can be nothing else's: it is named by its language alone,
    /// or as the video but for case and separators.
    private func isUnmistakable(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
        let tags = SubtitleTags(Array(stem))
        if tags.isRecognizedWhole, tags.language != nil { return true }
        let video = Self.stem(videos[0], base)
        guard stem.count >= video.count else { return false }
        for index in video.indices where Self.folded(stem[index]) != Self.folded(video[index]) { return false }
        let rest = UnsafeBufferPointer(rebasing: stem[video.count...])
        return rest.isEmpty || CompanionSuffix.kind(of: rest, ending: 0, as: .subtitle) != nil
    }

    /// The last place in stem order whose stem is not above the text.
    private func greatestStem(notAbove text: UnsafeBufferPointer<UInt8>) -> Int? {
        var low = 0
        var high = byStem.count
        while low < high {
            let middle = (low + high) / 2
            if Self.compare(Self.stem(videos[byStem[middle]], base), text) <= 0 {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low == 0 ? nil : byStem[low - 1]
    }

    private static func stem(_ entry: FolderEntry, _ base: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + entry.nameOffset, count: entry.stemLength)
    }

    private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        let shared = min(left.count, right.count)
        guard shared > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
            return left.count - right.count
        }
        let order = Int(memcmp(leftStart, rightStart, shared))
        return order == 0 ? left.count - right.count : order
    }

    private static func commonPrefix(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        let shared = min(left.count, right.count)
        var index = 0
        while index < shared, left[index] == right[index] { index += 1 }
        return index
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") ? UInt8(ascii: " ") : byte.lowercasedASCII
    }
}
