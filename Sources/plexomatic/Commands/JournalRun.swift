import OperationJournal
import RenameAssistant
import SystemPackage

/// One command's use of the journal: its lock, its log and its progress.
struct JournalRun {
    private let backup: BackupSystem
    private let monitor: RunMonitor
    private let log: OperationLog?
    private let progress: ProgressLine
    private let isQuiet: Bool

    /// Opens the journal, and makes it where it is missing.
    ///
    /// - Throws: `JournalError`, or ``CommandError/cannotWrite(_:code:)`` for the log.
    init(opening settings: Settings, _ progress: ProgressLine, isQuiet: Bool) throws {
        backup = try BackupSystem(path: settings.journal)
        let log = try settings.logFile.map { try OperationLog($0) }
        self.log = log
        self.progress = progress
        self.isQuiet = isQuiet
        monitor = RunMonitor(
            onEvent: { event in
                switch event {
                case .examined(let files, let total): progress.show("checking files", files, of: total)
                case .copied(let path, let bytes, let total):
                    let name = path.lastComponent?.string ?? ""
                    progress.show("copying \(name)", Int(bytes >> 20), of: Int(total >> 20), unit: " MiB")
                case .settled(let files, let total): progress.show("renaming", files, of: total)
                case .changed, .refused: log?.note(event)
                }
            },
            isInterrupted: { Interruption.isRequested }
        )
    }

    /// Opens the journal if there is one.
    init?(_ settings: Settings, _ progress: ProgressLine, isQuiet: Bool) throws {
        guard try JournalHistory.exists(at: settings.journal) else { return nil }
        try self.init(opening: settings, progress, isQuiet: isQuiet)
    }

    /// Settles what interrupted runs left, and says what that was.
    ///
    /// - Parameters:
    ///   - retriesAttention: Whether operations that a person had to look at are tried once more.
    ///   - isForward: Whether what goes back, or was never begun, is performed after all.
    /// - Returns: What the program's end is to tell.
    /// - Throws: `JournalError`
    func recover(retriesAttention: Bool = false, isForward: Bool = false) throws -> ExitStatus {
        Interruption.listen()
        let reports = try backup.recover(
            monitor: monitor,
            retriesAttention: retriesAttention,
            isForward: isForward
        )
        progress.clear()
        return ReportConversation(isQuiet: isQuiet).write(recovered: reports)
    }

    /// Performs a batch.
    func perform(_ request: BatchRequest, _ groups: GroupStream) throws -> BatchReport {
        Interruption.listen()
        defer { progress.clear() }
        return try backup.perform(request, groups, monitor: monitor)
    }

    /// How many operations a rollback would take back.
    ///
    /// - Parameters:
    ///   - scope: What is to be taken back.
    ///   - each: Hears of each operation.
    /// - Returns: Their number.
    /// - Throws: `JournalError`
    func operationsToRollBack(_ scope: RollbackScope, each: ((OperationRecord) -> Void)? = nil) throws -> Int {
        try backup.operationsToRollBack(scope, each: each)
    }

    /// Takes back what a scope covers.
    func rollBack(_ scope: RollbackScope, isForced: Bool) throws -> [BatchResult] {
        Interruption.listen()
        defer { progress.clear() }
        return try backup.rollBack(scope, monitor: monitor, isForced: isForced)
    }
}
