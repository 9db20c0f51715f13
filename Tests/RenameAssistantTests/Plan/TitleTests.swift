import MediaNames
import Testing

@testable import RenameAssistant

/// How titles are compared and spelled.
struct TitleTests {
    @Test(
        "Spellings of one title are folded to one form",
        arguments: [
            ("The Office", "the.office"), ("Grey's Anatomy", "Greys Anatomy"), ("Amélie", "AMELIE"),
            ("S.W.A.T.", "SWAT"), ("Law & Order", "Law and Order"), ("Simpsons, The", "The Simpsons"),
            ("Spider-Man", "spider man"), ("A.Team", "a team"),
        ]
    )
    func folding(_ one: String, _ other: String) {
        #expect(FoldedTitle.of(one) == FoldedTitle.of(other))
    }

    @Test("Different titles stay different", arguments: [("24", "24 Hours"), ("Up", "Us"), ("進撃の巨人", "巨人の進撃")])
    func different(_ one: String, _ other: String) {
        #expect(FoldedTitle.of(one) != FoldedTitle.of(other))
    }

    @Test(
        "Names in one case get capitals; what somebody chose is kept",
        arguments: [
            ("the big bang theory", "The Big Bang Theory"), ("THE LORD OF THE RINGS", "The Lord of the Rings"),
            ("grey's anatomy", "Grey's Anatomy"), ("spider-man", "Spider-Man"), ("ROCKY III", "Rocky III"),
            ("CSI", "CSI"), ("S.W.A.T.", "S.W.A.T."), ("iZombie", "iZombie"), ("WALL-E at Sea", "WALL-E at Sea"),
            ("star wars - the last jedi", "Star Wars - The Last Jedi"), ("24", "24"), ("élite", "Élite"),
        ]
    )
    func titleCase(_ title: String, _ expected: String) {
        #expect(TitleCase.applied(to: title) == expected)
    }

    @Test("One series does not become three: the library's folder wins")
    func existingFolder() {
        var spelling = TitleSpelling()
        spelling.note(folders: ["The Office (US) (2005)", "Lantern Street"], on: .series)
        let names = [("the office", nil), ("The Office", "US")].map { title, country in
            MediaIdentity.episode(
                EpisodeIdentity(series: title, country: country, numbering: .seasonEpisode(season: 1, episodes: [1]))
            )
        }
        let expected = TitleSpelling.Spelling(title: "The Office", year: 2005, country: "US")
        for identity in names { #expect(spelling.spellings(of: [identity]) == [expected]) }
    }

    @Test("Two folders of one title decide nothing, nor does one whose year contradicts")
    func contradictingFolders() {
        var spelling = TitleSpelling()
        spelling.note(folders: ["The Office (US) (2005)", "The Office (UK) (2001)", "Quiet Orbit (2019)"], on: .series)
        func spelled(_ title: String, _ year: Int?) -> TitleSpelling.Spelling? {
            let identity = EpisodeIdentity(
                series: title,
                year: year,
                numbering: .seasonEpisode(season: 1, episodes: [1])
            )
            return spelling.spellings(of: [.episode(identity)])[0]
        }
        #expect(spelled("The Office", nil) == TitleSpelling.Spelling(title: "The Office"))
        #expect(spelled("The Office", 2001)?.country == "UK")
        #expect(spelled("quiet orbit", 1999) == TitleSpelling.Spelling(title: "Quiet Orbit", year: 1999))
    }

    @Test("Siblings agree on the form that most of them have, and on the year that some state")
    func siblings() {
        let titles: [(String, Int?)] = [("Quiet Orbit", 2019), ("Quiet Orbit", nil), ("quiet orbit", nil)]
        let identities = titles.map { title, year in
            MediaIdentity.episode(
                EpisodeIdentity(series: title, year: year, numbering: .seasonEpisode(season: 1, episodes: [1]))
            )
        }
        let spellings = TitleSpelling().spellings(of: identities)
        #expect(spellings.allSatisfy { $0 == TitleSpelling.Spelling(title: "Quiet Orbit", year: 2019) })
    }

    @Test("Namesakes in one folder stay two series, and neither gets what only the other states")
    func namesakes() {
        func identity(_ year: Int?, _ country: String?) -> MediaIdentity {
            .episode(
                EpisodeIdentity(
                    series: "Cold Harbor",
                    year: year,
                    country: country,
                    numbering: .seasonEpisode(season: 1, episodes: [1])
                )
            )
        }
        let spellings = TitleSpelling().spellings(of: [identity(nil, "US"), identity(2016, nil), identity(nil, nil)])
        #expect(spellings.map { $0?.year } == [nil, 2016, nil])
        #expect(spellings.map { $0?.country } == ["US", nil, nil])
    }

    @Test("A film is not given the year of another film's folder")
    func films() {
        var spelling = TitleSpelling()
        spelling.note(folders: ["Solaris (1972)"], on: .movies)
        let film = MediaIdentity.movie(MovieIdentity(title: "solaris"))
        #expect(spelling.spellings(of: [film]) == [TitleSpelling.Spelling(title: "Solaris")])
        let same = MediaIdentity.movie(MovieIdentity(title: "SOLARIS", year: 1972))
        #expect(spelling.spellings(of: [same]) == [TitleSpelling.Spelling(title: "Solaris", year: 1972)])
    }
}
