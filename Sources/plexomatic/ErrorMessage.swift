import FilePaths
import ArgumentParser
import Glibc
import HTTPTransport
import MediaScanner
import OperationJournal
import RenameAssistant
import SystemPackage

/// Words for what went wrong: what could not be done, to which path, why, and what to do next.
///
/// All prose about errors stands here and in its extensions; whoever throws gives only the case.
struct ErrorMessage {
    /// What could not be done, after `error: `.
    let headline: String

    /// What to do next.
    let advice: String

    let status: ExitStatus

    /// The words for an error, or `nil` if it is none of ours.
    init?(_ error: any Error) {
        switch error {
        case let error as ScanError: self.init(error)
        case let error as LibraryRootError: self.init(error)
        case let error as PlanFileError: self.init(error)
        case let error as JournalError: self.init(error)
        case let error as ConfigurationError: self.init(error)
        case let error as CommandError: self.init(error)
        case let error as DemoWriter.Failure: self.init(error)
        case let error as CorpusError: self.init(error)
        case let error as HTTPError:
            self.init(
                headline: "cannot use the endpoint: \(Self.words(error))",
                advice: "Write it as 'http://127.0.0.1:11434'.",
                status: .configuration
            )
        default: return nil
        }
    }

    init(headline: String, advice: String, status: ExitStatus) {
        self.headline = headline
        self.advice = advice
        self.status = status
    }

    /// Writes the message to standard error.
    func write() {
        StandardError.write(line: "error: " + headline)
        StandardError.write(line: "  " + advice)
    }

    /// A path as it can be shown on standard error.
    static func quoted(_ path: FilePath) -> String {
        "'" + String(decoding: PrintableName(for: STDERR_FILENO).bytes(of: path.bytes), as: UTF8.self) + "'"
    }

    /// What the system says of an error number, in lower case.
    static func reason(_ code: Int32) -> String {
        let text = String(cString: strerror(code))
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}

extension ErrorMessage {
    private init(_ error: ScanError) {
        switch error {
        case .notFound(let path):
            self.init(
                headline: "cannot scan \(Self.quoted(path)): no such file or folder",
                advice:
                    "Check the spelling, and that the disk is mounted; then name the folder that holds your videos.",
                status: .refused
            )
        case .notReadable(let path, let code):
            self.init(
                headline: "cannot scan \(Self.quoted(path)): \(Self.reason(code))",
                advice: "Nothing was read. Give yourself the right to read it, or run as a user who has it.",
                status: .refused
            )
        case .notMedia(let path):
            self.init(
                headline: "cannot scan \(Self.quoted(path)): neither a folder nor a video",
                advice: "Name the folder that holds it, or say that its extension is a video's with --extensions.",
                status: .refused
            )
        case .invalidPattern(let text, let reason):
            self.init(
                headline: "cannot use the pattern '\(text)': \(reason)",
                advice: #"Patterns are regular expressions in quotes, as in --ignore '^Old ' or --ignore '\.tmp$'."#,
                status: .usage
            )
        }
    }

    private init(_ error: LibraryRootError) {
        switch error {
        case .notFound(let path, let code):
            self.init(
                headline: "cannot use \(Self.quoted(path)): \(Self.reason(code))",
                advice: "Check the spelling, and that the disk is mounted. A library's own folder is never made.",
                status: .refused
            )
        case .notAFolder(let path):
            self.init(
                headline: "cannot move files into \(Self.quoted(path)): it is a file",
                advice: "Name the folder that holds your library.",
                status: .refused
            )
        }
    }

    private init(_ error: ConfigurationError) {
        let advice = "Nothing was changed. Mend it, or move the file away and begin anew with 'plexomatic config init'."
        let headline: String
        switch error {
        case .unreadable(let path, let code):
            headline = "cannot read the configuration \(Self.quoted(path)): \(Self.reason(code))"
        case .malformed(let path, let line, let reason):
            headline = "cannot read the configuration \(Self.quoted(path)), line \(line): \(reason)"
        case .unknownKey(let path, let line, let key):
            headline = "cannot use the configuration \(Self.quoted(path)), line \(line): no setting is called '\(key)'"
        case .invalidValue(let path, let line, let key, let reason):
            headline = "cannot use the configuration \(Self.quoted(path)), line \(line): '\(key)' \(reason)"
        case .invalidVariable(let name, let value, let reason):
            self.init(
                headline: "cannot use the variable \(name)='\(value)': it \(reason)",
                advice: "Nothing was changed. Set it to something else, or unset it.",
                status: .configuration
            )
            return
        case .exists(let path):
            self.init(
                headline: "cannot make the configuration \(Self.quoted(path)): it is there already",
                advice: "It was not touched. Edit it, or see its values with 'plexomatic config show'.",
                status: .refused
            )
            return
        case .cannotWrite(let path, let code):
            headline = "cannot make the configuration \(Self.quoted(path)): \(Self.reason(code))"
        }
        self.init(headline: headline, advice: advice, status: .configuration)
    }

    private init(_ error: CommandError) {
        switch error {
        case .questionWithoutTerminal(let flag):
            self.init(
                headline: "cannot ask for confirmation: standard input is not a terminal",
                advice: "Add \(flag) to go on without a question. Nothing was touched.",
                status: .usage
            )
        case .reviewWithoutTerminal:
            self.init(
                headline: "cannot review: standard input or output is not a terminal",
                advice: """
                    Use 'plexomatic review --editor' to decide in a text file, or 'plexomatic preview PATH --output \
                    plan.json' and then 'plexomatic apply --plan plan.json'.
                    """,
                status: .usage
            )
        case .editorFailed(let editor):
            self.init(
                headline: "cannot review in the editor '\(Self.shown(editor))': it ended with an error",
                advice: "Nothing was decided. Set EDITOR to the editor that you use, or leave out --editor.",
                status: .refused
            )
        case .editedTextRefused(let count):
            self.init(
                headline: "cannot use the edited text: \(Counted.words(count, "line")) of it cannot be read",
                advice: "Nothing was decided. Mend what stands above.",
                status: .refused
            )
        case .cannotRead(let path, let code):
            self.init(
                headline: "cannot read \(Self.quoted(path)): \(Self.reason(code))",
                advice: "Nothing was decided. See that the editor leaves the file where it is.",
                status: .refused
            )
        case .cannotWrite(let path, let code):
            self.init(
                headline: "cannot write \(Self.quoted(path)): \(Self.reason(code))",
                advice: "Nothing was touched. Name a file in a folder that you may write to.",
                status: .refused
            )
        case .notAPlan(let path):
            self.init(
                headline: "cannot write the plan to \(Self.quoted(path)): a file that is no plan is there",
                advice: "It was not touched. Name another file, or remove that one first.",
                status: .refused
            )
        case .sourcesMissing(let paths):
            self.init(
                headline: "cannot apply the plan: \(Self.quoted(paths.first ?? "")) is gone"
                    + (paths.count > 1 ? ", and \(paths.count - 1) more" : ""),
                advice: "Nothing was touched. Make a new plan, or leave out --strict to apply the rest.",
                status: .refused
            )
        case .conflicts(let count):
            self.init(
                headline: "cannot go on: the plan has \(Counted.words(count, "conflict")), and --on-conflict is 'fail'",
                advice: "Nothing was touched. Mend what is listed above, or choose --on-conflict skip or suffix.",
                status: .refused
            )
        case .restedOn(let named, let later):
            let all = Set(named + later).sorted().map(\.description).joined(separator: " ")
            self.init(
                headline: "cannot take it back: later changes rest on it, in "
                    + (later.count == 1 ? "batch " : "batches ") + later.map(\.description).joined(separator: " "),
                advice: "Nothing was touched. To take those back too: plexomatic rollback \(all)",
                status: .refused
            )
        }
    }
}
