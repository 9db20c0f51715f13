import GRDB
import SystemPackage

/// Judges the files of a group before they are recorded: one that is gone or changed holds its whole group back.
final class GroupCheck {
    /// What is to be done with a group.
    enum Finding {
        /// The files are what the plan says, in the order of the operations.
        case ready([FileIdentity])

        /// What stands in the way, in the order of the operations; `nil` for those that nothing stands in the way of.
        case refused([FailureCause?])

        /// An earlier, interrupted run performed all of it already.
        case finished
    }

    private let action: OperationKind
    private let groups: GroupStream
    private let folders: OpenFolders

    /// What finished operations did, or `nil` where the journal has none yet.
    private let arrivals: ArrivalSearch?

    /// The names of files that interrupted runs have under way: until that is settled nobody knows whose they are.
    private let underWay: Set<FilePath>

    /// The names that the run's own files leave: asked for only where a file has several names.
    private lazy var vacated: Result<Set<EntryPath>, any Error> = Result {
        var vacated = Set<EntryPath>()
        guard action == .move else { return vacated }
        try groups.forEach { group in vacated.formUnion(group.operations.map(\.from)) }
        return vacated
    }

    /// - Parameters:
    ///   - action: What is done with each file.
    ///   - groups: All groups of the run.
    ///   - folders: The open folders.
    ///   - arrivals: What finished operations did, or `nil` where the journal has none yet.
    ///   - underWay: The names of files that interrupted runs have under way.
    init(
        action: OperationKind,
        groups: GroupStream,
        folders: OpenFolders,
        arrivals: ArrivalSearch?,
        underWay: Set<FilePath>
    ) {
        self.action = action
        self.groups = groups
        self.folders = folders
        self.arrivals = arrivals
        self.underWay = underWay
    }

    /// Judges a group by what its files were a moment ago.
    ///
    /// - Throws: ``JournalError``, what SQLite refuses, or what reading the groups again throws.
    func judge(_ sighted: GroupsAhead.Sighted) throws -> Finding {
        let operations = sighted.group.operations
        if arrivals != nil, let first = operations.first, try lastDone(first) != nil, try isFinished(operations) {
            return .finished
        }
        var files: [FileIdentity] = []
        files.reserveCapacity(operations.count)
        var causes: [FailureCause?] = []
        for (operation, sight) in zip(operations, sighted.files) {
            do {
                files.append(try file(of: operation, sight))
                causes.append(nil)
            } catch let cause as FailureCause {
                causes.append(cause)
            }
        }
        return files.count == operations.count ? .ready(files) : .refused(causes)
    }

    private func file(
        of operation: OperationRequest,
        _ sight: Result<FileIdentity?, FailureCause>
    ) throws -> FileIdentity {
        if !underWay.isEmpty, [operation.source, operation.destination].contains(where: underWay.contains) {
            throw FailureCause.underWay
        }
        guard let file = try sight.get() else { throw FailureCause.sourceMissing }
        guard !file.isFolder, operation.describes(file) else { throw FailureCause.sourceChanged }
        if try isTwin(at: operation.to, of: file) { throw FailureCause.destinationExists }
        return file
    }

    /// Whether a further hard link of the file has its new name already.
    ///
    /// Once the operation is recorded, a link of the file under its new name is known to be the operation's own.
    private func isTwin(at path: EntryPath, of file: FileIdentity) throws -> Bool {
        guard file.linkCount > 1 else { return false }
        do {
            guard try folders.look(at: path)?.mark == file.mark else { return false }
        } catch FailureCause.notAFolder {
            return false
        }
        return try !vacated.get().contains(path)
    }

    private func lastDone(_ operation: OperationRequest) throws -> OperationRecord? {
        try arrivals?.lastDone(from: operation.from, to: operation.to)
    }

    /// Whether an earlier, interrupted run performed all of a group already.
    ///
    /// Of a swap both names are taken before and after, so the journal is asked first and the disk second: a plan that
    /// does not say which file it means is not performed twice.
    private func isFinished(_ operations: [OperationRequest]) throws -> Bool {
        for operation in operations {
            guard let record = try lastDone(operation), record.kind == action, isStillThere(record),
                try isSettled(operation)
            else { return false }
        }
        return true
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
    private func isSettled(_ operation: OperationRequest) throws -> Bool {
        try action != .move || isVacated(operation)
    }

    /// Whether the file that the plan means has left its old name: nothing is there, or only what another finished
    /// operation brought, as in a swap.
    private func isVacated(_ operation: OperationRequest) throws -> Bool {
        let file: FileIdentity?
        do throws(FailureCause) {
            file = try folders.look(at: operation.from)
        } catch {
            return false
        }
        guard let file else { return true }
        // A plan that names exactly this file was made anew.
        if operation.inode != nil, operation.describes(file) { return false }
        return try arrivals?.isArrival(at: operation.from, file) ?? false
    }
}
