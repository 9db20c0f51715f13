import GRDB
import SystemPackage

/// Finds out which groups of a batch wait for names of others, and puts the batch in an order in which every name is free
/// when its turn comes.
///
/// Nearly always there are none, and that is known without holding a single name. What may wait is looked up in the
/// journal, and only what does is ordered in memory.
struct NameDependencies {
    private var sources = NameFilter()
    private var destinations = NameFilter()

    /// Operations of which one end may be another's other end.
    private var candidates: [OperationID] = []

    /// Notes the names of an operation that was recorded.
    mutating func note(_ operation: OperationRequest, _ id: OperationID) {
        let (source, destination) = (NameFilter.Mark(operation.from), NameFilter.Mark(operation.to))
        if sources.mayContain(destination) || destinations.mayContain(source) { candidates.append(id) }
        sources.insert(source)
        destinations.insert(destination)
    }

    /// Orders the batch: groups that wait come last, each unit after those that it waits for.
    ///
    /// An operation's number is its place in that order, so those that wait get new numbers, beyond all others.
    ///
    /// - Parameters:
    ///   - database: The transaction that recorded the batch.
    ///   - batch: The batch; its unit numbers are its group's so far.
    ///   - journal: The journal's file, for the errors.
    /// - Returns: Whether the order is another now than that of recording.
    /// - Throws: What SQLite refuses.
    func order(_ database: Database, _ batch: BatchID, journal: FilePath) throws -> Bool {
        let groups = try dependentGroups(database, batch)
        guard !groups.isEmpty else { return false }
        let records = try records(of: groups.sorted(), database, journal)
        let units = ChunkPlanner(records.map { Move(group: $0.group, from: $0.source, to: $0.destination) }).units()
        var number = try Int64.fetchOne(database, sql: "SELECT max(id) FROM operation") ?? 0
        var unitNumber =
            try Int64.fetchOne(database, sql: "SELECT max(unit) FROM operation WHERE batch_id = \(batch)") ?? 0
        let update = try RowStatement(database, "UPDATE main.operation SET id = ?1, unit = ?2 WHERE id = ?3")
        for unit in units {
            unitNumber += 1
            try update.bind(unitNumber, at: 2)
            for place in unit.moves {
                number += 1
                try update.bind(number, at: 1)
                try update.bind(records[place].id.number, at: 3)
                try update.run()
            }
        }
        // Numbers that were given away must never be given again, even if these rows are forgotten some day.
        try database.execute(
            sql: "UPDATE sqlite_sequence SET seq = ? WHERE name = 'operation'",
            arguments: [number]
        )
        return true
    }

    /// The groups that wait for a name of another operation, and those that are waited for.
    private func dependentGroups(_ database: Database, _ batch: BatchID) throws -> Set<Int64> {
        // The plus signs leave SQLite nothing to search by but the indexes of the names.
        let neighbours = try RowStatement(
            database,
            """
            SELECT mine.group_id, other.group_id FROM operation AS mine JOIN operation AS other
                ON other.source = mine.destination OR other.destination = mine.source
            WHERE mine.id = ?1 AND +other.batch_id = \(batch) AND +other.id <> mine.id
            """
        )
        var groups = Set<Int64>()
        for candidate in candidates {
            try neighbours.bind(candidate.number, at: 1)
            while try neighbours.step() {
                groups.insert(neighbours.number(0))
                groups.insert(neighbours.number(1))
            }
            neighbours.reset()
        }
        return groups
    }

    private func records(
        of groups: [Int64],
        _ database: Database,
        _ journal: FilePath
    ) throws -> [OperationRecord] {
        let row = try RowStatement(
            database,
            "SELECT \(OperationRecord.columns) FROM operation WHERE group_id = ?1 ORDER BY id"
        )
        var records: [OperationRecord] = []
        for group in groups {
            try row.bind(group, at: 1)
            while try row.step() { records.append(try OperationRecord(row, journal: journal)) }
            row.reset()
        }
        return records
    }
}
