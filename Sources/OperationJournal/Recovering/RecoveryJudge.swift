import SystemPackage

/// Decides what becomes of unfinished operations, by where their files are.
struct RecoveryJudge {
    /// What is to become of one operation.
    enum Verdict: Hashable {
        /// This is its state from now on.
        case settled(OperationState, FailureCause?)

        /// Its file goes back, from where it waits if it was parked.
        case goesBack(parking: FilePath?)

        var goesBack: Bool { if case .goesBack = self { true } else { false } }

        /// Where the file waits, if it goes back from there.
        var parking: FilePath? { if case .goesBack(let parking) = self { parking } else { nil } }
    }

    let folders: OpenFolders
    let token: String

    /// Units of which something is back at its old name already, or was on its way there.
    let lost: Set<Int64>

    /// Brings every file to one place, and says what is to become of it.
    ///
    /// A unit whose files all arrived is kept, the others go back.
    ///
    /// - Parameter records: The operations that are open.
    /// - Returns: One verdict for each operation.
    /// - Throws: ``JournalError/notDurable(folder:code:)`` if what was removed could not be made durable.
    func verdicts(on records: [OperationRecord]) throws(JournalError) -> [Verdict] {
        let search = FileSearch(folders: folders)
        var leftovers = Leftovers(folders: folders, token: token)
        var obstacles = leftovers.removeParts(of: records)
        var sightings = search.sightings(of: records, token: token)
        let sources = Set(records.map(\.source))
        let doubled = zip(records, sightings).map { leftovers.isDoubled($0, $1, sources: sources) }
        let kept = kept(records, search.places(of: records, sightings), sightings, doubled)
        for index in records.indices where doubled[index] {
            let isKept = kept[records[index].unit] ?? false
            if let cause = leftovers.settle(records[index], sightings[index], isKept: isKept) {
                obstacles[index] = cause
            }
        }
        _ = try leftovers.changed.sync(folders)
        if doubled.contains(true) { sightings = search.sightings(of: records, token: token) }
        let places = search.places(of: records, sightings)
        return records.indices.map { index in
            if let cause = obstacles[index] { return .settled(.needsAttention, cause) }
            if kept[records[index].unit] == true { return .settled(.done, nil) }
            return verdict(on: records[index], at: places[index])
        }
    }

    private func verdict(on record: OperationRecord, at place: FileSearch.Place) -> Verdict {
        switch place {
        // What somebody wanted taken back has no cause; what an interruption took back has one.
        case .source: .settled(.rolledBack, record.state == .rollingBack ? nil : .interrupted)
        case .destination: .goesBack(parking: nil)
        case .parked(let path): .goesBack(parking: path)
        case .nowhere: .settled(.needsAttention, .vanished)
        case .unknown(let cause): .settled(.needsAttention, cause)
        }
    }

    /// Which units are kept, by number.
    private func kept(
        _ records: [OperationRecord],
        _ places: [FileSearch.Place],
        _ sightings: [FileSearch.Sighting],
        _ doubled: [Bool]
    ) -> [Int64: Bool] {
        var kept: [Int64: Bool] = [:]
        for (index, record) in records.enumerated() {
            let isThere = places[index] == .destination || (doubled[index] && sightings[index].destination != nil)
            kept[record.unit] = (kept[record.unit] ?? true) && isThere && !lost.contains(record.unit)
        }
        return kept
    }
}
