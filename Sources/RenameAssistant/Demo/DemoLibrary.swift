/// What the demonstration library holds: the mess of a real one in small.
///
/// Titles are invented or in the public domain. The files are lines of text with the names of media.
enum DemoLibrary {
    static let files: [DemoFile] = series + movies + anime + puzzles + leftovers + swapped.map { DemoFile($0) }

    /// Series in several notations, with subtitles that carry tags.
    private static let series: [DemoFile] = [
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E01.Pilot.1080p.WEB-DL.x264-DEMO.mkv", lines: 9),
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E01.Pilot.1080p.WEB-DL.x264-DEMO.en.srt"),
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E01.Pilot.1080p.WEB-DL.x264-DEMO.en.forced.srt"),
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E01.Pilot.1080p.WEB-DL.x264-DEMO.pt-BR.srt"),
        DemoFile("Series/Lantern Street/Season 01/lantern street 1x02 the neighbours.avi"),
        DemoFile("Series/Lantern Street/Season 01/Lantern Street S01E03-E04 The Long Night [720p].mkv"),
        DemoFile("Series/Lantern Street/Season 01/Lantern Street S01E03-E04 The Long Night [720p].eng.sdh.srt"),
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E05.720p.HDTV.mkv"),
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E05.720p.HDTV.nfo"),
        DemoFile("Series/Lantern Street/Season 01/Lantern.Street.S01E05.720p.HDTV-thumb.jpg"),
        DemoFile("Series/Lantern Street/Season 00/Lantern.Street.S00E01.Behind.The.Lanterns.mkv"),
        DemoFile("Series/Lantern Street/poster.jpg"),
        DemoFile("Series/Lantern Street/tvshow.nfo"),
        DemoFile("Series/Quiet Orbit (2019)/Season 02/Quiet_Orbit_(2019)_S02E01_Perihelion.mp4"),
        DemoFile("Series/Quiet Orbit (2019)/Season 02/Quiet Orbit (2019) 2x02.mp4"),
        DemoFile("Series/The Evening Report/The.Evening.Report.2021.03.14.Ada.Lovelace.720p.mkv"),
        DemoFile("Series/The Evening Report/The.Evening.Report.2021.03.15.Mary.Shelley.720p.mkv"),
    ]

    /// Films with years, editions and parts, a sample, and subtitles in a folder of their own.
    private static let movies: [DemoFile] = [
        DemoFile("Films/Metropolis.1927.Restored.1080p.BluRay.x264-DEMO/metropolis.1927.restored.1080p.mkv", lines: 60),
        DemoFile("Films/Metropolis.1927.Restored.1080p.BluRay.x264-DEMO/Sample/metropolis-sample.mkv"),
        DemoFile("Films/Metropolis.1927.Restored.1080p.BluRay.x264-DEMO/Subs/2_English.srt"),
        DemoFile("Films/Metropolis.1927.Restored.1080p.BluRay.x264-DEMO/Subs/3_German.srt"),
        DemoFile("Films/Nosferatu (1922)/Nosferatu (1922) CD1.avi"),
        DemoFile("Films/Nosferatu (1922)/Nosferatu (1922) CD2.avi"),
        DemoFile("Films/The.General.1926.Extended.Edition.720p.mkv"),
        DemoFile("Films/The.General.1926.Extended.Edition.720p.idx"),
        DemoFile("Films/The.General.1926.Extended.Edition.720p.sub"),
        DemoFile("Films/A Trip to the Moon (1902)/movie.mkv"),
        DemoFile("Films/A Trip to the Moon (1902)/movie.nfo"),
        DemoFile("Films/A Trip to the Moon (1902)/poster.jpg"),
        DemoFile("Films/sherlock jr (1924) [DVDRip].m4v"),
        DemoFile("Films/1888.2015.1080p.mkv"),
    ]

    /// Anime with groups, checksums and a second version.
    private static let anime: [DemoFile] = [
        DemoFile("Anime/[DemoSubs] Kaze no Machi - 01 [1080p][A1B2C3D4].mkv"),
        DemoFile("Anime/[DemoSubs] Kaze no Machi - 01 [1080p][A1B2C3D4].en.ass"),
        DemoFile("Anime/[DemoSubs] Kaze no Machi - 02v2 [1080p][0F1E2D3C].mkv"),
        DemoFile("Anime/[DemoSubs] Kaze no Machi - 03 [1080p][99AA88BB].mkv"),
    ]

    /// Two files for one target, renames that change only case, and names that need a person.
    private static let puzzles: [DemoFile] = [
        DemoFile("Series/Tidewater/Season 01/Tidewater.S01E01.720p.mkv"),
        DemoFile("Series/Tidewater/Season 01/tidewater.s01e01.mkv"),
        DemoFile("Series/Tidewater/Season 01/tidewater - S01E02.mkv"),
        DemoFile("Series/Tidewater/Season 01/tidewater - S01E02.en.srt"),
        DemoFile("Unsorted/Tidewater 2 - 5.mkv"),
        DemoFile("Unsorted/d41d8cd98f00b204e9800998ecf8427e.mkv"),
    ]

    /// What is left alone: a download under way, what a system keeps, a subtitle whose film is gone.
    private static let leftovers: [DemoFile] = [
        DemoFile("Unsorted/Safety.Last.1923.1080p.mkv.part"),
        DemoFile("Unsorted/The.Gold.Rush.1925.en.srt"),
        DemoFile("Unsorted/Thumbs.db"),
        DemoFile(".DS_Store"),
    ]

    /// Two episodes that bear each other's name.
    ///
    /// No name tells; the plan beside them stands for the person who watched them.
    static let swapped = [
        "Series/Lantern Street/Season 02/Lantern Street - s02e01 - The Flood.mkv",
        "Series/Lantern Street/Season 02/Lantern Street - s02e02 - The Ferry.mkv",
    ]
}
