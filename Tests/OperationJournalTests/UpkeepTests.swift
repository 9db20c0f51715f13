import Foundation
import GRDB
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// What keeps a journal of use over years: new versions, verification, forgetting, and scripts that outlive it.
struct UpkeepTests {
    @Test("A journal of an earlier version is copied before it is brought up to date, and keeps its rows")
    func migration() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        try library.rewrite(
            """
            DROP TABLE attempt; ALTER TABLE batch DROP COLUMN fallback; ALTER TABLE batch DROP COLUMN taken_over_by;
            ALTER TABLE operation DROP COLUMN owner; ALTER TABLE operation DROP COLUMN owning_group;
            DROP INDEX batch_open; DROP INDEX operation_attention; DROP INDEX operation_batch;
            CREATE INDEX operation_open ON operation(state)
                WHERE state IN ('planned', 'performing', 'rolling_back', 'needs_attention');
            CREATE INDEX operation_batch ON operation(batch_id, state);
            DROP TABLE open_chunk; DROP TABLE batch_count;
            DELETE FROM grdb_migrations WHERE identifier IN ('2', '3', '4')
            """
        )
        let history = try #require(try JournalHistory(path: library.journal))
        #expect(try history.batches().map(\.counts) == [[.done: 1]])
        let copy = SchemaBackup(journal: library.journal).path(version: "1")
        let old = try DatabaseQueue(path: copy.string)
        #expect(try old.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM operation") } == 1)
        #expect(try old.read { try !$0.tableExists("attempt") })
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.contents().keys.sorted() == ["a"])
    }

    @Test("Batches are counted as their operations are, whatever became of them, and settled ones without reading any")
    func counts() throws {
        let library = try JournalLibrary(["a", "b", "c", "d", "e", "taken", "deleted"])
        func expectCounts() throws {
            let history = try #require(try JournalHistory(path: library.journal))
            for batch in try history.batches() {
                let states = try history.operations(of: batch.id).map(\.state)
                #expect(batch.counts == Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +))
            }
        }
        try library.perform([[("a", "x")], [("b", "taken")], [("c", "y")], [("deleted", "z")]])
        try expectCounts()
        _ = try library.open().rollBack(.operation(OperationID(1)), monitor: RunMonitor())
        try expectCounts()
        unlink(library.files["z"].string)
        try library.rewrite(
            "UPDATE operation SET state = 'performing' WHERE id = 4; UPDATE batch SET state = 'running'"
        )
        try expectCounts()
        _ = try library.open().recover()
        try expectCounts()
        // What failed is done after all, and is the later batch's from then on.
        unlink(library.files["taken"].string)
        try library.perform([[("b", "taken")], [("d", "w")]])
        try expectCounts()
        _ = try library.open().rollBack(.all, monitor: RunMonitor())
        try expectCounts()
        try library.rewrite("UPDATE operation SET state = 'failed' WHERE batch_id = 2")
        #expect(try JournalHistory(path: library.journal)?.batches().last?.counts == [.rolledBack: 2])
    }

    @Test("A journal in a folder whose name is not text is opened there and nowhere else")
    func oddFolder() throws {
        let library = try JournalLibrary(["a"])
        let place = try TemporaryLibrary()
        let folder = place.path.appending(bytes: [0x6A, 0xFF])
        let journal = folder.appending("operations.db")
        _ = try BackupSystem(path: journal).perform(library.request([[("a", "b")]]), monitor: RunMonitor())
        #expect(try place.tree().contains { $0.path == [0x6A, 0xFF] + Array("/operations.db".utf8) })
        #expect(try place.tree().allSatisfy { $0.path.starts(with: [0x6A, 0xFF]) })
        #expect(try #require(try JournalHistory(path: journal)).batches().count == 1)
        #expect(throws: JournalError.self) { try BackupSystem(path: place.path.appending(bytes: [0x6A, 0xFF, 0x62])) }
    }

    @Test("A verification tells what is whole, changed and missing, and asks only for what is still in its place")
    func verification() throws {
        let library = try JournalLibrary(["a", "b", "c", "d"])
        try library.perform([[("a", "w")], [("b", "x")], [("c", "y")], [("d", "z")]])
        try library.perform([[("z", "moved on")]])
        try library.edit("x", to: "something else")
        unlink(library.files["y"].string)
        let history = try #require(try JournalHistory(path: library.journal))
        let all = try history.verify(nil, monitor: RunMonitor())
        #expect(all.map(\.verdict) == [.sampled, .changed, .missing, .sampled])
        #expect(try history.verify(BatchID(2), monitor: RunMonitor()).map(\.operation.id) == [OperationID(5)])
        #expect(throws: JournalError.noSuchBatch(BatchID(9))) { try history.verify(BatchID(9), monitor: RunMonitor()) }
    }

    @Test(
        "A byte between the samples is found where every byte is on record, and only there",
        arguments: [true, false]
    )
    func sampledAndWhole(isFull: Bool) throws {
        let library = try JournalLibrary([])
        try library.files.add("film", size: 1 << 20)
        var request = library.request([[("film", "moved")]])
        request.verification = isFull ? .full : .sampled
        _ = try library.open().perform(request, monitor: RunMonitor())
        let handle = try #require(FileHandle(forUpdatingAtPath: library.files["moved"].string))
        try handle.seek(toOffset: 100 * 1024)
        handle.write(Data("X".utf8))
        try handle.close()
        let history = try #require(try JournalHistory(path: library.journal))
        #expect(try history.verify(nil, monitor: RunMonitor()).map(\.verdict) == [isFull ? .changed : .sampled])
    }

    @Test("Settled batches that are old are forgotten, others stay")
    func prune() throws {
        let library = try JournalLibrary(["a", "b", "c"])
        for (old, new) in [("a", "x"), ("b", "y"), ("c", "z")] { try library.perform([[(old, new)]]) }
        try library.rewrite("UPDATE batch SET created_at = '2020-01-01T00:00:00Z' WHERE id < 3")
        try library.rewrite("UPDATE operation SET state = 'needs_attention' WHERE id = 2")
        let backup = try library.open()
        #expect(try backup.prunable(before: "2021") == [BatchID(1)])
        #expect(try backup.prune(before: "2021") == [BatchID(1)])
        #expect(try library.states() == ["needs_attention", "done"])
        #expect(try #require(try JournalHistory(path: library.journal)).faults().isEmpty)
    }

    @Test("Rows that refer to nothing are found")
    func orphans() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        let history = try #require(try JournalHistory(path: library.journal))
        #expect(try history.faults().isEmpty)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: library.journal.string, configuration: configuration).write {
            try $0.execute(sql: "DELETE FROM operation_group")
        }
        #expect(try history.faults() == ["1 row refers to one that is gone"])
    }

    @Test("What was refused before it was recorded, and what a later run did again, can be looked up")
    func attempts() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")], [("gone", "c")]])
        let history = try #require(try JournalHistory(path: library.journal))
        #expect(try history.attempts(of: BatchID(1)).map(\.cause) == [.sourceMissing])
        #expect(try history.operations(touching: library.files.path).count == 1)
        #expect(try history.operations(touching: library.files["b"]).count == 1)
        #expect(try history.operations(touching: library.files["bb"]).isEmpty)
    }

    @Test("The exported script takes everything back with coreutils alone", arguments: BatchTests.shapes)
    func script(_ shape: BatchTests.Shape) throws {
        let library = try JournalLibrary(shape.files)
        let before = try library.files.tree()
        try library.perform(shape.groups)
        #expect(try run(script(of: library)) == 0)
        #expect(try library.files.tree() == before)
        // The journal learns of it by looking.
        let back = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(back.outcomes.isEmpty)
    }

    @Test("The exported script removes copies and links, and nothing else", arguments: KindTests.kinds)
    func scriptOfKind(_ kind: OperationKind) throws {
        let library = try JournalLibrary(["it's a", "b"])
        let before = try library.files.tree()
        let request = library.request([[("it's a", "new/x")], [("b", "y")]], action: kind)
        _ = try library.open().perform(request, monitor: RunMonitor())
        let script = try script(of: library)
        if kind == .copy {
            try library.edit("y", to: "edited")
            #expect(try run(script) == 1)
            #expect(try library.contents()["y"] == "edited")
            unlink(library.files["y"].string)
        } else {
            #expect(try run(script) == 0)
        }
        #expect(try library.files.tree() == before)
    }

    @Test("The exported script overwrites nothing, restores folders, and says what it could not do")
    func scriptRefuses() throws {
        let library = try JournalLibrary(["in/a", "in/b", "out/"])
        chmod(library.files["in"].string, 0o750)
        try library.perform([[("in/a", "out/a")], [("in/b", "out/b")]], removesEmptiedFolders: true)
        let script = try script(of: library)
        try library.files.add("in/b")
        #expect(try run(script) == 1)
        #expect(try library.contents().keys.sorted() == ["in/", "in/a", "in/b", "out/", "out/b"])
        #expect(try library.contents()["in/b"] == "4 in/b")
    }

    func script(of library: JournalLibrary) throws -> FilePath {
        let history = try #require(try JournalHistory(path: library.journal))
        let script = try #require(try history.undoScript(of: BatchID(1)))
        let path = library.journal.removingLastComponent().appending("undo.sh")
        try Data(script).write(to: URL(filePath: path.string))
        return path
    }

    func run(_ script: FilePath) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [script.string]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
