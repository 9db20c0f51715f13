import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// What the journal answers while something is under way: what the rows say is not what is true then.
///
/// The journal is rewritten as an interrupted run would have left it; nobody recovers, as if that were not possible yet.
struct UnderWayTests {
    @Test("A copy that is being taken back is no copy to rely on, although it is still there")
    func copyOnItsWayBack() throws {
        let library = try JournalLibrary(["in/a", "in/b", "out/"])
        let before = try library.files.tree()
        let request = library.request([[("in/a", "out/a")], [("in/b", "out/b")]], action: .copy)
        _ = try library.open().perform(request, monitor: RunMonitor())
        let operations = request.groups.flatMap(\.operations)
        func arrived() throws -> [Bool] {
            let history = try #require(try JournalHistory(path: library.journal))
            let places = operations.map { (source: $0.source, destination: $0.destination) }
            let found = try history.haveArrived(operations, by: .copy, roots: request.roots)
            #expect(try history.areDone(places) == found)
            return found
        }
        #expect(try arrived() == [true, true])
        try interrupt(library, "rolling_back", of: 1, from: 2, to: 2)
        #expect(try arrived() == [true, false])
        _ = try library.open().recover()
        _ = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("A file that an interrupted run has under way is left alone until that is settled", arguments: [true, false])
    func sameFileAgain(isReturning: Bool) throws {
        let library = try JournalLibrary(["a", "c"])
        try library.perform([[("a", "b")]])
        let after = try library.files.tree()
        try interrupt(library, isReturning ? "rolling_back" : "performing", of: 1, from: 1, to: 1)
        let again = try library.perform([[("a", "b")]])
        #expect(again.finishedEarlier == 0)
        #expect(again.count(.failed) == 1)
        for names in [("b", "x"), ("c", "a")] { #expect(try library.perform([[names]]).count(.failed) == 1) }
        #expect(try library.files.tree() == after)
        _ = try library.open().recover()
        #expect(try library.states() == [isReturning ? "rolled_back" : "done"])
        #expect(try library.perform([[(isReturning ? "a" : "b", "x")]]).count(.done) == 1)
    }

    @Test("A rollback of a batch that has something under way settles that first, and leaves nothing open")
    func rollbackOfAnInterruptedBatch() throws {
        let library = try JournalLibrary(["a", "b", "c"])
        let before = try library.files.tree()
        try library.perform([[("a", "x")], [("b", "y")], [("c", "z")]])
        // The second file was moved before the run ended, the third was not.
        try library.rename(library.files["z"], library.files["c"])
        try interrupt(library, "performing", of: 1, from: 2, to: 3)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.states() == ["rolled_back", "rolled_back", "rolled_back"])
        #expect(try library.files.tree() == before)
        #expect(try library.open().recover().isEmpty)
    }

    @Test("While a later batch cannot be settled, nothing is taken back from under it", arguments: [true, false])
    func laterBatchOpen(isMoved: Bool) throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        try library.perform([[("b", "c")]])
        if !isMoved { try library.rename(library.files["c"], library.files["b"]) }
        try interrupt(library, "performing", of: 2, from: 2, to: 2)
        let before = try library.files.tree()
        try library.rewrite("UPDATE root SET mount = 'ext4 0123456789abcdef /' WHERE batch_id = 2")
        let away = JournalError.mountChanged(root: library.files.path)
        #expect(try library.open().operationsToRollBack(.last) == 1)
        let last = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(last.map(\.batch) == [BatchID(2)])
        #expect(throws: away) { try last.first?.result.get() }
        #expect(throws: JournalError.neededLater(batches: [BatchID(2)])) {
            try library.open().rollBack(.batches([BatchID(1)]), monitor: RunMonitor())
        }
        let all = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(all.map(\.batch) == [BatchID(2), BatchID(1)])
        #expect(throws: away) { try all.first?.result.get() }
        #expect(throws: JournalError.neededLater(batches: [BatchID(2)])) { try all.last?.result.get() }
        #expect(try library.files.tree() == before)
        // Once the disk is back, everything goes back.
        try library.rewrite("UPDATE root SET mount = (SELECT mount FROM root WHERE batch_id = 1)")
        _ = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(try library.contents().keys.sorted() == ["a"])
        #expect(try library.states() == ["rolled_back", "rolled_back"])
    }

    @Test("A batch that something is taken over from stays open as long as anything of it is under way")
    func takenOver() throws {
        let library = try JournalLibrary(["a", "b"])
        try library.perform([[("a", "x")], [("b", "y")]])
        try library.rename(library.files["y"], library.files["b"])
        try library.rewrite(
            """
            UPDATE operation SET state = 'rolling_back' WHERE id = 1;
            UPDATE operation SET state = 'cancelled', cause = 'interrupted' WHERE id = 2;
            UPDATE batch SET state = 'running'
            """
        )
        try library.perform([[("b", "y")]])
        let reports = try library.open().recover()
        #expect(reports.map(\.batch) == [BatchID(1)])
        #expect(try library.states() == ["rolled_back", "done"])
        #expect(try library.contents().keys.sorted() == ["a", "y"])
    }

    @Test("A verification asks for no file that is under way", arguments: [true, false])
    func verification(isReturning: Bool) throws {
        let library = try JournalLibrary(["a", "b"])
        try library.perform([[("a", "x")], [("b", "y")]])
        try library.perform([[("y", "z")]])
        // The file of the last batch is where it is on its way to.
        if isReturning { try library.rename(library.files["z"], library.files["y"]) }
        try interrupt(library, isReturning ? "rolling_back" : "performing", of: 2, from: 3, to: 3)
        let history = try #require(try JournalHistory(path: library.journal))
        let findings = try history.verify(nil, monitor: RunMonitor())
        #expect(findings.map(\.operation.id) == [OperationID(1)])
        #expect(findings.map(\.verdict) == [.sampled])
    }

    @Test("Batches are counted by what is true of their operations")
    func counts() throws {
        let library = try JournalLibrary(["a", "b", "c"])
        try library.perform([[("a", "x")], [("b", "y")], [("c", "z")]])
        try interrupt(library, "rolling_back", of: 1, from: 2, to: 3)
        let batch = try #require(try JournalHistory(path: library.journal)?.batches().first)
        #expect(batch.counts == [.done: 1, .rollingBack: 2])
    }

    @Test("A single operation that cannot be taken back yet is not passed over in silence", arguments: [true, false])
    func singleOperation(isAway: Bool) throws {
        let library = try JournalLibrary(["a"])
        let backup = try library.open()
        let id = try backup.recordOperation(
            FileOperation(originalPath: library.files["a"], newPath: library.files["b"])
        )
        if isAway {
            try library.rewrite("UPDATE root SET mount = 'ext4 0123456789abcdef /'")
            #expect(throws: JournalError.mountChanged(root: library.files.path)) { try backup.rollbackOperation(id) }
            #expect(try library.states() == ["performing"])
        } else {
            try library.rename(library.files["a"], library.files["elsewhere"])
            #expect(throws: JournalError.fileRefused(path: library.files["b"], cause: .vanished)) {
                try backup.rollbackOperation(id)
            }
            #expect(try library.states() == ["needs_attention"])
        }
    }

    @Test("The exported script takes back what is under way, too", arguments: [true, false])
    func script(isReturning: Bool) throws {
        let library = try JournalLibrary(["a", "b", "c"])
        let before = try library.files.tree()
        try library.perform([[("a", "x")], [("b", "y")], [("c", "z")]])
        try library.rename(library.files["z"], library.files["c"])
        try interrupt(library, isReturning ? "rolling_back" : "performing", of: 1, from: 2, to: 3)
        #expect(try UpkeepTests().run(UpkeepTests().script(of: library)) == 0)
        #expect(try library.files.tree() == before)
    }

    @Test(
        "A batch of which anything is open is not at its end",
        arguments: [OperationState.planned, .performing, .rollingBack]
    )
    func openStates(_ state: OperationState) {
        #expect(BatchState(settled: [.done: 2, state: 1]) == nil)
        #expect(BatchState(settled: [.rolledBack: 2, state: 1]) == nil)
        #expect(BatchState(settled: [.rolledBack: 2, state: 0]) == .rolledBack)
    }

    /// Leaves a batch as a run does that is killed within a chunk.
    private func interrupt(
        _ library: JournalLibrary,
        _ intent: String,
        of batch: Int,
        from first: Int,
        to last: Int
    ) throws {
        let isForward = intent == "performing"
        let before = isForward ? "planned" : "done"
        try library.rewrite(
            """
            UPDATE operation SET state = '\(before)' WHERE id BETWEEN \(first) AND \(last);
            UPDATE batch SET state = '\(isForward ? "running" : "rolling_back")' WHERE id = \(batch);
            INSERT INTO open_chunk VALUES (\(batch), \(first), \(last), '\(before)', '\(intent)')
            """
        )
    }
}
