import Foundation
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// Copies and links: what they make, and that taking them back touches nothing else.
struct KindTests {
    static let kinds: [OperationKind] = [.copy, .hardlink, .symlink]

    private let library: JournalLibrary

    init() throws {
        library = try JournalLibrary(["a.mkv", "a.srt", "b.mkv"])
    }

    private static let groups = [[("a.mkv", "new/x.mkv"), ("a.srt", "new/x.srt")], [("b.mkv", "y.mkv")]]

    private func perform(_ kind: OperationKind) throws -> BatchReport {
        try library.open().perform(library.request(Self.groups, action: kind), monitor: RunMonitor())
    }

    @Test("Everything is made, the sources stay, and the rollback removes what was made", arguments: kinds)
    func roundTrip(_ kind: OperationKind) throws {
        let before = try library.files.tree()
        #expect(try perform(kind).count(.done) == 3)
        let after = try library.files.tree()
        #expect(Set(before.filter { kind != .hardlink || !$0.text.isEmpty }).isSubset(of: Set(after)))
        let made = try #require(after.first { $0.text == "new/x.mkv" })
        let original = try #require(before.first { $0.text == "a.mkv" })
        switch kind {
        case .hardlink: #expect(made.inode == original.inode)
        case .symlink: #expect(String(decoding: made.content, as: UTF8.self) == library.files["a.mkv"].string)
        default:
            #expect(made.inode != original.inode)
            #expect(made.content == original.content)
            #expect(made.mtimeNanoseconds == original.mtimeNanoseconds)
        }
        #expect(try perform(kind).finishedEarlier == 3)
        let back = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(back.outcomes.isEmpty)
        #expect(try library.files.tree() == before)
    }

    @Test("A target that exists keeps its group from being made, and is not touched", arguments: kinds)
    func targetExists(_ kind: OperationKind) throws {
        try library.files.add("new/x.srt")
        let before = try library.files.tree()
        let report = try perform(kind)
        #expect(report.count(.failed) == 2)
        #expect(report.count(.done) == 1)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("Interrupted, a group is kept whole or goes whole", arguments: kinds, [true, false])
    func recovery(_ kind: OperationKind, isWhole: Bool) throws {
        let before = try library.files.tree()
        _ = try perform(kind)
        let after = try library.files.tree()
        if !isWhole { unlink(library.files["new/x.srt"].string) }
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover()
        if isWhole { #expect(try library.files.tree() == after) }
        #expect(
            try library.states() == (isWhole ? ["done", "done", "done"] : ["rolled_back", "rolled_back", "done"])
        )
        _ = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(try library.files.tree() == before)
    }

    @Test("A copy that was edited, or whose original is gone, is not removed", arguments: [true, false])
    func notRemoved(isEdited: Bool) throws {
        _ = try perform(.copy)
        if isEdited { try library.edit("y.mkv", to: "edited") } else { unlink(library.files["b.mkv"].string) }
        for isForced in [false, true] {
            _ = try library.open().rollBack(.last, monitor: RunMonitor(), isForced: isForced)
            #expect(try library.contents()["y.mkv"] != nil)
        }
        #expect(try library.states() == ["rolled_back", "rolled_back", "done"])
    }

    @Test("A link that cannot be made over devices is refused, or copied where that was asked for")
    func fallback() throws {
        guard let device = TemporaryLibrary.otherDevice else { return }
        let other = try TemporaryLibrary(in: device)
        var request = library.request([[("a.mkv", "x")]], action: .hardlink, into: other)
        #expect(try library.open().perform(request, monitor: RunMonitor()).outcomes.map(\.cause) == [.crossDevice])
        request.fallsBackToCopy = true
        #expect(try library.open().perform(request, monitor: RunMonitor()).count(.done) == 1)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try other.tree().isEmpty)
        #expect(try library.contents().count == 3)
    }

    @Test("A clone is refused where blocks cannot be shared, or copied where that was asked for")
    func clone() throws {
        guard let device = TemporaryLibrary.otherDevice else { return }
        let other = try TemporaryLibrary(in: device)
        var request = library.request([[("a.mkv", "x")]], action: .reflink, into: other)
        #expect(try library.open().perform(request, monitor: RunMonitor()).outcomes.map(\.cause) == [.noReflinks])
        #expect(try other.tree().isEmpty)
        request.fallsBackToCopy = true
        #expect(try library.open().perform(request, monitor: RunMonitor()).count(.done) == 1)
    }

    @Test("A caller's own copy or link is recorded, completed and taken back", arguments: kinds)
    func recorded(_ kind: OperationKind) throws {
        let before = try library.files.tree()
        let (old, new) = (library.files["a.mkv"], library.files["z.mkv"])
        let backup = try library.open()
        let id = try backup.recordOperation(FileOperation(originalPath: old, newPath: new, operationType: kind))
        #expect(throws: JournalError.fileRefused(path: new, cause: .vanished)) { try backup.markOperationComplete(id) }
        switch kind {
        case .hardlink: #expect(link(old.string, new.string) == 0)
        case .symlink: #expect(symlink(old.string, new.string) == 0)
        default: try FileManager.default.copyItem(atPath: old.string, toPath: new.string)
        }
        try backup.markOperationComplete(id)
        try backup.rollbackOperation(id)
        #expect(try library.files.tree() == before)
    }

    @Test(
        "A run that is started again takes over what an interrupted one left undone",
        arguments: ["cancelled", "rolled_back"]
    )
    func takeover(_ state: String) throws {
        try library.perform(Self.groups)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        try library.rewrite("UPDATE operation SET state = '\(state)', cause = 'interrupted'")
        try library.perform(Self.groups)
        #expect(try library.states() == ["done", "done", "done"])
        let batches = try #require(try JournalHistory(path: library.journal)).batches()
        #expect(batches.map(\.takenOverBy) == [BatchID(2), nil])
        #expect(batches.map(\.state) == [.rolledBack, .done])
    }
}
