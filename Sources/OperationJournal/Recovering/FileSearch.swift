import SystemPackage

/// Finds out where the files of unfinished operations are, by identity and never by existence.
struct FileSearch {
    /// Where a file was found.
    enum Place: Hashable {
        /// Under its old name.
        case source

        /// Under its new name.
        case destination

        /// Parked between the two, under this name.
        case parked(FilePath)

        /// Nowhere that the operation could have put it.
        case nowhere

        /// A place could not be looked at.
        case unknown(FailureCause)
    }

    /// All that was found of one operation's file.
    struct Sighting {
        var source: FileIdentity?
        var destination: FileIdentity?
        var parked: FilePath?
        var obstacle: FailureCause?

        /// How often it was found: more than once while a copy or a link is on its way to replace its original.
        var count: Int { (source == nil ? 0 : 1) + (destination == nil ? 0 : 1) + (parked == nil ? 0 : 1) }
    }

    let folders: OpenFolders

    /// Looks for the file of each operation.
    ///
    /// - Parameters:
    ///   - records: The operations of one batch.
    ///   - token: The batch's token.
    /// - Returns: One sighting for each operation, in the same order.
    func sightings(of records: [OperationRecord], token: String) -> [Sighting] {
        records.map { sighting(of: $0, token: token) }
    }

    /// The one place that each file counts as being at.
    ///
    /// Two hard links of one file cannot be told apart: where such a file is found under both names of an operation, it
    /// counts as not moved, unless another operation that certainly was moved explains the old name.
    ///
    /// - Parameters:
    ///   - records: The operations of one batch.
    ///   - sightings: What was found of them.
    /// - Returns: One place for each operation, in the same order.
    func places(of records: [OperationRecord], _ sightings: [Sighting]) -> [Place] {
        var places = zip(records, sightings).map { Self.place(of: $0, $1) }
        var claimed = Set(zip(records, places).filter { $1 == .destination }.map(\.0.destination))
        var isSettled = false
        while !isSettled {
            isSettled = true
            for index in records.indices
            where places[index] == .source && sightings[index].destination != nil
                && claimed.contains(records[index].source)
            {
                places[index] = .destination
                claimed.insert(records[index].destination)
                isSettled = false
            }
        }
        return places
    }

    private static func place(of record: OperationRecord, _ sighting: Sighting) -> Place {
        if let cause = sighting.obstacle { return .unknown(cause) }
        // A copy or link is there or not; its original never moves.
        if record.kind != .move { return sighting.destination == nil ? .source : .destination }
        if sighting.source != nil { return .source }
        if sighting.destination != nil { return .destination }
        return sighting.parked.map { .parked($0) } ?? .nowhere
    }

    /// Looks for the file of one operation.
    func sighting(of record: OperationRecord, token: String) -> Sighting {
        var sighting = Sighting()
        do throws(FailureCause) {
            if record.kind == .move {
                sighting.source = try file(at: record.source, record, record.marks)
                sighting.destination = try file(at: record.destination, record, record.marks)
                for beside in [record.source, record.destination] {
                    let parking = RecordedMove.parking(besides: beside, token: token, id: record.id)
                    if sighting.parked == nil, try file(at: parking, record, record.marks) != nil {
                        sighting.parked = parking
                    }
                }
            } else {
                sighting.source = try file(at: record.source, record, [record.identity.mark])
                // Of a link the mark is the file's own; of everything else it is recorded before it gets its name.
                let marks = record.made.map { [$0] } ?? (record.kind == .hardlink ? [record.identity.mark] : [])
                sighting.destination = marks.isEmpty ? nil : try file(at: record.destination, record, marks)
            }
        } catch {
            sighting.obstacle = error
        }
        return sighting
    }

    private func file(
        at path: FilePath,
        _ record: OperationRecord,
        _ marks: [FileMark]
    ) throws(FailureCause) -> FileIdentity? {
        try FileRecognition(folders: folders)
            .file(at: path, marks: marks, checksums: [record.checksum, record.madeChecksum])
    }
}
