import Glibc
import PlexomaticTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import OperationJournal

/// The groups of a plan that are read ahead of the thread that records them.
struct GroupsAheadTests {
    /// What is wrong with a plan in the middle of it.
    private struct Broken: Error {}

    /// A group of one file that is given another name.
    private static func group(_ number: Int, in folder: FilePath) -> GroupRequest {
        GroupRequest(
            number: number,
            operations: [
                OperationRequest(source: folder.appending("f\(number)"), destination: folder.appending("g\(number)"))
            ]
        )
    }

    @Test("All groups come in the order of the plan, each with what its file is")
    func order() throws {
        let count = 3_000
        let library = try JournalLibrary(["f1", "f2999"])
        let folder = library.files.path
        let ahead = GroupsAhead(GroupStream((0..<count).map { Self.group($0, in: folder) }), roots: [folder])
        var seen: [GroupsAhead.Sighted] = []
        while let portion = try ahead.next() { seen += portion }
        ahead.stop()
        #expect(seen.map(\.group.number) == Array(0..<count))
        let found = try seen.filter { try $0.files.contains { try $0.get() != nil } }
        #expect(found.map(\.group.number) == [1, 2_999])
        let folders = OpenFolders(roots: [folder])
        #expect(try found[0].files[0].get() == folders.look(at: library.files["f1"]))
    }

    @Test("A plan that breaks off after many groups is told as it is; no file is touched and nothing is on record")
    func brokenOff() throws {
        let names = (0..<900).map { "f\($0)" }
        let library = try JournalLibrary(names)
        let folder = library.files.path
        let before = try library.files.tree()
        let groups = GroupStream(count: names.count) { body in
            for number in names.indices { try body(Self.group(number, in: folder)) }
            throw Broken()
        }
        #expect(throws: Broken.self) {
            try library.open().perform(library.request([]), groups, monitor: RunMonitor())
        }
        #expect(try library.files.tree() == before)
        #expect(try JournalHistory(path: library.journal)?.batches().isEmpty == true)
    }

    @Test("Whoever hears enough ends the reading wherever it is, and it has let go of everything then")
    func stopped() throws {
        let folder = FilePath("/tmp")
        let ending = Mutex<Int?>(nil)
        let groups = GroupStream(count: 1_000_000) { body in
            var read = 0
            defer { ending.withLock { $0 = read } }
            while read < 1_000_000 {
                try body(Self.group(read, in: folder))
                read += 1
            }
        }
        let ahead = GroupsAhead(groups, roots: [folder])
        #expect(try ahead.next()?.first?.group.number == 0)
        ahead.stop()
        let read = try #require(ending.withLock { $0 })
        // As far as it may be ahead, and no further: memory is for some portions, not for a plan.
        #expect(read < 10_000)
    }

    @Test("A run that is told to stop while a large plan is recorded records none of it")
    func interrupted() throws {
        let names = (0..<5_000).map { "f\($0)" }
        let library = try JournalLibrary(names)
        let folder = library.files.path
        let before = try library.files.tree()
        let examined = Mutex(0)
        let monitor = RunMonitor(
            onEvent: { if case .examined(let files, _) = $0 { examined.withLock { $0 = files } } },
            isInterrupted: { examined.withLock { $0 } > 700 }
        )
        let groups = GroupStream(names.indices.map { Self.group($0, in: folder) })
        let report = try library.open().perform(library.request([]), groups, monitor: monitor)
        #expect(report.isInterrupted)
        #expect(try library.files.tree() == before)
        #expect(try JournalHistory(path: library.journal)?.batches().isEmpty == true)
    }
}
