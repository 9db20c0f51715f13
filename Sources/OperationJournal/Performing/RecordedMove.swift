import SystemPackage

/// What a recorded operation does with one file: forward when it is performed, backward when it is taken back.
///
/// A chunk hands each on from list to list, and to copy its fields each time took as long as to look at its file.
final class RecordedMove: Sendable {
    let id: OperationID
    let kind: OperationKind

    /// The state that the operation was in before.
    let state: OperationState

    /// By what the file at ``from`` is known.
    let mark: FileMark

    /// What the file was when the operation was recorded: a copy gets its times, mode and owner.
    let attributes: FileIdentity

    /// The checksum of the file at ``from``, if one is known.
    let checksum: Checksum?

    let from: EntryPath
    let to: EntryPath

    /// The batch's token, part of the temporary names.
    let token: String

    private init(
        id: OperationID,
        kind: OperationKind,
        state: OperationState,
        mark: FileMark,
        attributes: FileIdentity,
        checksum: Checksum?,
        from: EntryPath,
        to: EntryPath,
        token: String
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.mark = mark
        self.attributes = attributes
        self.checksum = checksum
        self.from = from
        self.to = to
        self.token = token
    }

    /// Where the file waits if another must take its name first.
    var parking: EntryPath { Self.parking(besides: from.path, token: token, id: id).entry }

    /// Where a copy grows until it is whole.
    var part: EntryPath { Self.part(besides: to.path, token: token, id: id).entry }

    /// The name of a parked file: derived, never stored, so that recovery knows it.
    ///
    /// - Parameters:
    ///   - file: The file; it waits in its folder.
    ///   - token: The batch's token.
    ///   - id: The operation.
    /// - Returns: A path that no file of a user has.
    static func parking(besides file: FilePath, token: String, id: OperationID) -> FilePath {
        file.removingLastComponent().appending(".plexomatic-\(token)-\(id).via")
    }

    /// The name of a copy that is not whole or not in its place yet.
    static func part(besides file: FilePath, token: String, id: OperationID) -> FilePath {
        file.removingLastComponent().appending(".plexomatic-\(token)-\(id).part")
    }
}

extension RecordedMove {
    /// The way that was planned, as it was just recorded.
    ///
    /// - Parameters:
    ///   - row: The operation.
    ///   - id: Its number.
    ///   - kind: What is done with its file.
    ///   - token: The batch's token.
    convenience init(_ row: BatchWriter.Row, _ id: OperationID, _ kind: OperationKind, token: String) {
        self.init(
            id: id,
            kind: kind,
            state: .planned,
            mark: row.identity.mark,
            attributes: row.identity,
            checksum: row.checksum,
            from: row.request.from,
            to: row.request.to,
            token: token
        )
    }

    /// The way that was planned.
    ///
    /// - Parameters:
    ///   - record: The operation.
    ///   - present: What the file is now, where only the time of its entry changed since it was recorded.
    ///   - token: The batch's token.
    convenience init(forward record: OperationRecord, present: FileIdentity? = nil, token: String) {
        self.init(
            id: record.id,
            kind: record.kind,
            state: record.state,
            mark: record.identity.mark,
            attributes: present ?? record.identity,
            checksum: record.checksum,
            from: record.source.entry,
            to: record.destination.entry,
            token: token
        )
    }

    /// The way back of an operation.
    ///
    /// - Parameters:
    ///   - record: The operation.
    ///   - from: Where its file is now, if that is not the destination.
    ///   - present: What the file is now, where it is to be taken back although it is not what was recorded.
    ///   - token: The batch's token.
    convenience init(back record: OperationRecord, from: FilePath? = nil, present: FileIdentity? = nil, token: String) {
        self.init(
            id: record.id,
            kind: record.kind,
            state: record.state,
            mark: present?.mark ?? (from == nil ? record.arrival : record.identity.mark),
            attributes: present ?? record.identity,
            checksum: present == nil ? record.arrivalChecksum : nil,
            from: (from ?? record.destination).entry,
            to: record.source.entry,
            token: token
        )
    }
}
