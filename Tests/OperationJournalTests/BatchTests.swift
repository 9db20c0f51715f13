import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// What a run does with files, and that all of it can be taken back.
struct BatchTests {
    /// One shape that names can form.
    struct Shape: CustomTestStringConvertible {
        let name: String
        let files: [String]
        let groups: [[(String, String)]]
        var testDescription: String { name }
    }

    static let shapes = [
        Shape(name: "a rename", files: ["a"], groups: [[("a", "b")]]),
        Shape(name: "a swap within a group", files: ["a", "b"], groups: [[("a", "b"), ("b", "a")]]),
        Shape(name: "a swap of two groups", files: ["a", "b"], groups: [[("a", "b")], [("b", "a")]]),
        Shape(name: "a circle of three", files: ["a", "b", "c"], groups: [[("a", "b")], [("b", "c")], [("c", "a")]]),
        Shape(
            name: "a chain into a free name",
            files: ["a", "b", "c"],
            groups: [[("a", "b")], [("b", "c")], [("c", "d")]]
        ),
        Shape(name: "case only", files: ["film.mkv"], groups: [[("film.mkv", "FILM.mkv")]]),
        Shape(name: "a case swap", files: ["a", "A"], groups: [[("a", "A")], [("A", "a")]]),
        Shape(
            name: "groups that depend on each other both ways",
            files: ["a", "b", "x", "y"],
            groups: [[("a", "b"), ("y", "z")], [("b", "c"), ("x", "y")]]
        ),
        Shape(
            name: "new folders",
            files: ["in/a", "in/a.srt"],
            groups: [[("in/a", "TV/Show/Season 01/a"), ("in/a.srt", "TV/Show/Season 01/a.srt")]]
        ),
        Shape(
            name: "a leading dash and a newline",
            files: ["-rf", "new\nline"],
            groups: [[("-rf", "-r f")], [("new\nline", "x\ny")]]
        ),
        Shape(
            name: "names of 255 bytes",
            files: [String(repeating: "a", count: 255)],
            groups: [[(String(repeating: "a", count: 255), String(repeating: "b", count: 255))]]
        ),
    ]

    @Test("Every file gets its name, and the rollback gives back what was", arguments: shapes)
    func roundTrip(_ shape: Shape) throws {
        let library = try JournalLibrary(shape.files)
        let before = try library.files.tree()
        let old = try library.contents()
        let report = try library.perform(shape.groups)
        #expect(report.total == report.count(.done))
        let new = try library.contents()
        for (source, destination) in shape.groups.joined() { #expect(new[destination] == old[source]) }
        let back = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(back.outcomes.isEmpty)
        #expect(try library.files.tree() == before)
    }

    @Test("Names that are not text keep their bytes")
    func anyBytes() throws {
        let library = try JournalLibrary([])
        let name: [UInt8] = [0xFF, 0xFE, 0x20, 0x41]
        try library.files.add(bytes: name)
        let source = library.files.path.appending(bytes: name)
        let destination = library.files.path.appending(bytes: name + [0x80])
        let request = BatchRequest(
            roots: [library.files.path],
            groups: [GroupRequest(number: 1, operations: [OperationRequest(source: source, destination: destination)])]
        )
        let before = try library.files.tree()
        let report = try library.open().perform(request, monitor: RunMonitor())
        #expect(report.count(.done) == 1)
        #expect(try library.files.tree().map(\.path) == [name + [0x80]])
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("A target that exists is never overwritten; its group stays whole and the others go on")
    func targetExists() throws {
        let library = try JournalLibrary(["a.mkv", "a.srt", "b.mkv", "new.srt"])
        let old = try library.contents()
        let report = try library.perform([[("a.mkv", "new.mkv"), ("a.srt", "new.srt")], [("b.mkv", "c.mkv")]])
        #expect(report.count(.failed) == 2)
        #expect(report.count(.done) == 1)
        #expect(report.outcomes.map(\.cause) == [.groupFailed, .destinationExists])
        let new = try library.contents()
        #expect(new["new.srt"] == old["new.srt"])
        #expect(new["a.mkv"] == old["a.mkv"])
        #expect(new["c.mkv"] == old["b.mkv"])
    }

    @Test("A target that appears while the run is busy is not overwritten either")
    func targetAppears() throws {
        let library = try JournalLibrary(["a.mkv", "a.srt", "b.mkv"])
        let stranger = library.files["new.srt"].string
        let monitor = RunMonitor(onEvent: { event in
            // The moment between the durable intent and the first rename.
            guard case .changed(_, _, _, .performing, _) = event else { return }
            try? "a stranger".write(toFile: stranger, atomically: false, encoding: .utf8)
        })
        let old = try library.contents()
        let request = library.request([[("a.mkv", "new.mkv"), ("a.srt", "new.srt")], [("b.mkv", "c.mkv")]])
        let report = try library.open().perform(request, monitor: monitor)
        #expect(report.count(.failed) == 2)
        #expect(report.count(.done) == 1)
        let new = try library.contents()
        #expect(new["new.srt"] == "a stranger")
        #expect(new["a.mkv"] == old["a.mkv"])
        #expect(new["a.srt"] == old["a.srt"])
    }

    @Test("A source that is gone or changed fails its group, and the others go on")
    func sourceGoneOrChanged() throws {
        let library = try JournalLibrary(["a", "a.srt", "b", "c"])
        var request = library.request([[("a", "x"), ("a.srt", "x.srt"), ("gone", "y")], [("b", "z")], [("c", "w")]])
        request.groups[1].operations[0].size = 1_000_000
        let report = try library.open().perform(request, monitor: RunMonitor())
        #expect(report.outcomes.filter { $0.cause == .sourceMissing }.map(\.source) == [library.files["gone"]])
        #expect(report.outcomes.filter { $0.cause == .sourceChanged }.map(\.source) == [library.files["b"]])
        #expect(try library.contents().keys.sorted() == ["a", "a.srt", "b", "w"])
    }

    @Test("A file that changes between the record and its turn is left alone")
    func changedAfterRecord() throws {
        let library = try JournalLibrary(["a"])
        let path = library.files["a"].string
        let monitor = RunMonitor(onEvent: { event in
            guard case .changed(_, _, _, .performing, _) = event else { return }
            try? "edited meanwhile".write(toFile: path, atomically: false, encoding: .utf8)
        })
        let report = try library.open().perform(library.request([[("a", "b")]]), monitor: monitor)
        #expect(report.outcomes.map(\.cause) == [.sourceChanged])
        #expect(try library.contents() == ["a": "edited meanwhile"])
    }

    @Test("A symbolic link is moved itself, with its text, and a folder is not moved at all")
    func linksAndFolders() throws {
        let library = try JournalLibrary(["target", "folder/file"])
        try library.files.addLink("link", to: "target")
        try library.files.addLink("dangling", to: "nowhere")
        let report = try library.perform([[("link", "l")], [("dangling", "d")], [("folder", "f")]])
        #expect(report.count(.done) == 2)
        let new = try library.contents()
        #expect(new["l"] == "target")
        #expect(new["d"] == "nowhere")
        #expect(new["folder/file"] != nil)
    }

    @Test("A target folder that is a symbolic link out of the library is refused")
    func linkedFolder() throws {
        let outside = try TemporaryLibrary([])
        let library = try JournalLibrary(["a"])
        try library.files.addLink("out", to: outside.path.string)
        let report = try library.perform([[("a", "out/a")]])
        #expect(report.outcomes.map(\.cause) == [.notAFolder])
        #expect(try outside.tree().isEmpty)
    }

    @Test("One of two hard links is moved, and both are one file after the rollback")
    func hardLinks() throws {
        let library = try JournalLibrary(["seed"])
        try #require(link(library.files["seed"].string, library.files["x"].string) == 0)
        let before = try library.files.tree()
        try library.perform([[("x", "lib/x")]])
        #expect(try library.contents().keys.sorted() == ["lib/", "lib/x", "seed"])
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("Folders that a library run empties go, and come back with their modes; a hidden file keeps one")
    func emptiedFolders() throws {
        let library = try JournalLibrary(["in/one/a", "in/two/b", "in/two/.hidden", "out/"])
        chmod(library.files["in/one"].string, 0o2750)
        let before = try library.files.tree()
        try library.perform([[("in/one/a", "out/a")], [("in/two/b", "out/b")]], removesEmptiedFolders: true)
        #expect(try library.contents().keys.sorted() == ["in/", "in/two/", "in/two/.hidden", "out/", "out/a", "out/b"])
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree().map(\.description) == before.map(\.description))
    }

    @Test("A folder that was made for a group that failed does not stay")
    func madeForNothing() throws {
        let library = try JournalLibrary(["a", "b", "there"])
        let report = try library.perform([[("a", "new/a"), ("b", "there")]])
        #expect(report.total == report.count(.failed))
        #expect(try library.contents().keys.sorted() == ["a", "b", "there"])
    }

    @Test("A run that is told to stop finishes the group in hand and cancels the rest")
    func interrupted() throws {
        let library = try JournalLibrary(["a", "a.srt", "b", "c"])
        let begun = Begun()
        let monitor = RunMonitor(
            onEvent: { if case .settled = $0 { begun.isTrue = true } },
            isInterrupted: { begun.isTrue }
        )
        let request = library.request([[("a", "x"), ("a.srt", "x.srt")], [("b", "y")], [("c", "z")]])
        let report = try library.open().perform(request, monitor: monitor)
        #expect(report.isInterrupted)
        #expect(report.count(.done) == 2)
        #expect(report.count(.cancelled) == 2)
        #expect(try library.contents().keys.sorted() == ["b", "c", "x", "x.srt"])
        #expect(try library.open().recover().isEmpty)
    }

    @Test("A plan that was carried out counts as done when it is run again, swaps too")
    func runAgain() throws {
        let library = try JournalLibrary(["a", "b", "c"])
        let groups = [[("a", "b"), ("b", "a")], [("c", "d")]]
        try library.perform(groups)
        let after = try library.contents()
        let again = try library.perform(groups)
        #expect(again.total == 3)
        #expect(again.count(.done) == 3)
        #expect(again.finishedEarlier == 3)
        #expect(again.batch == nil)
        #expect(try library.contents() == after)
    }

    @Test("A new file under the old name is not taken for the one that was moved")
    func runAgainWithStranger() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        try library.edit("a", to: "a stranger")
        let again = try library.perform([[("a", "b")]])
        #expect(again.outcomes.map(\.cause) == [.destinationExists])
        #expect(try library.contents()["a"] == "a stranger")
    }

    @Test("A library that another run works in is refused before anything is said of its files")
    func otherRunAtWork() throws {
        let library = try JournalLibrary(["a"])
        let other = try LibraryLock(roots: [library.files.path])
        #expect(throws: JournalError.libraryLocked(root: library.files.path)) { try library.perform([[("gone", "b")]]) }
        withExtendedLifetime(other) {}
    }

    @Test("Hundreds of groups take more than one chunk, and all arrive")
    func manyGroups() throws {
        let names = (0..<Chunk.size + 8).map { "f\($0)" }
        let library = try JournalLibrary(names)
        let before = try library.files.tree()
        let report = try library.perform(names.map { [($0, "new/\($0)")] })
        #expect(report.count(.done) == names.count)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("A chain and circles among hundreds of groups are found, wherever their ends stand in the plan")
    func dependenciesAmongMany() throws {
        let lone = Chunk.size + 88
        let names = (0..<lone + 100).map { "f\($0)" }
        let library = try JournalLibrary(names + ["swap1", "swap2"])
        let old = try library.contents()
        let before = try library.files.tree()
        // Forwards and backwards through the plan: each of the chain waits for the one after it.
        var groups = (0..<lone).map { [("f\($0)", "g\($0)")] }
        groups.insert([("swap1", "swap2")], at: 0)
        groups += (lone..<lone + 99).map { [("f\($0)", "f\($0 + 1)")] }
        groups += [[("f\(lone + 99)", "free")], [("swap2", "swap1")]]
        let report = try library.perform(groups)
        #expect(report.outcomes.isEmpty)
        #expect(report.count(.done) == names.count + 2)
        let new = try library.contents()
        for (source, destination) in groups.joined() { #expect(new[destination] == old[source]) }
        #expect(try library.open().rollBack(.last, monitor: RunMonitor()).outcomes.isEmpty)
        #expect(try library.files.tree() == before)
    }

    /// Set on the journal's thread, which is the test's own.
    private final class Begun: @unchecked Sendable {
        // Proof: the journal calls its monitor on the thread that called it, and the test waits for that call.
        var isTrue = false
    }

    @Test("A rename that was done counts as done although the file system says that it failed")
    func reportedToHaveFailed() throws {
        let library = try JournalLibrary(["a"])
        let folders = OpenFolders(roots: [library.files.path])
        let file = try #require(try folders.look(at: library.files["a"]))
        // As after a retransmission: the first request was carried out, and the second one finds nothing to rename.
        try library.rename(library.files["a"], library.files["b"])
        let manner = try RenamePrimitive(folders: folders).rename(
            file.mark,
            from: library.files["a"],
            to: library.files["b"],
            parking: { library.files["parked"] }
        )
        #expect(manner == .atomic)
        // Another file that has the name is none that arrived.
        try library.edit("c", to: "a stranger")
        #expect(throws: FailureCause.destinationExists) {
            try RenamePrimitive(folders: folders).rename(
                file.mark,
                from: library.files["b"],
                to: library.files["c"],
                parking: { library.files["parked"] }
            )
        }
    }
}
