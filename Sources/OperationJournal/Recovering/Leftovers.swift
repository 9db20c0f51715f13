import SystemPackage

/// What an interrupted run left beside the files themselves: copies that are not whole, and files that are at two
/// places since one was to replace the other.
///
/// A file that is at two places loses one of them only after what stays was proven: by its inode where both are links of
/// one file, else by reading all of it.
struct Leftovers {
    let folders: OpenFolders
    let token: String

    /// The folders that changed.
    var changed = FolderSync()

    init(folders: OpenFolders, token: String) {
        self.folders = folders
        self.token = token
    }

    /// Removes copies that were not in their place yet.
    ///
    /// - Returns: Why one could not be removed, by place in `records`.
    mutating func removeParts(of records: [OperationRecord]) -> [Int: FailureCause] {
        var obstacles: [Int: FailureCause] = [:]
        for (index, record) in records.enumerated() {
            for beside in [record.destination, record.source] {
                let part = RecordedMove.part(besides: beside, token: token, id: record.id)
                do throws(FailureCause) {
                    guard try folders.look(at: part) != nil else { continue }
                    try folders.remove(part)
                    changed.departed(from: part)
                } catch .notAFolder {
                    // No part can be where no folder is.
                    continue
                } catch {
                    obstacles[index] = error
                }
            }
        }
        return obstacles
    }

    /// Whether a file is at several places because one was to replace the other.
    ///
    /// - Parameters:
    ///   - record: The operation.
    ///   - sighting: Where its file was found.
    ///   - sources: The old names of all operations of the batch.
    /// - Returns: `false` also for what was at two places before.
    func isDoubled(_ record: OperationRecord, _ sighting: FileSearch.Sighting, sources: Set<FilePath>) -> Bool {
        guard record.kind == .move, sighting.obstacle == nil, sighting.count > 1 else { return false }
        if record.made != nil { return true }
        // A rename by link and unlink; only there are two names of one file the run's own doing.
        return [record.source, record.destination].contains { folders.isRemote(parentOf: $0) }
            && !sources.contains(record.destination)
    }

    /// Removes all but one place of a file.
    ///
    /// - Parameters:
    ///   - record: The operation.
    ///   - sighting: Where its file was found.
    ///   - isKept: Whether the new place stays; else the old one does.
    /// - Returns: Why it is still at several places, or `nil` if it is not.
    mutating func settle(_ record: OperationRecord, _ sighting: FileSearch.Sighting, isKept: Bool) -> FailureCause? {
        var places: [FilePath] = []
        if sighting.source != nil { places.append(record.source) }
        if let parked = sighting.parked { places.append(parked) }
        if isKept {
            places.insert(record.destination, at: 0)
        } else if sighting.destination != nil {
            places.append(record.destination)
        }
        do throws(FailureCause) {
            for path in places.dropFirst() {
                guard try isProven(places[0], against: path, record) else { return .checksumDiffers }
                try folders.remove(path)
                changed.departed(from: path)
            }
        } catch {
            if isKept, case .system(call: "unlink", _) = error { return .sourceLeft }
            return error
        }
        return nil
    }

    /// Whether what stays is all that the other place has.
    private func isProven(
        _ keeper: FilePath,
        against other: FilePath,
        _ record: OperationRecord
    ) throws(FailureCause) -> Bool {
        guard let kept = try folders.look(at: keeper), let lost = try folders.look(at: other) else { return false }
        if kept.inode == lost.inode, record.made == nil { return true }
        guard kept.isRegularFile else { return kept.isSymbolicLink && kept.size == lost.size }
        return try (record.madeChecksum ?? record.checksum)?.matches(keeper) ?? false
    }
}
