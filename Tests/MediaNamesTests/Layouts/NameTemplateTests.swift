import Testing

@testable import MediaNames

/// A person's own patterns: what they make, what is wrong with them and where, and what they do not keep.
struct NameTemplateTests {
    static let film = MediaIdentity.movie(
        MovieIdentity(title: "What If: Harbor?", year: 2009, editions: ["Final Cut"], catalogueIDs: [.init(.tmdb, "7")])
    )

    static func episode(
        _ numbering: EpisodeNumbering = .seasonEpisode(season: 1, episodes: [EpisodeNumber(2)]),
        title: String? = "Fog",
        part: Int? = nil
    ) -> MediaIdentity {
        .episode(EpisodeIdentity(series: "The Mill", year: 2015, numbering: numbering, episodeTitle: title, part: part))
    }

    @Test(
        "Fields, formats, brackets of one's own and what may be left out",
        arguments: [
            ("{title}< ({year})>/{title}< ({year})>", "What If - Harbor (2009)/What If - Harbor (2009)"),
            ("{title:upper}.{year}", "WHAT IF - HARBOR.2009"), ("{title:dots}", "What.If.-.Harbor"),
            ("{title:underscores}", "What_If_-_Harbor"),
            ("{title:lower}< - {edition}>", "what if - harbor - Final Cut"),
            ("{title}< {{edition-{edition}}}>", "What If - Harbor {edition-Final Cut}"),
            ("{title}< pt{part}>< [{codec}]>", "What If - Harbor"),
            ("{title}< [{resolution}< {source}>]>", "What If - Harbor [1080p]"),
            ("{title} {{tmdb-{tmdb}}}", "What If - Harbor {tmdb-7}"), ("../{title}", "../{title}"),
        ]
    )
    func films(_ pattern: String, _ wanted: String) throws {
        guard pattern != "../{title}" else {
            // Nothing is left of a folder's name that is dots alone, so no name leaves the library.
            let template = try NameTemplate(pattern, for: .movie)
            #expect(throws: LayoutObstacle.self) { try template.place(for: values(Self.film)) }
            return
        }
        let place = try NameTemplate(pattern, for: .movie).place(for: values(Self.film))
        #expect((place.folders + [place.stem]).joined(separator: "/") == wanted)
        #expect(place.shelf == .movies)
    }

    @Test(
        "Numbers have zeros in front as wished, and several episodes a last one",
        arguments: [
            ("{title} S{season:2}E{episode:2}<-E{last_episode:2}>< - {episode_title}>", [2], "The Mill S01E02 - Fog"),
            ("{title} S{season:2}E{episode:2}<-E{last_episode:2}>", [2, 3, 4], "The Mill S01E02-E04"),
            ("{title} {season}x{episode:3}", [2], "The Mill 1x002"),
        ]
    )
    func episodes(_ pattern: String, _ numbers: [Int], _ wanted: String) throws {
        let identity = Self.episode(.seasonEpisode(season: 1, episodes: numbers.map { EpisodeNumber($0) }))
        let place = try NameTemplate(pattern, for: .episode).place(for: values(identity))
        #expect(place.stem == wanted)
    }

    @Test("What would make two files look alike is refused, and what is unknown and not in brackets too")
    func obstacles() throws {
        let plain = try NameTemplate("{title} S{season:2}E{episode:2}", for: .episode)
        let range = Self.episode(.seasonEpisode(season: 1, episodes: [EpisodeNumber(2), EpisodeNumber(3)]))
        #expect(throws: LayoutObstacle.templateLacks(.lastEpisode)) { try plain.place(for: values(range)) }
        #expect(throws: LayoutObstacle.templateLacks(.part)) { try plain.place(for: values(Self.episode(part: 1))) }
        let titled = try NameTemplate("{title} S{season:2}E{episode:2} {episode_title}", for: .episode)
        #expect(throws: LayoutObstacle.fieldWithoutValue(.episodeTitle)) {
            try titled.place(for: values(Self.episode(title: nil)))
        }
    }

    @Test("A range or part that falls away with its brackets is refused like one that has no field")
    func swallowed() throws {
        let group = try NameTemplate("{title} S{season:2}E{episode:2}<-E{last_episode:2} {group}>", for: .episode)
        let range = Self.episode(.seasonEpisode(season: 1, episodes: [EpisodeNumber(2), EpisodeNumber(3)]))
        #expect(throws: LayoutObstacle.templateLacks(.lastEpisode)) { try group.place(for: values(range)) }
        let film = try NameTemplate("{title}< pt{part} {edition}>", for: .movie)
        let part = MediaIdentity.movie(MovieIdentity(title: "Harbor", part: 1))
        #expect(throws: LayoutObstacle.templateLacks(.part)) { try film.place(for: values(part)) }
    }

    @Test("A numbering that a template has no field for is named by the layout")
    func otherNumbering() throws {
        let templates = NameTemplates(episode: try NameTemplate("{title} S{season:2}E{episode:2}", for: .episode))
        let date = Self.episode(.absolute([EpisodeNumber(12)]))
        let place = try templates.place(for: date, ReleaseTags(), .plex)
        #expect(place == (try Layout.plex.place(for: date)))
        #expect(try templates.place(for: Self.film, ReleaseTags(), .plex) == Layout.plex.place(for: Self.film))
    }

    @Test(
        "What is wrong with a pattern is said with where it stands",
        arguments: [
            ("{titel}", .unknownField("titel", .movie), 2), ("{title} {season}", .unknownField("season", .movie), 10),
            ("{title", .unclosed("{"), 1), ("{title}< ({year})", .unclosed("<"), 8), ("{title}}", .unexpected("}"), 8),
            ("{title}>", .unexpected(">"), 8), ("{title}?", .forbidden("?"), 8), ("{title}//a", .emptyComponent, 9),
            ("/{title}", .emptyComponent, 1), ("{title}/", .emptyComponent, 9),
            ("{title}</{year}>", .slashInBrackets, 9), ("{title:wide}", .unknownFormat("wide", of: .title), 8),
            ("{title} {year:9}", .unknownFormat("9", of: .year), 15), ("{year}", .missingField(.title), 6),
            ("", .emptyComponent, 1),
        ] as [(String, TemplateError.Cause, Int)]
    )
    func mistakes(_ pattern: String, _ cause: TemplateError.Cause, _ position: Int) {
        #expect(throws: TemplateError(cause: cause, position: position)) { try NameTemplate(pattern, for: .movie) }
    }

    @Test(
        "Episodes need a numbering that tells them apart",
        arguments: ["{title}", "{title} {episode}", "{title} {season}"]
    )
    func numbering(_ pattern: String) {
        #expect(throws: TemplateError.self) { try NameTemplate(pattern, for: .episode) }
    }

    @Test("The example says what a pattern does not keep, and whether its names are read as what they were made from")
    func examples() throws {
        let whole = try NameTemplate("{title} ({year}) {{tmdb-{tmdb}}} {{edition-{edition}}}", for: .movie).example()
        #expect(whole.readsBack)
        #expect(whole.lost.isEmpty)
        let short = try NameTemplate("{title}", for: .movie).example()
        #expect(short.readsBack)
        #expect(short.lost == ["year", "edition", "catalogue number"])
        #expect(!(try NameTemplate("S01E01 {title}", for: .movie).example().readsBack))
        #expect(try NameTemplate("{title} - {absolute:3}", for: .episode).example().readsBack)
        #expect(try NameTemplate("{title} - {date}", for: .episode).example().readsBack)
    }

    private func values(_ identity: MediaIdentity) -> TemplateValues {
        var release = ReleaseTags()
        release.resolution = "1080p"
        return TemplateValues(identity: identity, release: release)
    }
}
