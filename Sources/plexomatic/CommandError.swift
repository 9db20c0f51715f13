import OperationJournal
import SystemPackage

/// Why a command cannot do what it was asked, apart from what the stages say.
enum CommandError: Error, Hashable {
    /// A question is due and nobody can answer it; the flag answers it beforehand.
    case questionWithoutTerminal(flag: String)

    /// A file that the command was to write cannot be written.
    case cannotWrite(FilePath, code: Int32)

    /// A plan was to be written over a file that is none.
    case notAPlan(FilePath)

    /// Sources of a plan are gone, and every one was to be there.
    case sourcesMissing([FilePath])

    /// Files stand in each other's way, and the plan was to be without conflicts.
    case conflicts(Int)

    /// A review was wanted where nobody can press a key.
    case reviewWithoutTerminal

    /// The editor did not end well, so nothing was decided.
    case editorFailed(String)

    /// So many lines of an edited text cannot be read, and nobody is there to mend them.
    case editedTextRefused(Int)

    /// A file that the command itself wrote cannot be read.
    case cannotRead(FilePath, code: Int32)

    /// Later batches rest on those that were to be taken back, and were not named with them.
    case restedOn([BatchID], by: [BatchID])
}
