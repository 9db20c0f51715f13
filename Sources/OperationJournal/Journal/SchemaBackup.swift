import FilePaths
import GRDB
import Glibc
import SystemPackage

/// Keeps a copy of a journal before its tables are brought up to a newer version of the program.
struct SchemaBackup {
    let journal: FilePath

    /// The copy of a journal of one version.
    func path(version: String) -> FilePath { FilePath(bytes: journal.bytes + Array(".version-\(version)".utf8)) }

    /// Copies the journal beside itself if tables of it will be changed.
    ///
    /// The copy is whole and durable under its name, or not there; one of an earlier attempt is kept.
    ///
    /// - Parameter queue: The journal, open.
    /// - Throws: What SQLite refuses, or ``JournalError/cannotOpen(journal:code:)`` for the copy; the journal was not
    ///   touched then.
    func copyIfOlder(_ queue: DatabaseQueue) throws {
        let applied = try queue.read { try Schema.migrator.appliedIdentifiers($0) }
        guard let version = Schema.versions.last(where: applied.contains), version != Schema.versions.last else {
            return
        }
        let copy = path(version: version)
        guard copy.withPlatformString({ access($0, F_OK) }) != 0 else { return }
        let draft = FilePath(bytes: copy.bytes + Array(".draft".utf8))
        if draft.withPlatformString({ unlink($0) }) != 0, errno != ENOENT {
            throw JournalError.cannotOpen(journal: draft, code: errno)
        }
        // <https://www.sqlite.org/lang_vacuum.html>: a whole copy, of one moment.
        try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft.string]) }
        let descriptor = draft.withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw JournalError.cannotOpen(journal: draft, code: errno) }
        defer { close(descriptor) }
        let isKept =
            fsync(descriptor) == 0
            && draft.withPlatformString { old in copy.withPlatformString { link(old, $0) } } == 0
        guard isKept else { throw JournalError.cannotOpen(journal: copy, code: errno) }
        _ = draft.withPlatformString { unlink($0) }
        try JournalLocation.makeDurable(journal)
    }
}
