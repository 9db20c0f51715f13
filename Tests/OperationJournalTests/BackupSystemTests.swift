import Foundation
import GRDB
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// The public interface, as the document that the program was commissioned from uses it.
struct BackupSystemTests {
    @Test("A recorded, performed and completed operation is taken back by really moving the file")
    func usage() throws {
        let library = try JournalLibrary(["old.mp4"])
        let before = try library.files.tree()
        let backup = try BackupSystem(path: library.journal)
        let operation = FileOperation(
            originalPath: library.files["old.mp4"],
            newPath: library.files["new.mp4"],
            operationType: .rename,
            checksum: try Checksum.sha256(of: library.files["old.mp4"]).description
        )

        let id = try backup.recordOperation(operation)
        try library.rename(operation.originalPath, operation.newPath)
        try backup.markOperationComplete(id)
        #expect(try library.states() == ["done"])

        try backup.rollbackOperation(id)
        #expect(try library.files.tree() == before)
        #expect(try library.states() == ["rolled_back"])
    }

    @Test("Without a checksum one is taken, and it is the file's")
    func checksumTaken() throws {
        let library = try JournalLibrary(["old.mp4"])
        let backup = try library.open()
        let id = try backup.recordOperation(
            FileOperation(originalPath: library.files["old.mp4"], newPath: library.files["new.mp4"])
        )
        let record = try #require(try backup.database.operation(id))
        #expect(record.checksum == (try Checksum.sampled(of: library.files["old.mp4"])))
        #expect(record.state == .performing)
    }

    @Test(
        "A checksum that is not the file's, or none at all, is refused",
        arguments: [
            "sha256:" + String(repeating: "0", count: 64), "sampled:" + String(repeating: "a", count: 64), "abc123",
            "md5:d41d8cd98f00b204e9800998ecf8427e", "sha256:xyz", "",
        ]
    )
    func wrongChecksum(_ checksum: String) throws {
        let library = try JournalLibrary(["old.mp4"])
        let backup = try library.open()
        #expect(throws: JournalError.self) {
            try backup.recordOperation(
                FileOperation(
                    originalPath: library.files["old.mp4"],
                    newPath: library.files["new.mp4"],
                    checksum: checksum
                )
            )
        }
        #expect(try library.states() == [])
    }

    @Test("A file that was edited since is left where it is")
    func editedSince() throws {
        let library = try JournalLibrary(["old.mp4"])
        let (backup, id) = try completed(library)
        try library.edit("new.mp4", to: "something else")
        #expect(throws: JournalError.fileRefused(path: library.files["new.mp4"], cause: .checksumDiffers)) {
            try backup.rollbackOperation(id)
        }
        #expect(try library.contents() == ["new.mp4": "something else"])
    }

    @Test("A file of the same bytes but another inode is not the file that was moved")
    func replacedSince() throws {
        let library = try JournalLibrary(["old.mp4"])
        let (backup, id) = try completed(library)
        let bytes = try Data(contentsOf: URL(filePath: library.files["new.mp4"].string))
        try library.rename(library.files["new.mp4"], library.files["elsewhere.mp4"])
        try bytes.write(to: URL(filePath: library.files["new.mp4"].string))
        #expect(throws: JournalError.fileRefused(path: library.files["new.mp4"], cause: .changedSinceMoved)) {
            try backup.rollbackOperation(id)
        }
    }

    @Test("An old name that another file took is not overwritten")
    func oldNameTaken() throws {
        let library = try JournalLibrary(["old.mp4"])
        let (backup, id) = try completed(library)
        try library.edit("old.mp4", to: "a stranger")
        #expect(throws: JournalError.fileRefused(path: library.files["new.mp4"], cause: .oldNameTaken)) {
            try backup.rollbackOperation(id)
        }
        #expect(try library.contents()["old.mp4"] == "a stranger")
        #expect(try library.states() == ["done"])
    }

    @Test("An operation whose file is not at the new path is not complete")
    func notPerformed() throws {
        let library = try JournalLibrary(["old.mp4", "other.mp4"])
        let backup = try library.open()
        let id = try backup.recordOperation(
            FileOperation(originalPath: library.files["old.mp4"], newPath: library.files["new.mp4"])
        )
        #expect(throws: JournalError.fileRefused(path: library.files["new.mp4"], cause: .vanished)) {
            try backup.markOperationComplete(id)
        }
        try library.rename(library.files["other.mp4"], library.files["new.mp4"])
        #expect(throws: JournalError.fileRefused(path: library.files["new.mp4"], cause: .changedSinceMoved)) {
            try backup.markOperationComplete(id)
        }
        #expect(try library.states() == ["performing"])
    }

    @Test("A copy with the recorded bytes counts as the file, once the old one is gone")
    func completedByCopy() throws {
        let library = try JournalLibrary(["old.mp4"])
        let backup = try library.open()
        let id = try backup.recordOperation(
            FileOperation(originalPath: library.files["old.mp4"], newPath: library.files["new.mp4"])
        )
        let bytes = try Data(contentsOf: URL(filePath: library.files["old.mp4"].string))
        try bytes.write(to: URL(filePath: library.files["new.mp4"].string))
        #expect(throws: JournalError.fileRefused(path: library.files["new.mp4"], cause: .oldNameTaken)) {
            try backup.markOperationComplete(id)
        }
        unlink(library.files["old.mp4"].string)
        try backup.markOperationComplete(id)
        try backup.rollbackOperation(id)
        #expect(try library.contents().keys.sorted() == ["old.mp4"])
    }

    @Test(
        "An operation that was recorded and never completed is settled by where its file is",
        arguments: [true, false]
    )
    func neverCompleted(isPerformed: Bool) throws {
        let library = try JournalLibrary(["old.mp4"])
        let before = try library.files.tree()
        let backup = try library.open()
        let id = try backup.recordOperation(
            FileOperation(originalPath: library.files["old.mp4"], newPath: library.files["new.mp4"])
        )
        if isPerformed { try library.rename(library.files["old.mp4"], library.files["new.mp4"]) }
        try backup.rollbackOperation(id)
        #expect(try library.files.tree() == before)
        #expect(try library.states() == ["rolled_back"])
    }

    @Test("Relative paths, missing files and unknown operations are refused")
    func badCalls() throws {
        let library = try JournalLibrary(["old.mp4"])
        let backup = try library.open()
        #expect(throws: JournalError.notAbsolute("old.mp4")) {
            try backup.recordOperation(FileOperation(originalPath: "old.mp4", newPath: library.files["new.mp4"]))
        }
        #expect(throws: JournalError.fileRefused(path: library.files["none.mp4"], cause: .sourceMissing)) {
            try backup.recordOperation(
                FileOperation(originalPath: library.files["none.mp4"], newPath: library.files["new.mp4"])
            )
        }
        #expect(throws: JournalError.noSuchOperation(OperationID(7))) { try backup.rollbackOperation(OperationID(7)) }
        #expect(throws: JournalError.noSuchOperation(OperationID(7))) {
            try backup.markOperationComplete(OperationID(7))
        }
    }

    private func completed(_ library: JournalLibrary) throws -> (BackupSystem, OperationID) {
        let backup = try library.open()
        let id = try backup.recordOperation(
            FileOperation(originalPath: library.files["old.mp4"], newPath: library.files["new.mp4"])
        )
        try library.rename(library.files["old.mp4"], library.files["new.mp4"])
        try backup.markOperationComplete(id)
        return (backup, id)
    }
}
