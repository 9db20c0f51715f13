import Testing

@testable import Benchmarks
@testable import MediaNames

/// Holds what is seen at a glance against what is read: a glance may miss much, and must never see what is not there.
struct SeenNameTests {
    private let reader = NameReader(keepsEvidence: false)

    @Test("A name in which an identity is seen is read as that identity")
    func generated() {
        var identities = GeneratedIdentities(seed: 17)
        var count = 0
        var last: MediaIdentity?
        for _ in 0..<6_000 {
            let identity = identities.identity()
            for layout in Layout.allCases {
                guard let place = try? layout.place(for: identity) else { continue }
                for folders in [place.folders, Array(place.folders.prefix(1)), ["Downloads"]] {
                    let path = Array((folders + [place.stem + ".mkv"]).joined(separator: "/").utf8)
                    let folder = reader.folder(of: path)
                    for one in [identity, last ?? identity] where reader.sees(one, in: path, of: folder) {
                        let read = MediaIdentity(reader.read(path, in: folder).reading)
                        #expect(read?.stating(versionIn: Array(place.stem.utf8)[...]) == one, "\(place.stem)")
                        count += 1
                    }
                }
            }
            last = identity
        }
        #expect(count > 1_000)
    }

    @Test(
        "What a name adds to an episode or leaves out is seen",
        arguments: [
            "Tide - s01e03 - Fog.mkv", "Tide - s01e02 - Bay.mkv", "Tide - s01e02.mkv",
            "Tide - s01e02 - Fog - 1080p.mkv",
            "Tide - s01e02 - Fog - pt1.mkv", "Tide - s01e02 - Fog [1080p].mkv", "Tide - s01e02-e03 - Fog.mkv",
            "Tides - s01e02 - Fog.mkv", "Tide (2010) - s01e02 - Fog.mkv", "Tide - s01e02 - Fog-trailer.mkv",
            "Tide - s01e02 - Fog.foo",
        ]
    )
    func others(_ name: String) {
        let episode = EpisodeIdentity(
            series: "Tide",
            numbering: .seasonEpisode(season: 1, episodes: [2]),
            episodeTitle: "Fog"
        )
        let path = Array("Tide/Season 01/\(name)".utf8)
        let folder = reader.folder(of: path)
        #expect(!reader.sees(.episode(episode), in: path, of: folder))
        #expect(reader.sees(.episode(episode), in: Array("Tide/Season 01/Tide - s01e02 - Fog.mkv".utf8), of: folder))
    }

    @Test("Names are read alike in folders that are remembered and in folders that are read anew")
    func memory() {
        var memory = FolderMemory()
        let folders = [
            "Tide (2010)/Season 01", "Fog/Season 01", "Fog", "Tide (2010)/Specials", "Fog/Season 02", "a/Fog",
        ]
        for _ in 0..<2 {
            for folder in folders {
                for name in ["03 - Bay.mkv", "Fog - s01e02.mkv", "Harbor.S01E02.720p.HDTV.x264-GRP.mkv", "fog.103.avi"]
                {
                    let path = Array("TV/\(folder)/\(name)".utf8)
                    let read = reader.read(path, in: reader.folder(of: path, &memory))
                    #expect("\(read)" == "\(reader.read(path, in: reader.folder(of: path)))", "\(folder)/\(name)")
                }
            }
        }
    }
}
