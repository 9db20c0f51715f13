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

    /// Later batches rest on those that were to be taken back, and were not named with them.
    case restedOn([BatchID], by: [BatchID])
}
