import SystemPackage

/// Looks at the files of operations before they are taken back: which go, which stay and why, and which somebody took
/// back already.
struct RollbackCheck {
    /// Operations by what is to become of them.
    struct Sorted {
        /// The ways back.
        var going = Chunk()

        /// Those that stay done, each with its cause.
        var staying: [OperationOutcome] = []

        /// Those whose file is under its old name already, and nothing is under the new one.
        var returned: [OperationRecord] = []
    }

    let folders: OpenFolders

    /// Whether files that were edited since are moved back all the same.
    let isForced: Bool

    /// The batch's token.
    let token: String

    /// Looks at the files of whole units.
    func sort(_ records: [OperationRecord]) -> Sorted {
        // By force the files that are left of a group go back without those that are gone.
        let refused = isForced ? vanished(of: records) : contentRefusals(of: records)
        let refusedGroups = isForced || refused.isEmpty ? [] : Set(refused.keys.map { records[$0].group })
        var sorted = Sorted()
        for (place, record) in records.enumerated() {
            if isReturned(record) {
                sorted.returned.append(record)
            } else if refused[place] != nil || refusedGroups.contains(record.group) {
                sorted.staying.append(OperationOutcome(record, .done, refused[place] ?? .groupFailed))
            } else {
                sorted.going.add(move(back: record), unit: record.unit)
            }
        }
        return sorted
    }

    /// Whether somebody took an operation's file back already.
    private func isReturned(_ record: OperationRecord) -> Bool {
        guard record.kind == .move else { return false }
        do throws(FailureCause) {
            // Nearly always it is where it was brought, and one look says so.
            if try folders.look(at: record.destination)?.mark == record.arrival { return false }
        } catch {
            return false
        }
        let sighting = FileSearch(folders: folders).sighting(of: record, token: token)
        return sighting.obstacle == nil && sighting.source != nil && sighting.count == 1
    }

    /// The operations whose file is not where it was moved to, by place.
    private func vanished(of records: [OperationRecord]) -> [Int: FailureCause] {
        var refusals: [Int: FailureCause] = [:]
        for (place, record) in records.enumerated() {
            do throws(FailureCause) {
                if try folders.look(at: record.destination) == nil { throw .vanished }
            } catch {
                refusals[place] = error
            }
        }
        return refusals
    }

    /// The operations whose file does not have its recorded content any more, by place.
    private func contentRefusals(of records: [OperationRecord]) -> [Int: FailureCause] {
        guard records.contains(where: { $0.arrivalChecksum != nil }) else { return [:] }
        let sampled = records.map { record -> FilePath? in
            if case .sampled = record.arrivalChecksum { record.destination } else { nil }
        }
        let sums = ChecksumReader(verification: .sampled).read(sampled)
        var refusals: [Int: FailureCause] = [:]
        for (place, record) in records.enumerated() {
            switch record.arrivalChecksum {
            case .sampled where sums[place] != nil && sums[place] != record.arrivalChecksum:
                refusals[place] = .checksumDiffers
            case .sha256:
                // A file that cannot be read is judged by its identity alone, as when it was moved.
                if let matches = try? record.arrivalChecksum?.matches(record.destination), !matches {
                    refusals[place] = .checksumDiffers
                }
            default:
                continue
            }
        }
        return refusals
    }

    private func move(back record: OperationRecord) -> RecordedMove {
        // By force the file is taken as it is now; a file that is gone fails the check with its own word.
        // Of copies and links only what was made is ever removed.
        guard isForced, record.kind == .move, let present = try? folders.look(at: record.destination) else {
            return RecordedMove(back: record, token: token)
        }
        return RecordedMove(back: record, present: present, token: token)
    }
}
