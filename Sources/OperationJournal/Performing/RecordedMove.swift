import SystemPackage

/// What a recorded operation does with one file: forward when it is performed, backward when it is taken back.
struct RecordedMove: Sendable {
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

    let from: FilePath
    let to: FilePath

    /// The batch's token, part of the temporary names.
    let token: String

    /// Where the file waits if another must take its name first.
    var parking: FilePath { Self.parking(besides: from, token: token, id: id) }

    /// Where a copy grows until it is whole.
    var part: FilePath { Self.part(besides: to, token: token, id: id) }

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
    init(_ row: BatchWriter.Row, _ id: OperationID, _ kind: OperationKind, token: String) {
        self.init(
            id: id,
            kind: kind,
            state: .planned,
            mark: row.identity.mark,
            attributes: row.identity,
            checksum: row.checksum,
            from: row.request.source,
            to: row.request.destination,
            token: token
        )
    }

    /// The way that was planned.
    ///
    /// - Parameters:
    ///   - record: The operation.
    ///   - present: What the file is now, where only the time of its entry changed since it was recorded.
    ///   - token: The batch's token.
    init(forward record: OperationRecord, present: FileIdentity? = nil, token: String) {
        self.init(
            id: record.id,
            kind: record.kind,
            state: record.state,
            mark: record.identity.mark,
            attributes: present ?? record.identity,
            checksum: record.checksum,
            from: record.source,
            to: record.destination,
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
    init(back record: OperationRecord, from: FilePath? = nil, present: FileIdentity? = nil, token: String) {
        self.init(
            id: record.id,
            kind: record.kind,
            state: record.state,
            mark: present?.mark ?? (from == nil ? record.arrival : record.identity.mark),
            attributes: present ?? record.identity,
            checksum: present == nil ? record.arrivalChecksum : nil,
            from: from ?? record.destination,
            to: record.source,
            token: token
        )
    }
}
