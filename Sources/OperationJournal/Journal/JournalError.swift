public import SystemPackage

/// Why the journal could not be used, or would not do what was asked.
public enum JournalError: Error, Hashable, Sendable {
    /// Another run holds the journal; `process` is its number where it left one.
    case locked(journal: FilePath, process: Int32?)

    /// Another run, perhaps with another journal, works on this folder.
    case libraryLocked(root: FilePath)

    /// The journal's folder or file could not be made or opened.
    case cannotOpen(journal: FilePath, code: Int32)

    /// The file is not a journal, or not one any more.
    case notAJournal(journal: FilePath)

    /// A later version of the program wrote the journal.
    case newerSchema(journal: FilePath)

    /// The journal would lie on a network or FUSE mount, where its locks and syncs cannot be trusted.
    case onNetworkMount(journal: FilePath, fileSystem: String)

    /// SQLite refused: its extended result code and its own words.
    case database(journal: FilePath, code: Int32, message: String)

    /// A folder could not be synced, so nothing that was done in it is known to be durable. The operations stay
    /// `performing`; the next recovery decides by what is there.
    case notDurable(folder: FilePath, code: Int32)

    /// The mount under a root is not the one that the batch worked on.
    case mountChanged(root: FilePath)

    /// A path is relative, or names no file.
    case notAbsolute(FilePath)

    /// The checksum is neither `sha256:<hex>` nor `sampled:<hex>`.
    case malformedChecksum(String)

    /// There is no such operation in the journal.
    case noSuchOperation(OperationID)

    /// There is no such batch in the journal.
    case noSuchBatch(BatchID)

    /// Later batches moved the files on or took their old names; they must be taken back first.
    case neededLater(batches: [BatchID])

    /// The operation is not in a state that allows what was asked.
    case wrongState(OperationID, state: OperationState)

    /// The file could not be read, moved or taken back.
    case fileRefused(path: FilePath, cause: FailureCause)
}
