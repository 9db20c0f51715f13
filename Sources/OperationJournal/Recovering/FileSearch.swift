import SystemPackage

/// Finds out where the files of unfinished operations are, by identity and never by existence.
struct FileSearch {
    /// Where a file was found.
    enum Place: Hashable {
        /// Under its old name.
        case source

        /// Under its new name.
        case destination

        /// Parked between the two.
        case parked

        /// Nowhere that the operation could have put it.
        case nowhere

        /// A place could not be looked at.
        case unknown(FailureCause)
    }

    let folders: OpenFolders

    /// Looks for the file of each operation.
    ///
    /// Two hard links of one file cannot be told apart: where such a file is found under both names of an operation, it
    /// counts as not moved, unless another operation that certainly was moved explains the old name.
    ///
    /// - Parameters:
    ///   - records: The operations of one batch.
    ///   - token: The batch's token.
    /// - Returns: One place for each operation, in the same order.
    func places(of records: [OperationRecord], token: String) -> [Place] {
        let sightings = records.map { sighting(of: $0, token: token) }
        var places = sightings.map(\.place)
        var claimed = Set(zip(records, places).filter { $1 == .destination }.map(\.0.destination))
        var isSettled = false
        while !isSettled {
            isSettled = true
            for index in records.indices
            where places[index] == .source && sightings[index].isAlsoAtDestination
                && claimed.contains(records[index].source)
            {
                places[index] = .destination
                claimed.insert(records[index].destination)
                isSettled = false
            }
        }
        return places
    }

    private func sighting(of record: OperationRecord, token: String) -> (place: Place, isAlsoAtDestination: Bool) {
        let parking = RecordedMove.parking(besides: record.source, token: token, id: record.id)
        do throws(FailureCause) {
            let isAtDestination = try holds(record.destination, record.identity)
            if try holds(record.source, record.identity) { return (.source, isAtDestination) }
            if isAtDestination { return (.destination, true) }
            return (try holds(parking, record.identity) ? .parked : .nowhere, false)
        } catch {
            return (.unknown(error), false)
        }
    }

    private func holds(_ path: FilePath, _ identity: FileIdentity) throws(FailureCause) -> Bool {
        do {
            return try folders.look(at: path)?.isSameFile(as: identity) ?? false
        } catch .notAFolder {
            return false
        }
    }
}
