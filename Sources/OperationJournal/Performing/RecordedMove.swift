import SystemPackage

/// A rename of a recorded operation: forward when it is performed, backward when it is taken back.
struct RecordedMove: Sendable {
    let id: OperationID

    /// What the file at `from` was when the operation was recorded.
    let identity: FileIdentity

    let from: FilePath
    let to: FilePath

    /// Where the file waits if another must take its name first: derived, never stored, so that recovery knows it.
    let parking: FilePath

    /// The name of a parked file.
    ///
    /// - Parameters:
    ///   - source: The operation's source; the file waits in its folder.
    ///   - token: The batch's token.
    ///   - id: The operation.
    /// - Returns: A path that no file of a user has.
    static func parking(besides source: FilePath, token: String, id: OperationID) -> FilePath {
        source.removingLastComponent().appending(".plexomatic-\(token)-\(id).via")
    }
}
