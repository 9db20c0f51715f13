import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// What recovery decides from where the files are.
///
/// The journal is rewritten as an interrupted run would have left it, and the files are put where it left them.
struct RecoveryTests {
    /// Where a file can be found.
    enum Spot {
        case source, destination, parked
    }

    /// Where the two files of one group were found, and what must come of it.
    struct Case: CustomTestStringConvertible {
        let video: Spot
        let subtitle: Spot
        let state: String
        let isKept: Bool
        var testDescription: String { "\(state): video at \(video), subtitle at \(subtitle)" }
    }

    static let cases: [Case] = [
        Case(video: .destination, subtitle: .destination, state: "performing", isKept: true),
        Case(video: .source, subtitle: .source, state: "performing", isKept: false),
        Case(video: .destination, subtitle: .source, state: "performing", isKept: false),
        Case(video: .source, subtitle: .destination, state: "performing", isKept: false),
        Case(video: .parked, subtitle: .source, state: "performing", isKept: false),
        Case(video: .parked, subtitle: .destination, state: "performing", isKept: false),
        Case(video: .destination, subtitle: .destination, state: "rolling_back", isKept: false),
        Case(video: .source, subtitle: .destination, state: "rolling_back", isKept: false),
    ]

    @Test(
        "A group is kept whole or goes back whole, by where its files are, whichever way the journal has it under way",
        arguments: cases,
        [true, false]
    )
    func decisions(_ sample: Case, isRange: Bool) throws {
        let library = try JournalLibrary(["a.mkv", "a.srt"])
        let before = try library.files.tree()
        try library.perform([[("a.mkv", "new/b.mkv"), ("a.srt", "new/b.srt")]])
        let after = try library.files.tree()
        try interrupt(library, sample, isRange: isRange)
        let reports = try library.open().recover()
        #expect(reports.count == 1)
        #expect(try library.files.tree() == (sample.isKept ? after : before))
        #expect(try library.states() == Array(repeating: sample.isKept ? "done" : "rolled_back", count: 2))
        // Nothing is left to settle.
        #expect(try library.open().recover().isEmpty)
    }

    @Test("A file that is nowhere is reported and touches nothing else")
    func vanished() throws {
        let library = try JournalLibrary(["a", "b"])
        try library.perform([[("a", "x")], [("b", "y")]])
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        let elsewhere = try TemporaryLibrary([])
        try library.rename(library.files["x"], elsewhere["x"])
        _ = try library.open().recover()
        #expect(try library.states() == ["needs_attention", "done"])
        #expect(try library.contents().keys.sorted() == ["y"])
        // Once the file is back, asking again settles it.
        try library.rename(elsewhere["x"], library.files["x"])
        _ = try library.open().recover(retriesAttention: true)
        #expect(try library.states() == ["done", "done"])
    }

    @Test(
        "A stranger under the old name is not overwritten: the group stays, and one stuck file does not stop the rest"
    )
    func oldNameTaken() throws {
        let library = try JournalLibrary(["a", "a.srt", "c"])
        try library.perform([[("a", "x"), ("a.srt", "x.srt")], [("c", "z")]])
        // The subtitle is back already, so the group is incomplete; a stranger sits at the video's old name.
        try library.rename(library.files["x.srt"], library.files["a.srt"])
        try library.edit("a", to: "a stranger")
        try library.rename(library.files["z"], library.files["c"])
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover()
        #expect(try library.states() == ["needs_attention", "rolled_back", "rolled_back"])
        #expect(try library.contents()["a"] == "a stranger")
        #expect(try library.contents()["x"] != nil)
    }

    @Test("Planned operations of an interrupted run are cancelled and their files stay")
    func planned() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        try library.rename(library.files["b"], library.files["a"])
        try library.rewrite("UPDATE operation SET state = 'planned'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover()
        #expect(try library.states() == ["cancelled"])
        #expect(try library.contents().keys.sorted() == ["a"])
    }

    @Test("A half-done circle goes back, wherever its files are", arguments: 0...3)
    func circle(_ performed: Int) throws {
        let library = try JournalLibrary(["a", "b", "c"])
        let before = try library.files.tree()
        try library.perform([[("a", "b")], [("b", "c")], [("c", "a")]])
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        let history = try #require(try JournalHistory(path: library.journal))
        let batch = try #require(try history.batches().first)
        let records = try history.operations(of: batch.id)
        // Redo the first steps by hand: one file parks, the others follow.
        let parked = try #require(records.last)
        let parking = RecordedMove.parking(besides: parked.source, token: batch.token, id: parked.id)
        let steps = [(parked.source, parking)] + records.dropLast().map { ($0.source, $0.destination) }
        for (from, to) in steps.prefix(performed) { try library.rename(from, to) }
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover()
        #expect(try library.files.tree() == before)
        #expect(try library.states() == ["rolled_back", "rolled_back", "rolled_back"])
    }

    @Test("A run on a mount that is not there now is left alone, whatever stands under its root")
    func otherMount() throws {
        let library = try JournalLibrary(["a"])
        try library.perform([[("a", "b")]])
        try library.rewrite(
            """
            UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running';
            UPDATE root SET mount = 'ext4 0123456789abcdef /'
            """
        )
        let reports = try library.open().recover()
        let report = try #require(reports.first)
        #expect(throws: JournalError.mountChanged(root: library.files.path)) { try report.result.get() }
        #expect(try library.states() == ["performing"])
    }

    @Test("A group of which a part went back is not split when the rest is found again")
    func foundLater() throws {
        let library = try JournalLibrary(["v.mkv", "v.srt"])
        let before = try library.files.tree()
        try library.perform([[("v.mkv", "n.mkv"), ("v.srt", "n.srt")]])
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        let elsewhere = try TemporaryLibrary()
        try library.rename(library.files["n.srt"], elsewhere["n.srt"])
        _ = try library.open().recover()
        #expect(try library.states() == ["rolled_back", "needs_attention"])
        try library.rename(elsewhere["n.srt"], library.files["n.srt"])
        _ = try library.open().recover(retriesAttention: true)
        #expect(try library.states() == ["rolled_back", "rolled_back"])
        #expect(try library.files.tree() == before)
    }

    @Test("A rollback that got stuck goes on as a rollback, not as a run that was done")
    func stuckRollback() throws {
        let library = try JournalLibrary(["a"])
        let before = try library.files.tree()
        try library.perform([[("a", "b")]])
        try library.rewrite(
            "UPDATE operation SET state = 'rolling_back', taken_back = 1; UPDATE batch SET state = 'rolling_back'"
        )
        try library.edit("a", to: "a stranger")
        _ = try library.open().recover()
        #expect(try library.states() == ["needs_attention"])
        try library.rename(library.files["a"], library.files["stranger"])
        _ = try library.open().recover(retriesAttention: true)
        #expect(try library.states() == ["rolled_back"])
        #expect(try library.files.tree().filter { $0.text == "a" } == before)
    }

    @Test("A folder that became a link holds up its own files only, not the journal")
    func folderOutOfReach() throws {
        let library = try JournalLibrary(["odd/a", "fine/b"])
        try library.perform([[("odd/a", "odd/x")], [("fine/b", "fine/y")]])
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        let elsewhere = try TemporaryLibrary()
        try library.rename(library.files["odd"], elsewhere["odd"])
        try library.files.addLink("odd", to: elsewhere["odd"].string)
        _ = try library.open().recover()
        #expect(try library.states() == ["needs_attention", "done"])
        #expect(try elsewhere.tree().map(\.text) == ["odd", "odd/x"])
    }

    @Test("A folder that is gone is no other mount: its files are told to be gone")
    func rootGone() throws {
        let library = try JournalLibrary(["in/a"])
        var request = library.request([[("in/a", "in/b")]])
        request.roots = [library.files["in"]]
        _ = try library.open().perform(request, monitor: RunMonitor())
        try library.rename(library.files["in"], library.files["elsewhere"])
        let outcomes = try library.open().rollBack(.last, monitor: RunMonitor()).outcomes
        #expect(outcomes.map(\.cause) == [.vanished])
    }

    @Test(
        "Of a chunk that is on record as a range, each row that says more counts for itself",
        arguments: [true, false]
    )
    func openChunk(isForward: Bool) throws {
        let library = try JournalLibrary(["a", "b", "c"])
        try library.perform([[("a", "x")], [("b", "y")], [("c", "z")]])
        let (before, intent) = isForward ? ("planned", "performing") : ("done", "rolling_back")
        try library.rewrite(
            """
            UPDATE operation SET state = '\(before)'; UPDATE operation SET state = 'rolled_back' WHERE id = 2;
            UPDATE batch SET state = '\(isForward ? "running" : "rolling_back")';
            INSERT INTO open_chunk VALUES (1, 1, 2, '\(before)', '\(intent)')
            """
        )
        try library.rename(library.files["y"], library.files["b"])
        let history = try #require(try JournalHistory(path: library.journal))
        // Whoever looks before it is settled is told what is under way.
        #expect(
            try history.operations(of: BatchID(1)).map(\.state.rawValue) == [intent, "rolled_back", before]
        )
        try library.open().database.spreadOpenChunk(of: BatchID(1))
        try library.open().database.spreadOpenChunk(of: BatchID(1))
        #expect(try library.states() == [intent, "rolled_back", before])
    }

    private func interrupt(_ library: JournalLibrary, _ sample: Case, isRange: Bool) throws {
        let history = try #require(try JournalHistory(path: library.journal))
        let batch = try #require(try history.batches().first)
        for (record, place) in zip(try history.operations(of: batch.id), [sample.video, sample.subtitle]) {
            switch place {
            case .source: try library.rename(record.destination, record.source)
            case .parked:
                let parking = RecordedMove.parking(besides: record.source, token: batch.token, id: record.id)
                try library.rename(record.destination, parking)
            case .destination: break
            }
        }
        let state = sample.state == "performing" ? "running" : "rolling_back"
        try library.rewrite("UPDATE batch SET state = '\(state)'")
        if isRange {
            let before = sample.state == "performing" ? "planned" : "done"
            try library.rewrite(
                """
                UPDATE operation SET state = '\(before)';
                INSERT INTO open_chunk SELECT 1, min(id), max(id), '\(before)', '\(sample.state)' FROM operation
                """
            )
        } else {
            try library.rewrite("UPDATE operation SET state = '\(sample.state)'")
        }
    }
}
