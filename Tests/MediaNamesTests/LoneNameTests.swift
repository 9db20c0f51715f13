import Testing

@testable import MediaNames

/// Holds the reading of one path against that of a name in a folder that was read for many.
struct LoneNameTests {
    @Test("A path that is read alone says what its name says among others", arguments: [true, false])
    func alone(_ keepsEvidence: Bool) {
        let reader = NameReader(keepsEvidence: keepsEvidence)
        let folders = [
            "Quiet Harbor (2010)", "Quiet Harbor (2010)/Season 02", "Harbor", "TV/Quiet Harbor/S02", "Movies", "Extras",
            "Tide (1999) {tmdb-12}", "Tide.1999.1080p.WEB-DL.x264-GRP", "Quiet.Harbor.S02.1080p-GRP", "Movies/1999",
            "Tide (1999)/CD1", "quiet harbor/Season 2", "/TV/Quiet Harbor (US)/Specials", "Show/Season 0", "VIDEO_TS",
        ]
        let names = [
            "Quiet Harbor (2010) - s02e03 - Fog", "quiet.harbor.s02e03", "s02e03 - Fog", "203", "03 - Fog", "Fog",
            "Tide (1999)", "Tide (1999) - pt1", "Tide (1999) - Final Cut", "grp-tide", "tide", "Tide Trailer", "1984",
            "Quiet Harbor - 003", "Harbor - s00e01", "a8f5f167f44f4964e6c998dee827110c", "sample", "(500) Days", "",
        ]
        for folder in folders {
            for name in names {
                let path = Array("\(folder)/\(name).mkv".utf8)
                let among = reader.read(path, in: reader.folder(of: path))
                #expect("\(reader.read(path))" == "\(among)", "\(folder)/\(name)")
            }
        }
    }
}
