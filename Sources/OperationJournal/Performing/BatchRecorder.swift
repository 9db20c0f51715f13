import GRDB
import SystemPackage

/// Checks the groups of a run and writes them down, within the transaction that makes them durable before the first file
/// is touched.
///
/// Groups pass through in small portions: what is large is in the journal, and SQLite moves what its memory does not hold
/// to the disk.
final class BatchRecorder {
    /// What was written down.
    struct Recorded {
        let batch: BatchID
        let token: String
        let directories: [DirectoryRecord]

        /// How many operations.
        let count: Int

        /// The moves in the order of performing, with their units; `nil` where there are more than are held in memory.
        let moves: [(move: RecordedMove, unit: Int64)]?
    }

    /// A group that passed the check.
    private struct Checked {
        let sighted: GroupsAhead.Sighted
        let files: [FileIdentity]

        var operations: [OperationRequest] { sighted.group.operations }
    }

    /// How many files are hashed at a time.
    private static let portion = 256

    /// How many moves are held: some ten megabytes, which spare reading back what was just written.
    private static let mostHeld = 32_768

    private let database: Database
    private let request: BatchRequest
    private let total: Int
    private let folders: OpenFolders
    private let monitor: RunMonitor
    private let token = BatchToken.make()
    private let check: GroupCheck
    private let writer: BatchWriter
    private let attempts: AttemptWriter
    private let hasHistory: Bool
    private var survey: FolderSurvey
    private var dependencies = NameDependencies()
    private var waiting: [Checked] = []
    private var waitingCount = 0
    private var examined = 0
    private var recorded = 0
    private var unit = 0
    private var moves: [(move: RecordedMove, unit: Int64)]? = []

    /// What was refused or finished before.
    private(set) var report: BatchReport

    /// - Parameters:
    ///   - database: The transaction.
    ///   - request: What the batch is.
    ///   - groups: Its groups, which are handed to ``add(_:)`` too.
    ///   - folders: The open folders.
    ///   - monitor: Hears of progress.
    ///   - report: The report so far.
    ///   - journal: The journal's file, for the errors.
    /// - Throws: What SQLite refuses.
    init(
        _ database: Database,
        _ request: BatchRequest,
        _ groups: GroupStream,
        _ folders: OpenFolders,
        _ monitor: RunMonitor,
        _ report: BatchReport,
        journal: FilePath
    ) throws {
        self.database = database
        self.request = request
        self.total = groups.count
        self.folders = folders
        self.monitor = monitor
        self.report = report
        // In a new journal nothing needs to be looked up.
        hasHistory = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM operation)") ?? true
        check = GroupCheck(
            action: request.action,
            groups: groups,
            folders: folders,
            arrivals: hasHistory ? try ArrivalSearch(database, journal: journal) : nil,
            underWay: hasHistory ? try database.namesUnderWay() : []
        )
        writer = try BatchWriter(database, request: request, token: token, mounts: MountTable())
        attempts = try AttemptWriter(database, by: writer.batch, request.action, journal: journal)
        survey = FolderSurvey(folders, roots: request.roots, includesEmptied: request.removesEmptiedFolders)
    }

    /// Checks a group, and writes it down sooner or later.
    ///
    /// - Throws: What SQLite refuses, or ``Stop/interrupted``.
    func add(_ sighted: GroupsAhead.Sighted) throws {
        let operations = sighted.group.operations
        guard !operations.isEmpty else { return }
        let finding = try check.judge(sighted)
        examined += operations.count
        monitor.onEvent(.examined(files: examined, of: total))
        switch finding {
        case .finished:
            report.finishedEarlier += operations.count
            report.count(operations.count, .done)
        case .refused(let causes):
            for (operation, cause) in zip(operations, causes) { try refuse(operation, cause) }
        case .ready(let files):
            waiting.append(Checked(sighted: sighted, files: files))
            waitingCount += files.count
            if waitingCount >= Self.portion { try flush() }
        }
    }

    /// Writes the rest down, and puts the batch in order.
    ///
    /// - Parameter journal: The journal's file, for the errors.
    /// - Returns: `nil` if there is nothing to perform: then nothing is to be recorded.
    /// - Throws: What SQLite refuses.
    func finish(journal: FilePath) throws -> Recorded? {
        try flush()
        guard recorded > 0 else { return nil }
        if request.action == .move, try dependencies.order(database, writer.batch, journal: journal) { moves = nil }
        try attempts.finish()
        return Recorded(
            batch: writer.batch,
            token: token,
            directories: try survey.folders.map { try writer.directory($0) },
            count: recorded,
            moves: moves
        )
    }

    /// Why a recording ended early; nothing is recorded then.
    enum Stop: Error {
        case interrupted
        case nothingToDo
    }

    private func refuse(_ operation: OperationRequest, _ cause: FailureCause?) throws {
        let cause = cause ?? .groupFailed
        report.add(
            OperationOutcome(
                id: nil,
                source: operation.source,
                destination: operation.destination,
                state: .failed,
                cause: cause
            )
        )
        try attempts.note(operation, request.action, cause)
        monitor.onEvent(.refused(operation.source, operation.destination, cause))
    }

    private func flush() throws {
        guard !monitor.isInterrupted() else { throw Stop.interrupted }
        let sums = checksums()
        var rows: [BatchWriter.Row] = []
        rows.reserveCapacity(waitingCount)
        let groups = try writer.groups(waiting.map(\.sighted))
        for (checked, group) in zip(waiting, groups) {
            for (operation, file) in zip(checked.operations, checked.files) {
                let sum = sums?[rows.count]
                rows.append(
                    BatchWriter.Row(request: operation, identity: file, checksum: sum, group: group, unit: unit)
                )
            }
            unit += 1
        }
        for (id, row) in zip(try writer.operations(rows), rows) {
            survey.note(from: row.request.from, to: row.request.to)
            if request.action == .move { dependencies.note(row.request, id) }
            if hasHistory { try attempts.takeOver(from: row.request, row.identity.mark) }
            moves?.append((RecordedMove(row, id, request.action, token: token), Int64(row.unit)))
        }
        recorded += rows.count
        if recorded > Self.mostHeld { moves = nil }
        waiting.removeAll(keepingCapacity: true)
        waitingCount = 0
    }

    /// Whether a file is recognised by its content: where an inode number may change with a rename, by nothing else.
    private func needsChecksum(_ operation: OperationRequest) -> Bool {
        request.verification != .identity || folders.isRemote(parentOf: operation.from)
    }

    /// The checksums of the files that wait, or `nil` if none is needed.
    private func checksums() -> [Checksum?]? {
        let isNeeded = waiting.contains { checked in checked.operations.contains { needsChecksum($0) } }
        guard isNeeded else { return nil }
        let paths = waiting.flatMap { checked in
            zip(checked.operations, checked.files).map { operation, file in
                file.isRegularFile && needsChecksum(operation) ? operation.source : nil
            }
        }
        let verification = request.verification == .identity ? .sampled : request.verification
        return ChecksumReader(verification: verification).read(paths)
    }
}
