import LanguageModel
import MediaNames
import RenameAssistant
import Testing

struct SuggestionCheckTests {
    /// The codes of what objects, after the word of the verdict.
    private func verdict(_ path: String, _ suggestion: Suggestion) -> [String] {
        let bytes = Array(path.utf8)
        let check = SuggestionCheck(path: bytes, parsed: NameReader().read(bytes.span), layout: .plex)
        let verdict = check.verdict(on: suggestion)
        return [verdict.word.rawValue] + verdict.objections.map { type(of: $0).code }
    }

    private func episode(_ title: String, _ season: Int?, _ episode: Int) -> Suggestion {
        Suggestion(kind: .episode, title: title, season: season, episodeHalves: [episode * 2])
    }

    private func film(_ title: String, year: Int? = nil) -> Suggestion {
        Suggestion(kind: .movie, title: title, year: year)
    }

    @Test("rules and model that found the same apart from each other settle a name")
    func accepted() {
        #expect(verdict("harbor lights 205.avi", episode("Harbor Lights", 2, 5)) == ["accepted"])
        #expect(verdict("The Glass Orchard.mkv", film("the glass orchard")) == ["accepted"])
        #expect(verdict("glassorchard.mkv", film("Glass Orchard")) == ["accepted"])
        #expect(verdict("Café Étoile.mkv", film("Cafe Etoile")) == ["accepted"])
    }

    @Test("another reading than the first, kept by the rules or not, waits for a person")
    func secondOpinion() {
        #expect(
            verdict("harbor lights 205.avi", Suggestion(kind: .episode, title: "harbor lights", absoluteHalves: [410]))
                == ["needs_review", "second_opinion"]
        )
        #expect(verdict("Harbor 2 - 5.mkv", episode("Harbor", 2, 5)).first == "needs_review")
    }

    @Test("what does not stand in the name is refuted")
    func refuted() {
        #expect(verdict("harbor lights 205.avi", episode("harbor lights", 3, 5)) == ["rejected", "ungrounded_number"])
        #expect(verdict("harbor lights 205.avi", episode("Harbour Night", 2, 5)) == ["rejected", "ungrounded_title"])
        #expect(verdict("The Glass Orchard.mkv", film("The Glass Orchard", year: 1999)).contains("ungrounded_number"))
        #expect(verdict("The Glass Orchard.mkv", film("The Iron Orchard")) == ["rejected", "ungrounded_title"])
        let tagged = verdict("harbor lights 720p.avi", episode("harbor lights", nil, 720))
        #expect(tagged == ["rejected", "ungrounded_number"])
    }

    @Test("strong evidence stands against any word")
    func contradiction() {
        let name = "Quiet.S02E05.mkv"
        #expect(verdict(name, episode("Quiet", 2, 6)).contains("contradicts_evidence"))
        #expect(verdict(name, film("Quiet")).contains("contradicts_evidence"))
        #expect(verdict(name, episode("Quiet", 5, 2)).first == "rejected")
    }

    @Test("what is no film and no episode is refuted by its shape")
    func shape() {
        for suggestion in [
            Suggestion(), film(""), film("../x"), film("a/b"), film("..."),
            Suggestion(kind: .episode, title: "Orchard"),
            Suggestion(kind: .movie, title: "Orchard", season: 1), film("Orchard", year: 1700),
            film("Orchard", year: 2999),
            episode("Orchard", 200, 1), Suggestion(kind: .episode, title: "Orchard", episodeHalves: [4, 2]),
            Suggestion(kind: .episode, title: "Orchard", date: "2019-02-30"),
            Suggestion(kind: .movie, title: "Orchard", part: 0),
            Suggestion(kind: .movie, title: "Orchard", numbering: .part),
        ] {
            let verdict = verdict("Orchard.mkv", suggestion)
            #expect(verdict.first == "rejected")
            #expect(verdict.dropFirst().allSatisfy { $0 == "shape" })
        }
    }

    @Test("a title that only its initials or scattered words speak for is weak, and words left over are told")
    func weak() {
        #expect(verdict("hoc.mkv", film("House of Clay")) == ["needs_review", "weak_title"])
        #expect(verdict("Clay and House.mkv", film("House Clay")) == ["needs_review", "weak_title"])
        #expect(verdict("The Glass Orchard.mkv", film("The Glass")) == ["needs_review", "unexplained"])
    }

    @Test("a name on the other kind's shelf, or in another season's folder, is incoherent")
    func incoherent() {
        #expect(verdict("Series/Quiet Harbor.mkv", film("Quiet Harbor")).contains("incoherent"))
        #expect(verdict("Quiet/Season 3/quiet 205.avi", episode("quiet", 2, 5)).first != "accepted")
    }
}
