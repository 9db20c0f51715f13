import Glibc
import SystemPackage

/// Locks on the folders that a batch works in, so that two journals cannot work on one library.
///
/// Each root is locked for this process alone and each folder above it is shared: a run on `/media` and one on
/// `/media/tv` exclude each other, while runs on two sisters do not. Folders that cannot be opened or whose file system
/// knows no locks are passed over and named in ``unlocked``.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man2/flock.2.html>
final class LibraryLock: Sendable {
    private let descriptors: [Int32]

    /// Roots that could not be locked, for the report.
    let unlocked: [FilePath]

    /// Takes all locks without waiting, in path order.
    ///
    /// - Parameter roots: Absolute paths of folders; those that do not exist yet are locked through their parents.
    /// - Throws: ``JournalError/libraryLocked(root:)``
    init(roots: [FilePath]) throws(JournalError) {
        var exclusive = Set<FilePath>()
        var shared = Set<FilePath>()
        for root in roots {
            exclusive.insert(root)
            var parent = root
            while parent.removeLastComponent() { shared.insert(parent) }
        }
        var held: [Int32] = []
        var unlocked: [FilePath] = []
        var inodes = Set<Inode>()
        for folder in exclusive.union(shared).sorted(by: { $0.string < $1.string }) {
            let isRoot = exclusive.contains(folder)
            let descriptor = folder.withPlatformString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            guard descriptor >= 0 else {
                if isRoot, errno != ENOENT { unlocked.append(folder) }
                continue
            }
            // One folder under two names must not wait for itself.
            guard inodes.insert(Inode(of: descriptor)).inserted else {
                close(descriptor)
                continue
            }
            if flock(descriptor, (isRoot ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 {
                held.append(descriptor)
            } else {
                let isTaken = errno == EWOULDBLOCK
                close(descriptor)
                if isTaken {
                    held.forEach { _ = close($0) }
                    throw .libraryLocked(root: folder)
                }
                if isRoot { unlocked.append(folder) }
            }
        }
        self.descriptors = held
        self.unlocked = unlocked
    }

    deinit {
        for descriptor in descriptors {
            // A child between fork and exec has the descriptor too, so closing it here would not let go at once.
            flock(descriptor, LOCK_UN)
            close(descriptor)
        }
    }
}

/// Which folder a descriptor leads to.
private struct Inode: Hashable {
    let device: UInt64
    let number: UInt64

    init(of descriptor: Int32) {
        var status = stat()
        // A descriptor that was just opened has a status; were it not so, the number sets it apart from all others.
        let isKnown = fstat(descriptor, &status) == 0
        device = isKnown ? UInt64(status.st_dev) : .max
        number = isKnown ? UInt64(status.st_ino) : UInt64(descriptor)
    }
}
