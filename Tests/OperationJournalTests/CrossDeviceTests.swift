import Foundation
import GRDB
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// Moves to another file system: copied, synced, read back, recorded, placed, and only then removed.
@Suite(.enabled(if: TemporaryLibrary.otherDevice != nil, "needs a second file system to write to"))
struct CrossDeviceTests {
    private let library: JournalLibrary
    private let other: TemporaryLibrary

    init() throws {
        library = try JournalLibrary(["film.mkv", "film.srt", "stay"])
        other = try TemporaryLibrary(["there"], in: TemporaryLibrary.otherDevice)
    }

    private static let group = [[("film.mkv", "Film/film.mkv"), ("film.srt", "Film/film.srt")]]

    private func request() -> BatchRequest { library.request(Self.group, into: other) }

    @Test("A group arrives whole with times and modes, and a rollback brings back what was, byte for byte")
    func roundTrip() throws {
        chmod(library.files["film.mkv"].string, 0o604)
        let (before, there) = (try library.files.tree(), try other.tree())
        let report = try library.open().perform(request(), monitor: RunMonitor())
        #expect(report.count(.done) == 2)
        #expect(try library.files.tree().map(\.text) == ["stay"])
        for (entry, old) in zip(try other.tree().filter { $0.text.hasPrefix("Film/") }, before) {
            #expect(entry.content == old.content)
            #expect(entry.mode == old.mode)
            #expect(entry.mtimeNanoseconds == old.mtimeNanoseconds)
        }
        #expect(try library.column("checksum2").allSatisfy { $0.hasPrefix("sha256:") })
        let back = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(back.outcomes.isEmpty)
        #expect(try library.files.tree().map(\.description) == before.map(\.description))
        #expect(try other.tree() == there)
    }

    @Test("A swap between two disks is one unit, and comes back")
    func swap() throws {
        let roots = [library.files.path, other.path]
        let pairs = [(library.files["stay"], other["there"]), (other["there"], library.files["stay"])]
        let request = BatchRequest(
            roots: roots,
            groups: [
                GroupRequest(number: 1, operations: pairs.map { OperationRequest(source: $0.0, destination: $0.1) })
            ]
        )
        let before = (try library.files.tree().map(\.description), try other.tree().map(\.description))
        #expect(try library.open().perform(request, monitor: RunMonitor()).count(.done) == 2)
        #expect(try other.tree().map { String(decoding: $0.content, as: UTF8.self) } == ["3 stay"])
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree().map(\.description) == before.0)
        #expect(try other.tree().map(\.description) == before.1)
    }

    @Test("A symbolic link is moved itself, with its text and its time")
    func link() throws {
        try library.files.addLink("link", to: "film.mkv")
        let before = try library.files.tree()
        let report = try library.open()
            .perform(library.request([[("link", "link")]], into: other), monitor: RunMonitor())
        #expect(report.count(.done) == 1)
        let moved = try #require(try other.tree().first { $0.text == "link" })
        #expect(String(decoding: moved.content, as: UTF8.self) == "film.mkv")
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try library.files.tree().map(\.description) == before.map(\.description))
    }

    @Test("A target that exists is not overwritten, and no part is left")
    func targetExists() throws {
        try other.add("Film/film.srt")
        let (before, there) = (try library.files.tree(), try other.tree())
        let report = try library.open().perform(request(), monitor: RunMonitor())
        #expect(report.outcomes.map(\.cause) == [.groupFailed, .destinationExists])
        #expect(try library.files.tree() == before)
        #expect(try other.tree() == there)
    }

    @Test("A run that is told to stop within a copy drops it, and the group stays where it was")
    func interrupted() throws {
        let flag = Flag()
        let monitor = RunMonitor(
            onEvent: { if case .copied(let path, _, _) = $0, path.string.hasSuffix("srt") { flag.isSet = true } },
            isInterrupted: { flag.isSet }
        )
        let (before, there) = (try library.files.tree(), try other.tree())
        let report = try library.open().perform(request(), monitor: monitor)
        #expect(report.isInterrupted)
        #expect(try library.states() == ["cancelled", "cancelled"])
        #expect(try library.files.tree() == before)
        #expect(try other.tree() == there)
    }

    @Test("A source that grows while it is copied stays, and the copy is dropped")
    func growing() throws {
        let path = library.files["film.mkv"].string
        let monitor = RunMonitor(onEvent: { event in
            guard case .copied(let copied, _, _) = event, copied.string == path else { return }
            let handle = FileHandle(forWritingAtPath: path)
            handle?.seekToEndOfFile()
            handle?.write(Data("more".utf8))
            try? handle?.close()
        })
        let there = try other.tree()
        let report = try library.open().perform(request(), monitor: monitor)
        #expect(report.outcomes.first?.cause == .sourceChanged)
        #expect(try library.contents()["film.mkv"] == "1 film.mkvmore")
        #expect(try other.tree() == there)
    }

    @Test("A stranger that took a source's name while the group was copied is not removed for it")
    func sourceReplaced() throws {
        let stranger = try TemporaryLibrary(["film"])
        let (from, to) = (stranger["film"].string, library.files["film.mkv"].string)
        let there = try other.tree()
        let isReplaced = Flag()
        let monitor = RunMonitor(onEvent: { event in
            // The video's copy is whole and verified by now; its subtitle's is not.
            guard case .copied(let path, _, _) = event, path.string.hasSuffix("srt"), !isReplaced.isSet else { return }
            isReplaced.isSet = Glibc.rename(from, to) == 0
        })
        let report = try library.open().perform(request(), monitor: monitor)
        #expect(isReplaced.isSet)
        #expect(report.outcomes.contains { $0.cause == .sourceChanged })
        #expect(try library.contents()["film.mkv"] == "1 film")
        #expect(try library.contents()["film.srt"] != nil)
        #expect(try other.tree() == there)
    }

    @Test("A target that appears while its file is copied is not overwritten, and the file is still where it was")
    func targetAppears() throws {
        let before = try library.files.tree()
        let folder = other["Film"].string
        let monitor = RunMonitor(onEvent: { event in
            guard case .copied(let path, _, _) = event, path.string.hasSuffix("srt") else { return }
            try? "a stranger".write(toFile: folder + "/film.srt", atomically: false, encoding: .utf8)
        })
        let report = try library.open().perform(request(), monitor: monitor)
        #expect(report.outcomes.map(\.cause) == [.groupFailed, .destinationExists])
        #expect(try library.files.tree() == before)
        #expect(
            try other.tree().filter { !$0.isFolder }.map { String(decoding: $0.content, as: UTF8.self) }
                .contains("a stranger")
        )
    }

    @Test("A source that is edited in place after its last byte was read makes no copy that says otherwise")
    func editedWhileCopied() throws {
        let path = library.files["film.mkv"].string
        let (content, there) = (try library.contents()["film.mkv"] ?? "", try other.tree())
        let edited = String(repeating: "X", count: content.utf8.count)
        let monitor = RunMonitor(onEvent: { event in
            guard case .copied(let copied, _, _) = event, copied.string == path else { return }
            let handle = FileHandle(forWritingAtPath: path)
            handle?.write(Data(edited.utf8))
            try? handle?.close()
        })
        let copying = library.request([[("film.mkv", "f")]], action: .copy, into: other)
        let report = try library.open().perform(copying, monitor: monitor)
        #expect(report.outcomes.map(\.cause) == [.sourceChanged])
        #expect(try library.contents()["film.mkv"] == edited)
        #expect(try other.tree() == there)
    }

    @Test("A copy that is damaged before it is read back is dropped, and the source stays")
    func damaged() throws {
        let (before, there) = (try library.files.tree(), try other.tree())
        let folder = other["Film"].string
        let monitor = RunMonitor(onEvent: { event in
            guard case .copied = event else { return }
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                let handle = FileHandle(forWritingAtPath: folder + "/" + name)
                handle?.write(Data("X".utf8))
                try? handle?.close()
            }
        })
        let report = try library.open().perform(request(), monitor: monitor)
        #expect(report.outcomes.first?.cause == .copyDiffers)
        #expect(try library.files.tree() == before)
        #expect(try other.tree() == there)
    }

    /// A step that a crash can come after, and what the next recovery makes of it.
    enum Step: CaseIterable {
        case partUnrecorded, partRecorded, firstPlaced, allPlaced, firstRemoved
    }

    @Test("Wherever a crash comes, each file is whole at one place, and the group together", arguments: Step.allCases)
    func crash(_ step: Step) throws {
        let (before, there) = (try library.files.tree(), try other.tree())
        let originals = ["film.mkv", "film.srt"].map { library.files[$0] }
        // Links keep the originals, with their inodes, for putting them back as the crash would have left them.
        let keep = try TemporaryLibrary()
        for file in originals { #expect(Glibc.link(file.string, keep[file.lastComponent?.string ?? ""].string) == 0) }
        _ = try library.open().perform(request(), monitor: RunMonitor())
        let history = try #require(try JournalHistory(path: library.journal))
        let batch = try #require(try history.batches().first)
        let records = try history.operations(of: batch.id)
        let isRemoved = step == .firstRemoved
        for (index, record) in records.enumerated() where !(isRemoved && index == 0) {
            try library.rename(keep[record.source.lastComponent?.string ?? ""], record.source)
        }
        for (index, record) in records.enumerated() {
            let part = RecordedMove.part(besides: record.destination, token: batch.token, id: record.id)
            let isPlaced = step == .allPlaced || isRemoved || (step == .firstPlaced && index == 0)
            if !isPlaced { try library.rename(record.destination, part) }
        }
        if step == .partUnrecorded { try library.rewrite("UPDATE operation SET inode2 = NULL, checksum2 = NULL") }
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover()
        let isKept = step == .allPlaced || isRemoved
        #expect(try library.states() == Array(repeating: isKept ? "done" : "rolled_back", count: 2))
        #expect(try library.files.tree().map(\.text) == (isKept ? ["stay"] : before.map(\.text)))
        #expect(try other.tree().count == there.count + (isKept ? 3 : 0))
        #expect(try library.open().recover().isEmpty)
        _ = try library.open().rollBack(.all, monitor: RunMonitor())
        #expect(try library.files.tree().map(\.description) == before.map(\.description))
        #expect(try other.tree() == there)
    }

    @Test("A source is not removed for a copy that does not hold its bytes any more")
    func unproven() throws {
        let keep = try TemporaryLibrary()
        #expect(Glibc.link(library.files["film.mkv"].string, keep["k"].string) == 0)
        _ = try library.open().perform(library.request([[("film.mkv", "f")]], into: other), monitor: RunMonitor())
        try library.rename(keep["k"], library.files["film.mkv"])
        // Same size, same time, same inode; one byte is another.
        var status = stat()
        #expect(stat(other["f"].string, &status) == 0)
        let handle = try #require(FileHandle(forWritingAtPath: other["f"].string))
        handle.write(Data("X".utf8))
        try handle.close()
        utimensat(AT_FDCWD, other["f"].string, [status.st_atim, status.st_mtim], 0)
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover()
        #expect(try library.states() == ["needs_attention"])
        #expect(try library.contents()["film.mkv"] == "1 film.mkv")
    }

    @Test("What a crash interrupted is finished when that is asked for")
    func forward() throws {
        let (_, there) = (try library.files.tree(), try other.tree())
        _ = try library.open().perform(request(), monitor: RunMonitor())
        let after = try other.tree().map(\.description)
        _ = try library.open().rollBack(.last, monitor: RunMonitor())
        #expect(try other.tree() == there)
        try library.rewrite("UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'")
        _ = try library.open().recover(isForward: true)
        #expect(try library.states() == ["done", "done"])
        #expect(try other.tree().map(\.description) == after)
        #expect(try library.files.tree().map(\.text) == ["stay"])
    }

    @Test("A file that its folder does not let go of is not copied for nothing", .enabled(if: geteuid() == 0))
    func immutable() throws {
        let descriptor = open(library.files["film.mkv"].string, O_RDONLY)
        defer { close(descriptor) }
        var flags = 0x10
        // FS_IOC_SETFLAGS: <https://man7.org/linux/man-pages/man2/ioctl_iflags.2.html>.
        guard ioctl(descriptor, 0x4008_6602, &flags) == 0 else { return }
        let there = try other.tree()
        let copied = Flag()
        let monitor = RunMonitor(onEvent: { if case .copied = $0 { copied.isSet = true } })
        let report = try library.open().perform(request(), monitor: monitor)
        flags = 0
        _ = ioctl(descriptor, 0x4008_6602, &flags)
        #expect(report.outcomes.first?.cause == .sourceUnremovable(code: EPERM))
        #expect(!copied.isSet)
        #expect(try other.tree() == there)
    }
}

/// Set on the journal's thread, which is the test's own.
final class Flag: @unchecked Sendable {
    // Proof: the journal calls its monitor on the thread that called it, and the test waits for that call.
    var isSet = false
}
