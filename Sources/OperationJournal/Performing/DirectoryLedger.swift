import FilePaths
import Glibc
import SystemPackage

/// The folders of one batch: makes what is missing, removes what became empty, and undoes both.
///
/// Every folder is in the journal before it is made or removed. Only empty folders are ever removed, by `rmdir`, which
/// refuses anything else, and never a root.
final class DirectoryLedger {
    private let folders: OpenFolders
    private let roots: Set<FilePath>
    private var records: [FilePath: [DirectoryRecord]]
    private var present: Set<FilePath> = []

    /// What changed since the journal was last told, by row.
    private(set) var changes: [Int64: DirectoryRecord.State] = [:]

    /// The folders whose entries changed since they were last synced.
    var changed = FolderSync()

    init(_ records: [DirectoryRecord], roots: [FilePath], folders: OpenFolders) {
        self.folders = folders
        self.roots = Set(roots)
        self.records = Dictionary(grouping: records, by: \.path)
    }

    /// The changes that the journal was not told yet; they count as told from now on.
    func takeChanges() -> [Int64: DirectoryRecord.State] {
        defer { changes.removeAll() }
        return changes
    }

    /// Sees to it that a folder is there.
    ///
    /// Forward only folders that were recorded as missing are made; backward also those that someone else removed
    /// meanwhile, since a file is to return into them. A root is never made: where it is gone, its mount may be.
    ///
    /// - Throws: ``FailureCause/notAFolder``, or ``FailureCause/system(call:code:)`` if it cannot be made.
    func ensure(_ folder: FilePath, direction: UnitPerformer.Direction) throws(FailureCause) {
        guard !present.contains(folder) else { return }
        do {
            _ = try folders.descriptor(of: folder)
        } catch .system(call: "open", code: ENOENT) where !roots.contains(folder) && folder.lastComponent != nil {
            let record = record(of: folder, role: direction == .forward ? .made : .emptied)
            guard record != nil || direction == .backward else { throw .system(call: "open", code: ENOENT) }
            try ensure(folder.removingLastComponent(), direction: direction)
            try make(folder, like: record)
        }
        present.insert(folder)
    }

    /// Removes the folders that were recorded for it and are empty now.
    func removeEmptied() {
        for record in all(.emptied, deepestFirst: true) where record.state == .planned {
            mark(record, removeIfEmpty(record.path) ? .done : .undone)
        }
    }

    /// Removes the folders that the batch made and that nothing is left in.
    ///
    /// - Parameter isFinal: Whether the whole batch was taken back, so that a folder which is not empty stays for good.
    func removeMade(isFinal: Bool) {
        for record in all(.made, deepestFirst: true) where record.state != .undone {
            if removeIfEmpty(record.path) || isFinal { mark(record, .undone) }
        }
    }

    /// Makes every folder again that the batch removed.
    ///
    /// - Returns: Those that could not be made, with the cause.
    func restoreEmptied() -> [(FilePath, FailureCause)] {
        var failures: [(FilePath, FailureCause)] = []
        for record in all(.emptied, deepestFirst: false) where record.state != .undone {
            do {
                try ensure(record.path, direction: .backward)
                mark(record, .undone)
            } catch {
                failures.append((record.path, error))
            }
        }
        return failures
    }

    private func make(_ folder: FilePath, like record: DirectoryRecord?) throws(FailureCause) {
        guard let name = folder.lastComponent else { throw .system(call: "mkdir", code: EINVAL) }
        let parent = folder.removingLastComponent()
        let descriptor = try folders.descriptor(of: parent)
        let mode = record.map { $0.role == .emptied ? $0.mode & 0o7777 : 0o777 } ?? 0o777
        // With the mode in the one call that makes it, a folder is never there with another.
        let isExact = record?.role == .emptied
        let mask = isExact ? umask(0) : 0
        let result = name.withPlatformString { mkdirat(descriptor, $0, mode_t(mode)) }
        let code = errno
        if isExact { umask(mask) }
        guard result == 0 || code == EEXIST else { throw .system(call: "mkdir", code: code) }
        changed.arrived(in: parent)
        if let record, isExact, result == 0 {
            let opened = try folders.descriptor(of: folder)
            // Only root may give a folder away; for everyone else it belongs to the right owner already.
            _ = fchown(opened, record.owner, record.owningGroup)
            if fchmod(opened, mode_t(mode)) != 0 { throw .system(call: "fchmod", code: errno) }
        }
        if let record, record.role == .made { mark(record, .done) }
    }

    private func removeIfEmpty(_ folder: FilePath) -> Bool {
        guard !roots.contains(folder), let name = folder.lastComponent else { return false }
        let parent = folder.removingLastComponent()
        let descriptor: Int32
        do {
            descriptor = try folders.descriptor(of: parent)
        } catch .system(call: "open", code: ENOENT) {
            return true
        } catch {
            return false
        }
        guard name.withPlatformString({ unlinkat(descriptor, $0, AT_REMOVEDIR) }) == 0 else {
            return errno == ENOENT
        }
        folders.forget(folder)
        present.remove(folder)
        changed.left(parent)
        return true
    }

    private func record(of folder: FilePath, role: DirectoryRecord.Role) -> DirectoryRecord? {
        records[folder]?.first { $0.role == role }
    }

    private func mark(_ record: DirectoryRecord, _ state: DirectoryRecord.State) {
        changes[record.id] = state
        guard let index = records[record.path]?.firstIndex(where: { $0.id == record.id }) else { return }
        records[record.path]?[index].state = state
    }

    private func all(_ role: DirectoryRecord.Role, deepestFirst: Bool) -> [DirectoryRecord] {
        records.values.joined().filter { $0.role == role }.sorted { left, right in
            let (upper, lower) = (left.path.components.count, right.path.components.count)
            if upper != lower { return deepestFirst ? upper > lower : upper < lower }
            return left.id < right.id
        }
    }
}
