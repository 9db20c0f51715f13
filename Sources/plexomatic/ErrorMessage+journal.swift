import OperationJournal
import SystemPackage

extension ErrorMessage {
    /// The words for a journal that cannot be used, or will not do what was asked.
    init(_ error: JournalError) {
        switch error {
        case .locked(let journal, let process):
            self.init(
                headline: "cannot use the journal \(Self.quoted(journal)): another run holds it"
                    + (process.map { " (process \($0))" } ?? ""),
                advice: "Nothing was touched. Wait until that run has ended, then try again.",
                status: .locked
            )
        case .libraryLocked(let root):
            self.init(
                headline: "cannot work in \(Self.quoted(root)): another run works there",
                advice: "No file there was touched. Wait until that run has ended, then try again.",
                status: .locked
            )
        case .cannotOpen(let journal, let code):
            self.init(
                headline: "cannot open the journal \(Self.quoted(journal)): \(Self.reason(code))",
                advice: "No file was touched. Name another place with --journal, on a disk that you may write to.",
                status: .journal
            )
        case .notAJournal(let journal):
            self.init(
                headline: "cannot use \(Self.quoted(journal)): it is not a journal of plexomatic, or is damaged",
                advice: "It was not touched. Name the right file with --journal.",
                status: .journal
            )
        case .newerSchema(let journal):
            self.init(
                headline: "cannot use the journal \(Self.quoted(journal)): a newer version of plexomatic wrote it",
                advice: "It was not touched. Use that version, or another journal with --journal.",
                status: .journal
            )
        case .onNetworkMount(let journal, let fileSystem):
            self.init(
                headline: "cannot keep the journal \(Self.quoted(journal)) on a \(fileSystem) mount: "
                    + "its locks and syncs cannot be trusted",
                advice: "Name a place on a local disk with --journal.",
                status: .journal
            )
        case .database(let journal, let code, let message):
            self.init(
                headline: "cannot go on with the journal \(Self.quoted(journal)): \(message) (SQLite \(code))",
                advice: "What was under way is settled by 'plexomatic recover' once the journal can be written again.",
                status: .journal
            )
        case .notDurable(let folder, let code):
            self.init(
                headline: "cannot make the changes in \(Self.quoted(folder)) durable: \(Self.reason(code))",
                advice: "The run stopped. Check the disk; then 'plexomatic recover' settles what was under way.",
                status: .journal
            )
        default:
            self.init(request: error)
        }
    }

    private init(request error: JournalError) {
        switch error {
        case .mountChanged(let root):
            self.init(
                headline: "cannot look at \(Self.quoted(root)): another file system lies there now",
                advice: "No file there was touched. Mount the disk that the run worked on, then try again.",
                status: .waiting
            )
        case .notAbsolute(let path):
            self.init(
                headline: "cannot use \(Self.quoted(path)): it is not the absolute path of a file",
                advice: "Write the whole path, from '/' on.",
                status: .refused
            )
        case .malformedChecksum(let text):
            self.init(
                headline: "cannot use the checksum '\(text)'",
                advice: "Write 'sha256:' or 'sampled:' and 64 hexadecimal digits.",
                status: .refused
            )
        case .noSuchOperation(let id):
            self.init(
                headline: "cannot find operation \(id) in the journal",
                advice: "'plexomatic history BATCH' lists the operations of a batch.",
                status: .refused
            )
        case .noSuchBatch(let id):
            self.init(
                headline: "cannot find batch \(id) in the journal",
                advice: "'plexomatic history' lists the batches.",
                status: .refused
            )
        case .neededLater(let batches):
            let list = batches.map(\.description).joined(separator: " ")
            self.init(
                headline: "cannot take it back: later changes rest on it, in batch \(list)",
                advice: "Nothing was touched. Take those back first, or all with 'plexomatic rollback --all'.",
                status: .refused
            )
        case .wrongState(let id, let state):
            self.init(
                headline: "cannot do this with operation \(id): it is '\(state.rawValue)'",
                advice: "'plexomatic history' shows what can be taken back.",
                status: .refused
            )
        case .fileRefused(let path, let cause):
            self.init(
                headline: "cannot use \(Self.quoted(path)): \(FailureWords.of(cause))",
                advice: "The file was not touched.",
                status: .failed
            )
        default:
            preconditionFailure("the journal's own failures are worded above")
        }
    }
}
