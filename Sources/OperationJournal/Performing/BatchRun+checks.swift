import SystemPackage

extension BatchRun {
    /// What can be performed of the request: one file that is gone or changed holds its whole group back.
    mutating func checkGroups() throws(JournalError) -> [Checked] {
        var checked: [Checked] = []
        var examined = 0
        let total = request.groups.reduce(0) { $0 + $1.operations.count }
        // One question for all groups: nearly always the answer is that nothing of it was ever done.
        let known = try database.lastDone(
            request.groups.map { ($0.operations[0].source, $0.operations[0].destination) }
        )
        for (place, group) in request.groups.enumerated() {
            if known[place] != nil, let finished = try finishedBefore(group) {
                report.outcomes += finished
                report.finishedEarlier += finished.count
                continue
            }
            var passed: [Checked] = []
            var causes: [FailureCause?] = []
            for operation in group.operations {
                do throws(FailureCause) {
                    guard let file = try folders.look(at: operation.source) else { throw .sourceMissing }
                    guard !file.isFolder, operation.describes(file) else { throw .sourceChanged }
                    if try isTwin(at: operation.destination, of: file) { throw .destinationExists }
                    passed.append(Checked(group: place, request: operation, identity: file))
                    causes.append(nil)
                } catch {
                    causes.append(error)
                }
            }
            examined += group.operations.count
            monitor.onEvent(.examined(files: examined, of: total))
            if passed.count == group.operations.count {
                checked += passed
            } else {
                for (operation, cause) in zip(group.operations, causes) {
                    report.outcomes.append(outcome(of: operation, in: group, .failed, cause ?? .groupFailed))
                    refused.append((operation, cause ?? .groupFailed))
                    monitor.onEvent(.refused(operation.source, operation.destination, cause ?? .groupFailed))
                }
            }
        }
        return checked
    }

    /// Whether a further hard link of the file has its new name already.
    ///
    /// Once the operation is recorded, a link of the file under its new name is known to be the operation's own.
    private func isTwin(at path: FilePath, of file: FileIdentity) throws(FailureCause) -> Bool {
        guard file.linkCount > 1, !vacated.contains(path) else { return false }
        do {
            return try folders.look(at: path)?.mark == file.mark
        } catch .notAFolder {
            return false
        }
    }

    /// The outcomes of a group that an earlier, interrupted run performed already.
    ///
    /// Of a swap both names are taken before and after, so the journal is asked first and the disk second: a plan that
    /// does not say which file it means is not performed twice.
    private func finishedBefore(_ group: GroupRequest) throws(JournalError) -> [OperationOutcome]? {
        var outcomes: [OperationOutcome] = []
        let records = try database.lastDone(group.operations.map { ($0.source, $0.destination) })
        for (operation, record) in zip(group.operations, records) {
            guard let record, record.kind == request.action, isStillThere(record),
                try isSettled(operation)
            else { return nil }
            outcomes.append(outcome(of: operation, in: group, .done, nil, id: record.id))
        }
        return outcomes
    }

    private func isStillThere(_ record: OperationRecord) -> Bool {
        do {
            return try FileRecognition(folders: folders)
                .file(at: record.destination, marks: record.marks, checksums: [record.arrivalChecksum]) != nil
        } catch {
            return false
        }
    }

    /// Whether nothing of an operation that was performed is left to do.
    private func isSettled(_ operation: OperationRequest) throws(JournalError) -> Bool {
        if request.action != .move { return true }
        return try isVacated(operation)
    }

    /// Whether the file that the plan means has left its old name: nothing is there, or only what another finished
    /// operation brought, as in a swap.
    private func isVacated(_ operation: OperationRequest) throws(JournalError) -> Bool {
        let file: FileIdentity?
        do {
            file = try folders.look(at: operation.source)
        } catch {
            return false
        }
        guard let file else { return true }
        // A plan that names exactly this file was made anew.
        if operation.inode != nil, operation.describes(file) { return false }
        return try database.isArrival(at: operation.source, file)
    }

    private func outcome(
        of operation: OperationRequest,
        in group: GroupRequest,
        _ state: OperationState,
        _ cause: FailureCause?,
        id: OperationID? = nil
    ) -> OperationOutcome {
        OperationOutcome(
            id: id,
            group: group.number,
            source: operation.source,
            destination: operation.destination,
            state: state,
            cause: cause
        )
    }
}
