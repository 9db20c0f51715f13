import GRDB

extension JournalDatabase {
    /// The newest batch of which something is left to take back, or may be: what is under way has to be settled first.
    func newestBatchToTakeBack() throws(JournalError) -> BatchRecord? {
        let id = try read { database in
            // From the newest backwards, each a look at the index: how many older ones there are does not matter.
            try Int64.fetchOne(
                database,
                sql: """
                    SELECT id FROM batch WHERE EXISTS (
                        SELECT 1 FROM operation WHERE batch_id = batch.id AND state IN \(OperationState.list(where: \.isMaybeDone))
                    ) ORDER BY id DESC LIMIT 1
                    """
            )
        }
        return try id.flatMap { (id) throws(JournalError) in try batch(BatchID(id)) }
    }

    /// An operation's group, and all groups of its batch that it forms a chain or circle with: those that are done.
    func companions(of record: OperationRecord) throws(JournalError) -> Set<OperationID> {
        try read { database in
            let members = try RowStatement(
                database,
                "SELECT id FROM operation WHERE group_id = ?1 AND state = 'done'"
            )
            // The plus signs leave SQLite nothing to search by but the indexes of the names.
            let neighbours = try RowStatement(
                database,
                """
                SELECT other.group_id FROM operation AS mine JOIN operation AS other
                    ON other.source = mine.destination OR other.destination = mine.source
                WHERE mine.group_id = ?1 AND mine.state = 'done' AND other.state = 'done'
                    AND +other.batch_id = mine.batch_id
                """
            )
            var found = Set<OperationID>()
            var reached: Set<Int64> = [record.group]
            var open = [record.group]
            while let group = open.popLast() {
                try members.bind(group, at: 1)
                while try members.step() { found.insert(OperationID(members.number(0))) }
                members.reset()
                try neighbours.bind(group, at: 1)
                while try neighbours.step() {
                    if reached.insert(neighbours.number(0)).inserted { open.append(neighbours.number(0)) }
                }
                neighbours.reset()
            }
            return found
        }
    }

    /// The later batches that must be taken back before these operations can be.
    ///
    /// An operation is in the way if it moved one of the files on, or took one of the old names, and is not itself among
    /// those that are taken back. One that is under way may have done so.
    func batchesInTheWay(
        of batches: [BatchID],
        chosen: Set<OperationID>?
    ) throws(JournalError) -> [BatchID] {
        let taken = Set(batches)
        return try read { database in
            let later = try RowStatement(
                database,
                """
                SELECT DISTINCT mine.id, other.id, other.batch_id FROM operation AS mine JOIN operation AS other
                    ON other.source = mine.destination OR other.destination = mine.source
                WHERE mine.batch_id = ?1 AND mine.state IN \(OperationState.list(where: \.isMaybeDone)) AND other.state IN \(OperationState.list(where: \.isMaybeDone))
                    AND +other.id > mine.id
                """
            )
            var blocking = Set<BatchID>()
            for batch in batches {
                try later.bind(batch.number, at: 1)
                while try later.step() {
                    let (mine, other) = (OperationID(later.number(0)), OperationID(later.number(1)))
                    let owner = BatchID(later.number(2))
                    if let chosen {
                        if chosen.contains(mine), !chosen.contains(other) { blocking.insert(owner) }
                    } else if !taken.contains(owner) {
                        blocking.insert(owner)
                    }
                }
                later.reset()
            }
            return blocking.sorted()
        }
    }
}
