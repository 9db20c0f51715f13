import MediaNames
import MediaScanner

/// Gives subtitles whose names repeat no video's name to the video that they are read as: `show - 1x02.en.srt` to
/// `Show.S01E02.1080p.WEB.mkv`.
///
/// Only what is read as one of the folder's works is given away; likeness of names counts for nothing. Where a work has
/// several copies, the one whose cut and release the subtitle names gets it, else the best: that is the one that servers
/// play first, and a subtitle in nobody's hands would be seen with none.
struct OrphanAdoption {
    /// The subtitles of each video, by the videos' indices.
    let companions: [Int: [CompanionFile]]

    /// What is known of a video, or what a subtitle says of its own.
    struct Copy {
        let identity: MediaIdentity
        var release = ReleaseTags()
    }

    /// - Parameters:
    ///   - folder: The folder.
    ///   - copies: What is known of its videos; `nil` for one that nobody settled.
    ///   - isExtra: Which of them are extras, that are no works of their own.
    ///   - read: Reads the name of a video, given by the bytes of its path.
    init(_ folder: ScannedFolder, _ copies: [Copy?], isExtra: [Bool], read: ([UInt8]) -> Copy?) {
        let orphans = folder.orphans.filter { $0.kind == .subtitle }
        guard !orphans.isEmpty else {
            companions = [:]
            return
        }
        var videos: [Work: [Int]] = [:]
        for (index, copy) in copies.enumerated() where !isExtra[index] {
            if let copy { videos[Work(copy.identity), default: []].append(index) }
        }
        let isOneWork = videos.count == 1 && copies.indices.allSatisfy { isExtra[$0] || copies[$0] != nil }
        var companions: [Int: [CompanionFile]] = [:]
        for orphan in orphans {
            let stem = orphan.pathBytes[..<SubtitleTags.start(in: orphan.name)]
            let said = stem.count > orphan.nameStart ? read(Array(stem) + Array(".mkv".utf8)) : nil
            let candidates: [Int]
            if stem.count > orphan.nameStart {
                candidates = said.flatMap { videos[Work($0.identity)] } ?? []
            } else {
                // Beside copies of one work a name of tags alone speaks of that work, as it does beside a single video.
                candidates = isOneWork && Self.isNear(orphan, folder) ? videos.values.first ?? [] : []
            }
            guard
                let owner = Self.owner(
                    of: said,
                    orphan.name[stem.endIndex...].drop { $0 == UInt8(ascii: ".") },
                    among: candidates,
                    folder,
                    copies
                )
            else {
                continue
            }
            companions[owner, default: []].append(orphan)
        }
        self.companions = companions
    }

    /// Whether a file stands beside the videos, or in a folder there that is not of one video alone.
    private static func isNear(_ orphan: CompanionFile, _ folder: ScannedFolder) -> Bool {
        let slash = UInt8(ascii: "/")
        return orphan.pathBytes.dropFirst(folder.pathBytes.count).split(separator: slash).count <= 2
    }

    /// The copy of a work that a subtitle belongs to; `nil` where its cut is none of them, since times differ then.
    ///
    /// A copy that has a track of these tags already can do without.
    private static func owner(
        of said: Copy?,
        _ tags: ArraySlice<UInt8>,
        among candidates: [Int],
        _ folder: ScannedFolder,
        _ copies: [Copy?]
    ) -> Int? {
        guard candidates.count > 1 else { return candidates.first }
        var best: (index: Int, rank: (likeness: Int, wants: Int), copy: CopyOfWork)?
        for index in candidates {
            guard let copy = copies[index], copy.identity.editions == said?.identity.editions ?? [] else { continue }
            let file = folder.files[index]
            let hasTrack = file.companions.contains { $0.suffix.drop { $0 == UInt8(ascii: ".") } == tags }
            let rank = (likeness: said?.release.likeness(to: copy.release) ?? 0, wants: hasTrack ? 0 : 1)
            let own = CopyOfWork(path: file.pathBytes, resolution: copy.release.resolution, size: file.size)
            if let known = best {
                guard rank > known.rank || (rank == known.rank && CopyOfWork.isBetter(own, than: known.copy)) else {
                    continue
                }
            }
            best = (index, rank, own)
        }
        return best?.index
    }

    /// What two names must agree on to be names of one work.
    private struct Work: Hashable {
        let title: String
        let year: Int?
        let numbering: EpisodeNumbering?
        let part: Int?

        init(_ identity: MediaIdentity) {
            title = FoldedTitle.of(identity.title)
            switch identity {
            case .movie(let movie): (year, numbering, part) = (movie.year, nil, movie.part)
            // One of two names of an episode often leaves the year out; the folder holds one series of a title.
            case .episode(let episode): (year, numbering, part) = (nil, episode.numbering, episode.part)
            }
        }
    }
}

extension MediaIdentity {
    /// The cut of a film; an episode has none.
    fileprivate var editions: [String] {
        if case .movie(let movie) = self { movie.editions } else { [] }
    }
}

extension ReleaseTags {
    /// In how many things that both state they agree, less those in which they do not.
    fileprivate func likeness(to other: ReleaseTags) -> Int {
        [\ReleaseTags.resolution, \.sourceMedium, \.videoCodec, \.releaseGroup].reduce(0) { sum, fact in
            guard let own = self[keyPath: fact], let theirs = other[keyPath: fact] else { return sum }
            return sum + (own == theirs ? 1 : -1)
        }
    }
}
