import FilePaths
import Glibc
import SystemPackage

/// The exclusive lock beside a journal, held as long as the value lives.
///
/// A separate file is locked, since SQLite puts locks of its own on the database. The kernel drops the lock when the
/// process ends, however it ends, so no stale lock can remain.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man2/flock.2.html>
final class JournalLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock without waiting.
    ///
    /// - Throws: ``JournalError/locked(journal:process:)`` if another process holds it,
    ///   ``JournalError/cannotOpen(journal:code:)`` if the lock file cannot be made.
    init(besides journal: FilePath) throws(JournalError) {
        let path = FilePath(bytes: journal.bytes + Array(".lock".utf8))
        let descriptor = path.withPlatformString { Glibc.open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
        guard descriptor >= 0 else { throw .cannotOpen(journal: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.process(in: descriptor)
            close(descriptor)
            throw .locked(journal: journal, process: holder)
        }
        self.descriptor = descriptor
        // Who holds the lock is only a help to the reader of the message, so a failed write does no harm.
        let text = Array("\(getpid())".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
    }

    deinit {
        // A child between fork and exec has the descriptor too, so closing it here would not let go at once.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// The number that the holder left in the file.
    private static func process(in descriptor: Int32) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: buffer[..<count], as: UTF8.self))
    }
}
