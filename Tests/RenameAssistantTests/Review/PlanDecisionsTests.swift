import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// Reviews of plan files: what was decided stands in the file, and all else as it was.
struct PlanDecisionsTests {
    private func document(_ library: ReviewedLibrary) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(filePath: library.planFile.string))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("Each decision is in the file when the next one is asked for, and apply would honour it")
    func kept() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = try library.reviewFile()
        #expect(review.total == 3)
        _ = review.perform(.choose(0, forAlike: false))
        _ = review.perform(.accept)
        let plan = try PlanFile.read(library.planFile)
        #expect(plan.tally()[.accepted] == 1 && plan.tally()[.needsReview] == 2)
        #expect(plan.groups.first { $0.verdict == .accepted }?.origin == .person)
        #expect(library.names(plan)["Evening Desk 01.04.2011.mkv"] == "Evening Desk - 2011-01-04.mkv")
        let accepted = try #require(plan.groups.first { $0.verdict == .accepted })
        // What tells that a file is still the same went through the review untouched.
        #expect(accepted.operations.allSatisfy { $0.size != nil && $0.modified != nil && $0.inode != nil })
        let summary = try #require(try document(library)["summary"] as? [String: Int])
        #expect(summary["accepted"] == 1 && summary["needs_review"] == 2)
        let again = try library.reviewFile()
        #expect(again.total == 2)
    }

    @Test("Undo gives the file its first text again")
    func undo() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = try library.reviewFile()
        let before = try document(library) as NSDictionary
        _ = review.perform(.acceptAlike)
        #expect(try document(library) as NSDictionary != before)
        _ = review.perform(.undo)
        #expect(try document(library) as NSDictionary == before)
    }

    @Test("What another program wrote into the plan stays, byte for byte")
    func foreign() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let path = library.library["Evening Desk"].string
        let plan = """
            { "x-made-by" : {"a \\"quoted\\" name": [1,2]},
              "schema_version": 1, "action": "move",
              "groups": [
                {"id": 7, "verdict": "accepted", "mine": "}]", "operations": [
                  {"source": "\(path)/Evening Desk 03.04.2011.mkv", "destination": "\(path)/Z.mkv"}]},
                {"id": 9, "verdict": "needs_review", "operations": [
                  {"source": "\(path)/Evening Desk 02.04.2011.mkv", "destination": null}]}
              ] , "tail": "kept" }
            """
        try library.write(Array(plan.utf8))
        let review = try library.reviewFile()
        #expect(review.total == 1)
        #expect(review.perform(.edit(.title, "Desk")) == .shown(1))
        #expect(review.perform(.edit(.type, "episode")) == .shown(1))
        #expect(review.perform(.edit(.date, "2011-04-02")) == .shown(1))
        #expect(review.perform(.accept) == .settled(1))
        let text = try String(contentsOfFile: library.planFile.string, encoding: .utf8)
        let first = try #require(plan.range(of: "{\"id\": 9"))
        #expect(text.hasPrefix(plan[..<first.lowerBound]))
        #expect(text.hasSuffix("\n  ] , \"tail\": \"kept\" }"))
        let decided = try PlanFile.read(library.planFile).groups[1].operations[0]
        #expect(decided.destinationPath?.lastComponent?.string == "Desk - 2011-04-02.mkv")
    }

    @Test("What is decided in a plan goes where the plan's other files go, to a shelf of its own too")
    func shelves() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days.map { "in/" + $0 } + ["shows/"])
        let options = PlanOptions(placement: .library(movies: nil, series: library.library["shows"]))
        try library.write(PlanWriter.bytes(of: library.plan(options)))
        let review = try library.reviewFile()
        #expect(review.perform(.accept) == .settled(1))
        let plan = try PlanFile.read(library.planFile)
        let moved = plan.groups.first { $0.verdict == .accepted }?.operations.first?.destinationPath
        #expect(moved == library.library["shows/Evening Desk/Evening Desk - 2011-04-01.mkv"])
    }

    @Test("A plan that another program changed meanwhile is not written over")
    func changedMeanwhile() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        let review = try library.reviewFile()
        let text = try String(contentsOfFile: library.planFile.string, encoding: .utf8) + "\n"
        try library.write(Array(text.utf8))
        guard case .notKept = review.perform(.accept) else {
            Issue.record("the change of another program was written over")
            return
        }
        #expect(try String(contentsOfFile: library.planFile.string, encoding: .utf8) == text)
    }

    @Test("The text of an editor decides what it says: lines that stay, that change, that go and that wait")
    func editor() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days + ["Film/Moth to Flame.mkv"])
        let review = try library.review()
        let text = ReviewText(review)
        var lines = text.text.split(separator: "\n").map(String.init)
        let places = lines.indices.filter { !lines[$0].hasPrefix("#") }
        #expect(places.count == 4)
        lines[places[1]] += " | episode title A | part 2"
        lines[places[3]] += " | year ?"
        lines.remove(at: places[2])
        let (decisions, faults) = text.read(lines.joined(separator: "\n"))
        #expect(faults.isEmpty)
        #expect(decisions.counts == (2, 1, 1))
        #expect(review.decide(decisions) == .settled(3))
        let names = library.names(try library.plan())
        #expect(names["Evening Desk 01.04.2011.mkv"] == "Evening Desk - 2011-04-01.mkv")
        #expect(names["Evening Desk 02.04.2011.mkv"] == "Evening Desk - 2011-04-02 - A - pt2.mkv")
        #expect(names.count == 2 && review.open == 1)
    }

    @Test(
        "A line that cannot be read is named by its number, and nothing is decided",
        arguments: [
            ("1 | song | title A", 1), ("1 | movie | title ", 1), ("99 | movie | title A", 1),
            ("# a comment\n\n1 | movie | colour red", 3), ("1 | movie | title A | year soon", 1),
            ("1 | movie | title ../A", 1), ("1 | movie | title A\n1 | movie | title B", 2), ("one", 1),
        ]
    )
    func faults(_ text: String, line: Int) throws {
        let review = try ReviewedLibrary(["Film/Moth to Flame.mkv", "Film/Moth to Water.mkv"]).review()
        let (_, faults) = ReviewText(review).read(text)
        #expect(faults.map(\.line) == [line])
    }

    @Test("An editor is given what was decided before, where it is asked about again")
    func editorAgain() throws {
        let library = try ReviewedLibrary(ReviewedLibrary.days)
        _ = try library.review().perform(.acceptAlike)
        let again = try library.review(again: true)
        let text = ReviewText(again)
        let (decisions, faults) = text.read(text.text.replacing("title Evening Desk", with: "title Late Desk"))
        #expect(faults.isEmpty && decisions.counts == (3, 0, 0))
        #expect(again.decide(decisions) == .settled(3))
        let names = library.names(try library.plan())
        #expect(names["Evening Desk 01.04.2011.mkv"] == "Late Desk - 2011-04-01.mkv")
    }

    @Test("A text without a line decides nothing: whoever wants out of an editor empties it")
    func emptied() throws {
        let review = try ReviewedLibrary(ReviewedLibrary.days).review()
        let (decisions, faults) = ReviewText(review).read("# nothing\n\n")
        #expect(faults.isEmpty && decisions.counts == (0, 0, 0))
    }
}
