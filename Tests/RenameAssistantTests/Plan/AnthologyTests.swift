import FilePaths
import MediaNames
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

struct AnthologyTests {
    @Test(
        "As many titles as numbers are joined in one form",
        arguments: [
            ("The Cat + The Dog", 2, "The Cat & The Dog"), ("The Cat & The Dog", 2, "The Cat & The Dog"),
            ("The Cat / The Dog", 2, "The Cat & The Dog"), ("The Cat; The Dog", 2, "The Cat & The Dog"),
            ("The Cat - The Dog", 2, "The Cat & The Dog"), ("A Cat + B Dog + C Cow", 3, "A Cat & B Dog & C Cow"),
        ]
    )
    func manyTitlesNumbers(title: String, count: Int, joined: String) {
        #expect(SegmentTitles.joined(title, count: count) == joined)
    }

    @Test(
        "A title that names another number, or that two joints part, stays as it is",
        arguments: [
            ("The Cat", 2), ("The Cat + The Dog", 3), ("The Cat + The Dog", 1), ("Tom & Jerry + The Dog", 2),
            ("Spider-Man", 2), ("The Cat + ", 2), ("The Cat + !", 2), ("A + B + C + D", 4), ("Mash-Up/Down", 2),
        ]
    )
    func titleNamesAnother(title: String, count: Int) {
        #expect(SegmentTitles.joined(title, count: count) == nil)
    }

    @Test(
        "A letter behind the number is a part",
        arguments: [
            ("show.s01e01a", 1, 1), ("Show S01E12B The Dog", 12, 2), ("show s1 - e03c", 3, 3),
            ("show.1x04b.title", 4, 2),
            ("1x04a", 4, 1),
        ]
    )
    func letterBehindNumber(stem: String, episode: Int, part: Int) throws {
        let letter = try #require(SegmentLetter(in: Array(stem.utf8)))
        #expect(letter.episode == episode)
        #expect(letter.part == part)
    }

    @Test(
        "Letters elsewhere, and several of them, are none",
        arguments: [
            "show.s01e01", "show.s01e01d", "show.s01e01ab", "show.s01e01a-s01e02b", "show.2x4album", "The Sea 1 a",
            "e01a",
            "1920x800a.1x02b", "heroes01e01a", "show.s01e00001a", "",
        ]
    )
    func lettersElsewhereSeveral(stem: String) {
        #expect(SegmentLetter(in: Array(stem.utf8)) == nil)
    }

    private func names(_ library: TemporaryLibrary, _ folders: AnthologyFolders) throws -> [String: String] {
        var options = PlanOptions()
        options.wishes.anthology = folders
        let plan = try library.plan(in: "", options: options)
        func name(_ path: [UInt8]) -> String {
            String(decoding: path.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        }
        return plan.groups.filter { $0.verdict == .accepted }.map { $0.operations[0] }.reduce(into: [:]) {
            $0[name($1.source)] = $1.destination.map { name($0) }
        }
    }

    private func cartoons() throws -> TemporaryLibrary {
        try TemporaryLibrary([
            "Mole Hill/mole.hill.s01e01a.The.Cat.mkv", "Mole Hill/mole.hill.s01e01b.The.Dog.mkv",
            "Mole Hill/Mole Hill - S01E02-E03 - The Fox + The Hen.mkv", "Mole Hill/Mole Hill - S01E04 - Salt + Sea.mkv",
            "Mole Hill/Mole Hill S01E05E06E07 Ant; Bee; Cow.mkv", "Mole Hill/mole.hill.s01e09b.mkv",
        ])
    }

    @Test("In a folder of anthologies titles are joined and letters are parts")
    func folderAnthologiesTitles() throws {
        let library = try cartoons()
        let named = try names(library, AnthologyFolders([library["Mole Hill"]]))
        #expect(
            named == [
                "mole.hill.s01e01a.The.Cat.mkv": "Mole Hill - s01e01 - The Cat - pt1.mkv",
                "mole.hill.s01e01b.The.Dog.mkv": "Mole Hill - s01e01 - The Dog - pt2.mkv",
                "Mole Hill - S01E02-E03 - The Fox + The Hen.mkv": "Mole Hill - s01e02-e03 - The Fox & The Hen.mkv",
                "Mole Hill - S01E04 - Salt + Sea.mkv": "Mole Hill - s01e04 - Salt + Sea.mkv",
                "Mole Hill S01E05E06E07 Ant; Bee; Cow.mkv": "Mole Hill - s01e05-e07 - Ant & Bee & Cow.mkv",
                // A second part without the first is none.
                "mole.hill.s01e09b.mkv": "Mole Hill - s01e09.mkv",
            ]
        )
    }

    @Test("Elsewhere nothing changes")
    func elsewhereNothingChanges() throws {
        let library = try cartoons()
        let named = try names(library, .none)
        #expect(named["mole.hill.s01e01a.The.Cat.mkv"] == nil)
        #expect(
            named["Mole Hill - S01E02-E03 - The Fox + The Hen.mkv"] == "Mole Hill - s01e02-e03 - The Fox + The Hen.mkv"
        )
        #expect(try names(library, AnthologyFolders([library["Mole"], "/nowhere"])) == named)
    }

    @Test("What was named as an anthology is named right, and keeps its name")
    func wasNamedAnthology() throws {
        let library = try TemporaryLibrary([
            "Mole Hill/Mole Hill - s01e01 - The Cat - pt1.mkv", "Mole Hill/Mole Hill - s01e01 - The Dog - pt2.mkv",
            "Mole Hill/Mole Hill - s01e02-e03 - The Fox & The Hen.mkv",
        ])
        #expect(try names(library, AnthologyFolders([library.path])).isEmpty)
        #expect(try names(library, .none).isEmpty)
    }
}
