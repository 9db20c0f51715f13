import Testing

@testable import MediaNames

/// Labels that set copies of one work apart: which names have one, and which do not.
struct VersionLabelTests {
    @Test(
        "A film's name in the form of servers ends with a label of words about the copy",
        arguments: [
            ("Harbor (2010) - 1080p", "1080p"), ("Harbor (2010) - 4K", "4K"),
            ("Harbor (2010) - Blu-ray 1080p", "Blu-ray 1080p"), ("Harbor (2010) {tmdb-1} - 2160p", "2160p"),
            ("Harbor (2010) - 3D.HSBS", "3D.HSBS"), ("Harbor (2010) - Final Cut - 720p", "720p"),
            ("Harbor (2010) - Version 2", "Version 2"), ("Harbor - 2010 - Version 12", "Version 12"),
            ("Harbor - Version", nil),
            (" - Version 2", nil), ("Harbor - Version 2b", nil), ("Harbor.Version 2", nil), ("Harbor - 1080p", nil),
            ("Harbor - 2010 - 1080p", nil),
            ("Harbor (2010) - Final Cut", nil), ("Harbor (2010)", nil), ("Harbor (2010) - ", nil),
            ("Harbor (2010)-1080p", nil),
            ("Harbor (20100) - 1080p", nil), (" - 1080p", nil), ("", nil),
        ] as [(String, String?)]
    )
    func film(_ stem: String, _ label: String?) {
        #expect(VersionLabel(endOf: Array(stem.utf8)[...])?.text == label)
    }

    @Test("A label is taken out of what readers took it for")
    func stated() {
        let stem = Array("Harbor (2010) - Final Cut - 1080p".utf8)[...]
        let film = MovieIdentity(title: "Harbor", year: 2010, editions: ["Final Cut - 1080p"])
        #expect(
            MediaIdentity.movie(film).stating(versionIn: stem)
                == .movie(
                    MovieIdentity(title: "Harbor", year: 2010, editions: ["Final Cut"], version: VersionLabel("1080p"))
                )
        )
    }

    @Test(
        "An episode's title loses the label; of labels its name keeps the number, be it a title in truth",
        arguments: [
            ("Fog - 1080p", "Harbor - s01e02 - Fog - 1080p", "Harbor - s01e02 - Fog"),
            ("1080p", "Harbor - s01e02 - 1080p", "Harbor - s01e02"),
            ("Version 2", "Harbor - s01e02 - Version 2", "Harbor - s01e02 - Version 2"),
            ("Fog - Version 2", "Harbor - s01e02 - Fog - Version 2", "Harbor - s01e02 - Fog - Version 2"),
            ("Fog", "Harbor - s01e02 - Fog - Version 2", "Harbor - s01e02 - Fog - Version 2"),
            ("Fog - Part", "Harbor - s01e02 - Fog - Part", "Harbor - s01e02 - Fog - Part"),
        ]
    )
    func episodes(_ title: String, _ stem: String, _ name: String) throws {
        let numbering = EpisodeNumbering.seasonEpisode(season: 1, episodes: [EpisodeNumber(2)])
        let episode = EpisodeIdentity(series: "Harbor", numbering: numbering, episodeTitle: title)
        let stated = MediaIdentity.episode(episode).stating(versionIn: Array(stem.utf8)[...])
        #expect(try Layout.plex.place(for: stated).stem == name)
    }

    @Test(
        "A 3D copy is known by its tag behind the title, in all the ways that releases write it",
        arguments: [
            ("Harbor.2010.3D.HSBS.1080p", "3D.HSBS"), ("Harbor 2010 3D H-SBS", "3D.HSBS"),
            ("Harbor.2010.3D.Half-OU", "3D.HTAB"), ("Harbor.2010.HSBS.1080p", "3D.HSBS"), ("Harbor (2010) 3D", "3D"),
            ("Harbor.2010.3DHSBS", "3D.HSBS"), ("Harbor.2010.3D.MVC", "3D.MVC"), ("Harbor.2010.Half-SBS", "3D.HSBS"),
            ("Harbor.2010.Half-OU.1080p", "3D.HTAB"), ("Harbor.2010.H-OU", "3D.HTAB"), ("Harbor 2010 h tab", "3D.HTAB"),
            ("Harbor.2010.HTAB", "3D.HTAB"), ("Harbor.2010.Full-SBS", "3D.FSBS"), ("Harbor.2010.Full.OU", "3D.FTAB"),
            ("Harbor.HSBS.1080p", "3D.HSBS"), ("Harbor.Half-OU", nil), ("Harbor.2010.OU", nil),
            ("Harbor.2010.Tab", nil),
            ("Full.Tab.Harbor.2010", nil), ("Harbor.2010.You", nil),
            ("Harbor.2010.1080p", nil), ("3D.Harbor.2010", nil), ("Harbor.2010.BSG", nil),
        ] as [(String, String?)]
    )
    func stereo(_ stem: String, _ text: String?) {
        let year = stem.contains("2010") ? 2010 : nil
        #expect(StereoTag(in: Array(stem.utf8)[...], title: "Harbor", year: year)?.text == text)
    }

    @Test("3D in a title is no tag, unless the name says it twice")
    func stereoInTitle() {
        #expect(StereoTag(in: Array("Dance Along 3D (2010)".utf8)[...], title: "Dance Along 3D") == nil)
        #expect(
            StereoTag(in: Array("Dance Along 3D (2010) 3D SBS".utf8)[...], title: "Dance Along 3D")?.text == "3D.SBS"
        )
    }
}
