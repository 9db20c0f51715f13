package import SystemPackage

/// Something that happened while the journal worked, told as it happens.
package enum JournalEvent: Sendable {
    /// Files were looked at and hashed before they are recorded.
    case examined(files: Int, of: Int)

    /// An operation's new state is durable.
    case changed(OperationID, EntryPath, EntryPath, OperationState, FailureCause?)

    /// An operation was refused before it was recorded.
    case refused(FilePath, FilePath, FailureCause)

    /// Bytes of a file that is copied were written.
    case copied(FilePath, bytes: Int64, of: Int64)

    /// Files of a run have reached their end, whichever it is.
    case settled(files: Int, of: Int)
}
