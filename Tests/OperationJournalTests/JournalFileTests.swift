import Foundation
import GRDB
import Glibc
import PlexomaticTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import OperationJournal

/// The journal as a file: what it is trusted with, and what it refuses to be.
struct JournalFileTests {
    @Test("Every commit is durable, although the library that turns on the write-ahead log would have it otherwise")
    func synchronous() throws {
        let library = try JournalLibrary([])
        let backup = try library.open()
        #expect(try backup.database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
        #expect(try backup.database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test("A second run is told that the first holds the journal, and by which process")
    func locked() throws {
        let library = try JournalLibrary([])
        do {
            let first = try library.open()
            #expect(throws: JournalError.locked(journal: library.journal, process: getpid())) { try library.open() }
            withExtendedLifetime(first) {}
        }
        _ = try library.open()
    }

    @Test("The history can be read while a run holds the journal")
    func readWhileLocked() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        let run = try library.open()
        let history = try #require(try JournalHistory(path: library.journal))
        #expect(try history.batches().map(\.counts) == [[.done: 1]])
        withExtendedLifetime(run) {}
    }

    @Test(
        "A file that is no journal is neither used nor touched",
        arguments: [
            "this is text, and long enough to be mistaken for nothing else", "SQLite format 3\u{0} but not really",
        ]
    )
    func notAJournal(_ text: String) throws {
        let library = try JournalLibrary([])
        try text.write(toFile: library.journal.string, atomically: false, encoding: .utf8)
        #expect(throws: JournalError.notAJournal(journal: library.journal)) { try library.open() }
        #expect(try String(contentsOfFile: library.journal.string, encoding: .utf8) == text)
    }

    @Test("Another program's database is neither used nor touched")
    func otherDatabase() throws {
        let library = try JournalLibrary([])
        try DatabaseQueue(path: library.journal.string).write { try $0.execute(sql: "CREATE TABLE film (title TEXT)") }
        let before = try Data(contentsOf: URL(filePath: library.journal.string))
        #expect(throws: JournalError.notAJournal(journal: library.journal)) { try library.open() }
        #expect(try Data(contentsOf: URL(filePath: library.journal.string)) == before)
        #expect(throws: JournalError.notAJournal(journal: library.journal)) {
            try JournalHistory(path: library.journal)
        }
    }

    @Test("A journal of a newer version is neither used nor touched")
    func newerSchema() throws {
        let library = try JournalLibrary([])
        _ = try library.open()
        try library.rewrite("INSERT INTO grdb_migrations (identifier) VALUES ('99')")
        #expect(throws: JournalError.newerSchema(journal: library.journal)) { try library.open() }
    }

    @Test("A journal that was made and never written counts as none")
    func emptyFile() throws {
        let library = try JournalLibrary([])
        #expect(try JournalHistory(path: library.journal) == nil)
        try "".write(toFile: library.journal.string, atomically: false, encoding: .utf8)
        #expect(try JournalHistory(path: library.journal) == nil)
        _ = try library.open()
    }

    @Test("A folder that cannot be made is told with the system's reason")
    func unreachable() throws {
        let library = try JournalLibrary(["file"])
        let path = library.files["file"].appending("operations.db")
        #expect(throws: JournalError.cannotOpen(journal: path, code: ENOTDIR)) { try BackupSystem(path: path) }
    }

    @Test(
        "Two runs cannot work in one library, nor in a library and a folder of it",
        arguments: [
            ("lib", "lib", true), ("lib", "lib/tv", true), ("lib/tv", "lib", true), ("lib/tv", "lib/films", false),
        ]
    )
    func libraryLock(_ first: String, _ second: String, _ isRefused: Bool) throws {
        let library = try TemporaryLibrary(["lib/tv/a", "lib/films/b"])
        let lock = try LibraryLock(roots: [library[first]])
        if isRefused {
            #expect(throws: JournalError.self) { try LibraryLock(roots: [library[second]]) }
        } else {
            _ = try LibraryLock(roots: [library[second]])
        }
        withExtendedLifetime(lock) {}
    }

    @Test("A journal that lost its end is neither recreated nor written to, and no file is touched")
    func truncated() throws {
        let library = try JournalLibrary((0..<50).map { "f\($0)" })
        try library.perform((0..<50).map { [("f\($0)", "g\($0)")] })
        let size = try #require(try FileManager.default.attributesOfItem(atPath: library.journal.string)[.size] as? Int)
        #expect(truncate(library.journal.string, size / 2) == 0)
        let before = (try library.files.tree(), try Data(contentsOf: URL(filePath: library.journal.string)))
        #expect(throws: JournalError.self) {
            try library.open().rollBack(.all, monitor: RunMonitor())
        }
        #expect(try library.files.tree() == before.0)
    }

    @Test("Whoever looks while a run is busy sees whole operations, and does not hold the run up")
    func readWhileRunning() throws {
        let names = (0..<Chunk.size * 3 / 2).map { "f\($0)" }
        let library = try JournalLibrary(names)
        let journal = library.journal
        let seen = Mutex<[Int]>([])
        let monitor = RunMonitor(onEvent: { event in
            guard case .settled(let files, _) = event, files % 100 == 0 else { return }
            guard let history = try? JournalHistory(path: journal), let batch = try? history.batches().first else {
                return
            }
            seen.withLock { $0.append(batch.counts.values.reduce(0, +)) }
        })
        let report = try library.open().perform(library.request(names.map { [($0, "new \($0)")] }), monitor: monitor)
        #expect(report.count(.done) == names.count)
        #expect(seen.withLock { $0 } == Array(repeating: names.count, count: names.count / 100))
    }

    @Test("With as many finished operations as years bring, recovery looks at none of them")
    func recoveryOfAnOldJournal() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        let database = try library.open().database
        let plans = try database.read { database in
            try [
                "SELECT id FROM batch WHERE state IN ('running', 'rolling_back')",
                "SELECT DISTINCT batch_id FROM main.operation WHERE state = 'needs_attention'",
            ].flatMap { try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + $0) }.map { $0["detail"] as String }
        }
        #expect(plans.allSatisfy { $0.contains("INDEX batch_open") || $0.contains("INDEX operation_attention") })
    }
}
