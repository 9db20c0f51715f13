import MediaNames
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// What a decision does, for somebody who presses keys that are not there.
struct ReviewDialogueTests {
    @Test("One word settles all files of a series that wait for the same reason, and the companions with them")
    func acceptAlike() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days + ["Film/Moth to Flame.mkv"])
        let review = try library.review()
        #expect(review.total == 4)
        #expect(review.view?.alike == 3)
        #expect(review.view?.usual == .accept)
        #expect(review.perform(.acceptAlike) == .settled(3))
        #expect(review.lookedAt == "Moth to Flame.mkv")
        #expect(review.perform(.accept) == .settled(1))
        #expect(review.view == nil)
        let plan = review.plan.plan
        #expect(plan.groups.allSatisfy { $0.verdict == .accepted || $0.verdict == .unchanged })
        #expect(library.names(plan)["Evening Desk 02.04.2011.mkv"] == "Evening Desk - 2011-04-02.mkv")
        let subtitle = plan.groups.flatMap(\.operations).first { $0.role == .subtitle }
        #expect(subtitle?.destinationPath?.lastComponent?.string == "Evening Desk - 2011-04-01.en.srt")
    }

    @Test("What was decided is of the person, is kept, and is honoured by every later plan")
    func kept() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = try library.review()
        _ = review.perform(.accept)
        _ = review.perform(.skip)
        // No end of the review: the terminal was closed.
        let plan = try library.plan()
        let accepted = try #require(library.group("Evening Desk 01.04.2011.mkv", in: plan))
        #expect(accepted.verdict == .accepted && accepted.origin == .person)
        let skipped = try #require(library.group("Evening Desk 02.04.2011.mkv", in: plan))
        #expect(skipped.verdict == .rejected && skipped.origin == .person)
        #expect(skipped.operations.allSatisfy { !$0.isChange })
        let again = try library.review()
        #expect(again.total == 1)
        #expect(again.lookedAt == "Evening Desk 03.04.2011.mkv")
    }

    @Test("A file that has changed since is another one: nothing was decided about it")
    func changedFile() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        _ = try library.review().perform(.acceptAlike)
        let path = library.library["Evening Desk/Evening Desk 02.04.2011.mkv"]
        let descriptor = try FileDescriptor.open(path, .writeOnly, options: [.append])
        _ = try descriptor.closeAfter { try descriptor.writeAll("more".utf8) }
        let plan = try library.plan()
        #expect(library.group("Evening Desk 02.04.2011.mkv", in: plan)?.verdict == .needsReview)
        #expect(library.group("Evening Desk 03.04.2011.mkv", in: plan)?.origin == .person)
    }

    @Test("Another reading can be taken for one file or for all alike; nothing is decided by that")
    func otherReading() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = try library.review()
        #expect(review.view?.rivals.count == 1)
        #expect(review.perform(.choose(0, forAlike: true)) == .shown(3))
        #expect(review.proposed == "Evening Desk - 2011-01-04.mkv")
        #expect(review.open == 3)
        #expect(review.perform(.acceptAlike) == .settled(3))
        #expect(library.names(review.plan.plan)["Evening Desk 03.04.2011.mkv"] == "Evening Desk - 2011-03-04.mkv")
        #expect(review.perform(.choose(5, forAlike: false)) == .refused([]))
    }

    @Test("An edited field makes the name anew, is said to be of the person, and leaves the others alone")
    func edit() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.season)
        let review = try library.review()
        #expect(review.perform(.edit(.episodeTitle, "The Frost")) == .shown(1))
        #expect(review.proposed == "Glass Orchard - s03e01 - The Frost.mkv")
        let view = try #require(review.view)
        #expect(view.fields.first { $0.field == .episodeTitle }?.origin == .person)
        #expect(view.fields.first { $0.field == .season }?.origin == .rule("season-episode", from: "S03E01"))
        #expect(view.rows[0].state == .edited && view.rows[1].state == .open)
        #expect(view.alike == 1)
        #expect(review.perform(.accept) == .settled(1))
        #expect(review.open == 3)
    }

    @Test(
        "A value that is none is refused, and nothing changes",
        arguments: [
            (IdentityField.year, "soon"), (.season, "-1"), (.episode, "5-3"), (.date, "2011-02-30"), (.type, "song"),
            (.country, "USA"), (.part, "0"),
        ]
    )
    func noValue(_ field: IdentityField, _ text: String) throws {
        let review = try ReviewedLibrary(ReviewedLibrary.season).review()
        let before = review.proposed
        #expect(review.perform(.edit(field, text)) == .noValue(field))
        #expect(review.proposed == before && review.view?.rows[0].state == .open)
    }

    @Test(
        "A person's word goes through the checks that every name goes through",
        arguments: [
            (IdentityField.title, "../../etc"), (.title, "Glass\u{202E}Orchard"), (.year, "3021"), (.season, "400"),
            (.title, "?"), (.title, "S01E02"),
        ]
    )
    func checked(_ field: IdentityField, _ text: String) throws {
        let library = try ReviewedLibrary(ReviewedLibrary.season)
        let review = try library.review()
        #expect(review.perform(.edit(field, text)) == .shown(1))
        #expect(review.view?.objections.isEmpty == false)
        guard case .refused(let reasons) = review.perform(.accept) else {
            Issue.record("\(text) was accepted as \(field)")
            return
        }
        #expect(!reasons.isEmpty)
        #expect(try library.plan().tally()[.accepted] == 0)
    }

    @Test("A fix is made once for the whole season, and for what the rules had settled of it")
    func fix() throws {
        let files = ReviewedLibrary.season + ["Glass Orchard/Season 3/Glass Orchard S03E09.mkv"]
        let library = try ReviewedLibrary(files)
        let review = try library.review()
        #expect(review.count(of: .folder) == 4 && review.count(of: .series) == 5)
        #expect(review.perform(.fix(.field(.season, "2"), .folder)) == .shown(4))
        #expect(review.view?.alike == 4)
        #expect(review.perform(.acceptAlike) == .settled(4))
        #expect(review.isFinished)
        _ = review.perform(.fix(.field(.title, "The Glass Orchard"), .series))
        #expect(review.view?.rows.allSatisfy { $0.state == .edited } == true)
        #expect(review.perform(.acceptAlike) == .settled(5))
        let names = library.names(try library.plan())
        #expect(names["Glass Orchard S03E04.mkv"] == "The Glass Orchard - s02e04.mkv")
        #expect(names["Glass Orchard S03E09.mkv"] == "The Glass Orchard - s03e09.mkv")
    }

    @Test("All numbers of a season move together, and none below nothing")
    func offset() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.season)
        let review = try library.review()
        #expect(review.perform(.fix(.offset(-2), .folder)) == .noOffset)
        #expect(review.perform(.fix(.offset(12), .folder)) == .shown(4))
        _ = review.perform(.acceptAlike)
        #expect(library.names(review.plan.plan)["Glass Orchard S03E01.mkv"] == "Glass Orchard - s03e13.mkv")
    }

    @Test("Each step can be taken back, in the store too")
    func undo() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = try library.review()
        #expect(review.perform(.undo) == .nothingToUndo)
        _ = review.perform(.edit(.title, "Late Desk"))
        _ = review.perform(.accept)
        _ = review.perform(.skipFolder)
        #expect(review.isFinished)
        #expect(review.perform(.undo) == .done)
        #expect(review.open == 2)
        #expect(try library.plan().groups.count { $0.origin == .person } == 1)
        #expect(review.perform(.undo) == .done)
        #expect(review.proposed == "Late Desk - 2011-04-01.mkv")
        #expect(try library.plan().groups.count { $0.origin == .person } == 0)
        #expect(review.perform(.undo) == .done)
        #expect(review.proposed == "Evening Desk - 2011-04-01.mkv")
        #expect(review.view?.rows.allSatisfy { $0.state == .open } == true)
    }

    @Test("Skipping the rest of a folder goes on to the next, and no later review asks about it")
    func skipFolder() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days + ReviewedLibrary.season)
        let review = try library.review()
        #expect(review.perform(.skipFolder) == .settled(3))
        #expect(review.lookedAt == "Glass Orchard S03E01.mkv")
        #expect(try library.review().total == 4)
    }

    @Test("Two files that want one name wait until one of them gives way; then the other is free")
    func conflict() throws {
        let library = try ReviewedLibrary(["a/Quiet Harbor S01E01.mkv", "a/Quiet.Harbor.1x01.mkv"])
        let review = try library.review()
        #expect(review.total == 2)
        guard case .refused(let reasons) = review.perform(.accept) else {
            Issue.record("one of two files with the same name was accepted")
            return
        }
        #expect(reasons.map(\.code) == ["same_target"])
        #expect(review.view?.usual == .skip)
        #expect(review.view?.rivalFiles.count == 1)
        // The other one has the name to itself now, and is told of.
        #expect(review.perform(.skip) == .settled(1, freed: 1))
        #expect(review.isFinished)
        #expect(review.plan.plan.conflicts.isEmpty)
        #expect(library.names(review.plan.plan).values.sorted() == ["Quiet Harbor - s01e01.mkv"])
    }

    @Test("A decision that cannot be kept is not taken")
    func notKept() throws {
        struct Full: DecisionStore {
            struct Failure: Error {}
            mutating func keep(_ step: DecidedStep, in plan: RenamePlan) throws { throw Failure() }
        }
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = ReviewDialogue(try library.review().plan, store: Full())
        guard case .notKept = review.perform(.acceptAlike) else {
            Issue.record("a decision was taken that nobody kept")
            return
        }
        #expect(review.open == 3)
        #expect(review.plan.groups.allSatisfy { $0.verdict == .needsReview })
    }

    @Test("A folder's season and a title that is a year are offered where they are doubted")
    func readingsOfDoubts() throws {
        let season = try ReviewedLibrary(ReviewedLibrary.season).review()
        #expect(season.view?.rivals.map(\.reading.seasons) == [[2]])
        let film = try ReviewedLibrary(["inbox/1947.mkv"]).review()
        #expect(film.view?.rivals.contains { $0.reading.title == "1947" && $0.reading.year == nil } == true)
    }

    @Test("What was edited can be accepted at once, and what was decided before can be asked about again")
    func again() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.season)
        let review = try library.review()
        _ = review.perform(.fix(.field(.season, "2"), .folder))
        #expect(review.edited == 4)
        #expect(review.perform(.acceptEdited) == .settled(4))
        #expect(try library.review().total == 0)
        let again = try library.review(again: true)
        #expect(again.total == 4)
        #expect(again.perform(.skip) == .settled(1))
        #expect(again.perform(.acceptAlike) == .settled(3))
        #expect(again.isFinished)
        #expect(try library.plan().tally()[.accepted] == 3)
    }

    @Test("The numbers that a season leaves out are seen beside it")
    func neighbours() throws {
        let files = [1, 2, 5, 6].map { "Glass Orchard/Season 2/Glass Orchard S03E0\($0).mkv" }
        let review = try ReviewedLibrary(files).review()
        #expect(review.view?.numbers.first?.missing == [3...4])
        #expect(review.perform(.move(2)) == .done)
        #expect(review.lookedAt == "Glass Orchard S03E05.mkv")
        #expect(review.perform(.move(-9)) == .done)
        #expect(review.lookedAt == "Glass Orchard S03E01.mkv")
    }
}
