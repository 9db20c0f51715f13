import Glibc
import SystemPackage

/// The folders whose entries changed since the last sync, each once.
///
/// Folders that files arrived in are synced before those that they left: after a power cut in between a file has two
/// names rather than none, on file systems that do not order the two themselves.
struct FolderSync {
    private var arrivals: [FilePath] = []
    private var departures: [FilePath] = []
    private var known: [FilePath: Bool] = [:]

    /// The folders that were noted last, with whether files arrived there.
    private var recent = FolderMemo<Bool>()

    /// Notes that an entry was added under this path.
    mutating func arrived(at path: some EntryName) {
        guard recent.value(forParentOf: path) != true else { return }
        recent.remember(true, forParentOf: path)
        arrived(in: path.folder)
    }

    /// Notes that the entry of this path was removed.
    mutating func departed(from path: some EntryName) {
        guard recent.value(forParentOf: path) == nil else { return }
        recent.remember(false, forParentOf: path)
        left(path.folder)
    }

    /// Notes that an entry was added to `folder`.
    mutating func arrived(in folder: FilePath) {
        guard known[folder] != true else { return }
        known[folder] = true
        arrivals.append(folder)
    }

    /// Notes that an entry was removed from `folder`.
    mutating func left(_ folder: FilePath) {
        guard known[folder] == nil else { return }
        known[folder] = false
        departures.append(folder)
    }

    /// Adds what another part of the run changed.
    mutating func formUnion(_ other: FolderSync) {
        other.arrivals.forEach { arrived(in: $0) }
        other.departures.forEach { left($0) }
    }

    /// What a sync could not do, without having failed.
    struct Gaps {
        /// Folders whose file system knows no sync of folders.
        var unsupported: [FilePath] = []

        /// Folders that cannot be opened any more, with the error number.
        var unreachable: [(folder: FilePath, code: Int32)] = []
    }

    /// Syncs every folder, and starts anew.
    ///
    /// - Returns: The folders that could not be synced.
    /// - Throws: ``JournalError/notDurable(folder:code:)`` at the first sync that failed.
    mutating func sync(_ folders: OpenFolders) throws(JournalError) -> Gaps {
        var gaps = Gaps()
        // A folder may first be left and then be arrived in; it is synced once, with the arrivals.
        for folder in arrivals + departures.filter({ known[$0] == false }) {
            do {
                if try !folders.sync(folder) { gaps.unsupported.append(folder) }
            } catch .system(call: "open", code: ENOENT) {
                // Removed since, and the folder above it is among those that are synced.
                continue
            } catch .system(call: "fsync", code: let code) {
                throw .notDurable(folder: folder, code: code)
            } catch .system(call: _, code: let code) {
                gaps.unreachable.append((folder, code))
            } catch {
                gaps.unreachable.append((folder, ENOTDIR))
            }
        }
        self = FolderSync()
        return gaps
    }
}
