import MediaNames
import MediaScanner

/// Gives subtitles whose names repeat no video's name to the video that they are read as: `show - 1x02.en.srt` to
/// `Show.S01E02.1080p.WEB.mkv`.
///
/// Only what is read as exactly one of the folder's videos is given away; likeness of names counts for nothing.
struct OrphanAdoption {
    /// The subtitles of each video, by the videos' indices.
    let companions: [Int: [CompanionFile]]

    /// - Parameters:
    ///   - folder: The folder.
    ///   - identities: What is known of its videos.
    ///   - read: Reads the name of a video, given by the bytes of its path.
    init(_ folder: ScannedFolder, identities: [MediaIdentity?], read: ([UInt8]) -> MediaIdentity?) {
        let orphans = folder.orphans.filter { $0.kind == .subtitle }
        guard !orphans.isEmpty else {
            companions = [:]
            return
        }
        var videos: [Work: [Int]] = [:]
        for (index, identity) in identities.enumerated() {
            if let identity { videos[Work(identity), default: []].append(index) }
        }
        var companions: [Int: [CompanionFile]] = [:]
        for orphan in orphans {
            let stem = orphan.pathBytes[..<SubtitleTags.start(in: orphan.name)]
            guard stem.count > orphan.nameStart, let identity = read(Array(stem) + Array(".mkv".utf8)),
                let owners = videos[Work(identity)], owners.count == 1
            else { continue }
            companions[owners[0], default: []].append(orphan)
        }
        self.companions = companions
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
