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

    /// The folders that were seen to last.
    private var recent = FolderMemo<Bool>()

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

    /// Sees to it that the folder that `path` lies in is there.
    func ensure(parentOf path: some EntryName, direction: UnitPerformer.Direction) throws(FailureCause) {
        guard recent.value(forParentOf: path) == nil else { return }
        try ensure(path.folder, direction: direction)
        recent.remember(true, forParentOf: path)
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
        if direction == .backward, let record = record(of: folder, role: .emptied), record.state == .done {
            try mend(folder, like: record)
            mark(record, .undone)
        }
        present.insert(folder)
    }

    /// Gives a folder that was made again the owner and mode that it had.
    ///
    /// A run may have ended between making it and this, so what is there is compared, not what this run made.
    private func mend(_ folder: FilePath, like record: DirectoryRecord) throws(FailureCause) {
        let descriptor = try folders.descriptor(of: folder)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(call: "fstat", code: errno) }
        if status.st_uid != record.owner || status.st_gid != record.owningGroup {
            // Only root may give a folder away; for everyone else it belongs to the right owner already.
            _ = fchown(descriptor, record.owner, record.owningGroup)
        }
        // After the owner, since a change of that takes the set-group-ID bit away.
        if status.st_mode & 0o7777 != record.mode & 0o7777 || status.st_uid != record.owner,
            fchmod(descriptor, mode_t(record.mode & 0o7777)) != 0
        {
            throw .system(call: "fchmod", code: errno)
        }
    }

    /// Removes the folders that were recorded for it and are empty now.
    func removeEmptied() {
        for record in all(.emptied, deepestFirst: true) where record.state == .planned {
            mark(record, removeIfEmpty(record.path) == .gone ? .done : .undone)
        }
    }

    /// Removes the folders that the batch made and that nothing is left in.
    ///
    /// - Parameter isFinal: Whether the whole batch was taken back, so that a folder which is not empty stays for good.
    /// - Returns: Whether nothing is left to try again.
    func removeMade(isFinal: Bool) -> Bool {
        var isSettled = true
        for record in all(.made, deepestFirst: true) where record.state != .undone {
            switch removeIfEmpty(record.path) {
            case .gone: mark(record, .undone)
            case .used: if isFinal { mark(record, .undone) }
            case .refused: isSettled = false
            }
        }
        return isSettled
    }

    /// Makes every folder again that the batch removed.
    ///
    /// - Returns: Those that could not be made, with the cause.
    func restoreEmptied() -> [(FilePath, FailureCause)] {
        var failures: [(FilePath, FailureCause)] = []
        for record in all(.emptied, deepestFirst: false) where record.state == .done {
            do {
                try ensure(record.path, direction: .backward)
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
        let result = name.withPlatformString { mkdirat(descriptor, $0, 0o777) }
        guard result == 0 || errno == EEXIST else { throw .system(call: "mkdir", code: errno) }
        changed.arrived(in: parent)
        if let record, record.role == .made { mark(record, .done) }
    }

    /// What became of a folder that was to go.
    private enum Removal {
        case gone

        /// Something is in it, or it is nobody's to remove.
        case used

        /// It could not be removed now, for a reason that may pass.
        case refused
    }

    private func removeIfEmpty(_ folder: FilePath) -> Removal {
        guard !roots.contains(folder), let name = folder.lastComponent else { return .used }
        let parent = folder.removingLastComponent()
        for _ in 0..<OpenFolders.attempts {
            let descriptor: Int32
            do {
                descriptor = try folders.descriptor(of: parent)
            } catch .system(call: "open", code: ENOENT) {
                return .gone
            } catch .notAFolder {
                return .used
            } catch {
                return .refused
            }
            if name.withPlatformString({ unlinkat(descriptor, $0, AT_REMOVEDIR) }) == 0 || errno == ENOENT {
                folders.forget(folder)
                present.remove(folder)
                recent.removeAll()
                changed.left(parent)
                return .gone
            }
            switch errno {
            case EINTR, EAGAIN: continue
            case ENOTEMPTY, EEXIST, ENOTDIR, EBUSY: return .used
            default: return .refused
            }
        }
        return .refused
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
