import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

struct RollbackTests {
    @Test("One operation takes its group with it, and every group of the same chain, but no other")
    func operation() throws {
        let library = try JournalLibrary(["a", "a.srt", "b", "other"])
        let before = try library.contents()
        try library.perform([[("a", "b"), ("a.srt", "b.srt")], [("b", "c")], [("other", "new")]])
        let history = try #require(try JournalHistory(path: library.journal))
        let record = try #require(try history.operations(of: BatchID(1)).first { $0.source == library.files["a.srt"] })
        _ = try library.open().rollBack(.operation(record.id), monitor: RunMonitor())
        let after = try library.contents()
        for name in ["a", "a.srt", "b"] { #expect(after[name] == before[name]) }
        #expect(after["new"] == before["other"])
    }

    @Test("A batch that a later one rests on is refused, and both go together")
    func laterBatch() throws {
        let library = try JournalLibrary(["a"])
        let before = try library.files.tree()
        try library.perform([[("a", "b")]])
        try library.perform([[("b", "c")]])
        let backup = try library.open()
        #expect(throws: JournalError.neededLater(batches: [BatchID(2)])) {
            try backup.rollBack(.batches([BatchID(1)]), monitor: RunMonitor())
        }
        #expect(try library.contents().keys.sorted() == ["c"])
        _ = try backup.rollBack(.batches([BatchID(1), BatchID(2)]), monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("A batch whose old name a later one took is refused")
    func oldNameTakenLater() throws {
        let library = try JournalLibrary(["a", "z"])
        try library.perform([[("a", "b")]])
        try library.perform([[("z", "a")]])
        #expect(throws: JournalError.neededLater(batches: [BatchID(2)])) {
            try library.open().rollBack(.batches([BatchID(1)]), monitor: RunMonitor())
        }
    }

    @Test("All goes back, newest first, and a second time there is nothing to do")
    func all() throws {
        let library = try JournalLibrary(["a", "b"])
        let before = try library.files.tree()
        try library.perform([[("a", "c")]])
        try library.perform([[("b", "a")], [("c", "b")]])
        _ = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
        #expect(try library.open().rollBack(.all, monitor: RunMonitor()).isEmpty)
        #expect(try library.open().rollBack(.last, monitor: RunMonitor()).isEmpty)
    }

    @Test("A file whose bytes changed in place is left, its group with it, and the others go back")
    func changedBytes() throws {
        let library = try JournalLibrary(["a.mkv", "a.srt", "b"])
        try library.perform([[("a.mkv", "x.mkv"), ("a.srt", "x.srt")], [("b", "y")]])
        // The same size and time of change, so that the hash alone can tell.
        var status = stat()
        stat(library.files["x.mkv"].string, &status)
        let handle = try FileHandle(forWritingTo: URL(filePath: library.files["x.mkv"].string))
        try handle.write(contentsOf: Data("#".utf8))
        try handle.close()
        let times = [status.st_atim, status.st_mtim]
        try #require(utimensat(AT_FDCWD, library.files["x.mkv"].string, times, 0) == 0)
        let outcomes = try library.open().rollBack(.last, monitor: RunMonitor()).outcomes
        #expect(outcomes.filter { $0.cause == .checksumDiffers }.map(\.destination) == [library.files["x.mkv"]])
        #expect(try library.contents().keys.sorted() == ["b", "x.mkv", "x.srt"])
        // By force it goes back as it is now.
        _ = try library.open().rollBack(.last, monitor: RunMonitor(), isForced: true)
        #expect(try library.contents().keys.sorted() == ["a.mkv", "a.srt", "b"])
    }

    @Test("An old folder that somebody removed is made again, one that somebody made is used")
    func folders() throws {
        let library = try JournalLibrary(["in/a", "in/deep/b", "out/"])
        try library.perform([[("in/a", "out/a")], [("in/deep/b", "out/b")]])
        rmdir(library.files["in/deep"].string)
        rmdir(library.files["in"].string)
        mkdir(library.files["in"].string, 0o700)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.contents().keys.sorted() == ["in/", "in/a", "in/deep/", "in/deep/b", "out/"])
    }

    @Test("A folder that the run made stays if somebody put a file into it")
    func foldersInUse() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "new/deep/a")]])
        try library.files.add("new/mine")
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.contents().keys.sorted() == ["a", "new/", "new/mine"])
    }

    @Test("A folder that an interrupted rollback made with another mode gets its own")
    func halfMadeFolder() throws {
        let library = try JournalLibrary(["in/deep/a", "out/"])
        chmod(library.files["in/deep"].string, 0o2750)
        let before = try library.files.tree()
        try library.perform([[("in/deep/a", "out/a")]], removesEmptiedFolders: true)
        // As a run that was killed between making the folder and giving it its mode.
        mkdir(library.files["in"].string, 0o700)
        mkdir(library.files["in/deep"].string, 0o700)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree().map(\.description) == before.map(\.description))
    }

    @Test("A batch whose disk is away does not stop the others from going back, and its failure is told")
    func diskAway() throws {
        let library = try JournalLibrary(["a", "b"])
        try library.perform([[("a", "x")]])
        try library.perform([[("b", "y")]])
        try library.rewrite("UPDATE root SET mount = 'ext4 0123456789abcdef /' WHERE batch_id = 2")
        let results = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(results.map { (try? $0.result.get()) != nil } == [false, true])
        #expect(try library.contents().keys.sorted() == ["a", "y"])
    }

    @Test("A group of which a file was deleted goes back by force without it")
    func deletedCompanion() throws {
        let library = try JournalLibrary(["a.mkv", "a.srt"])
        try library.perform([[("a.mkv", "x.mkv"), ("a.srt", "x.srt")]])
        unlink(library.files["x.srt"].string)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.contents().keys.sorted() == ["x.mkv"])
        _ = try library.open().rollBack(.last, monitor: RunMonitor(), isForced: true)
        #expect(try library.contents().keys.sorted() == ["a.mkv"])
    }

    @Test("A batch that there is not is told by its number")
    func unknown() throws {
        let library = try JournalLibrary([])
        #expect(throws: JournalError.noSuchBatch(BatchID(9))) {
            try library.open().rollBack(.batches([BatchID(9)]), monitor: RunMonitor())
        }
    }

    @Test("Whoever takes back a batch is told of all that rest on it, directly or not")
    func restingInTurn() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        try library.perform([[("b", "c")]])
        try library.perform([[("c", "d")]])
        let later = [BatchID(2), BatchID(3)]
        #expect(throws: JournalError.neededLater(batches: later)) {
            try library.open().rollBack(.batches([BatchID(1)]), monitor: RunMonitor())
        }
        #expect(try library.contents().keys.sorted() == ["d"])
        _ = try library.open().rollBack(.batches([BatchID(1)] + later), monitor: RunMonitor())
        #expect(try library.contents().keys.sorted() == ["a"])
    }
}
