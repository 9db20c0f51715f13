import GRDB
import SystemPackage

/// Which operations of which batches a rollback takes back.
struct RollbackSelection {
    /// The batches, newest first.
    let batches: [BatchRecord]

    /// The operations of the one batch, where not all that are done are meant.
    let chosen: Set<OperationID>?

    /// Finds out what a scope covers.
    ///
    /// - Throws: ``JournalError/noSuchBatch(_:)``, ``JournalError/noSuchOperation(_:)``, or
    ///   ``JournalError/neededLater(batches:)`` if later batches rest on what would be taken back.
    init(_ scope: RollbackScope, _ database: JournalDatabase) throws(JournalError) {
        switch scope {
        case .last:
            batches = try database.newestBatchWithDone().map { [$0] } ?? []
            chosen = nil
        case .batches(let ids):
            var named: [BatchRecord] = []
            for id in Set(ids).sorted(by: >) {
                guard let batch = try database.batch(id) else { throw .noSuchBatch(id) }
                named.append(batch)
            }
            batches = named
            chosen = nil
        case .all:
            batches = try database.batches().reversed().filter { $0.counts[.done, default: 0] > 0 }
            chosen = nil
            // Everything goes, so nothing can rest on what goes.
            return
        case .operation(let id):
            guard let record = try database.operation(id), let batch = try database.batch(record.batch) else {
                throw .noSuchOperation(id)
            }
            batches = record.state == .done ? [batch] : []
            chosen = record.state == .done ? try database.companions(of: record) : nil
        }
        let blocking = try database.batchesInTheWay(of: batches.map(\.id), chosen: chosen)
        guard !blocking.isEmpty else { return }
        // Those may have others resting on them in turn; whoever takes them along is told of all at once.
        var later = Set(blocking)
        while case let more = try database.batchesInTheWay(of: later.union(batches.map(\.id)).sorted(), chosen: nil),
            !later.isSuperset(of: more)
        {
            later.formUnion(more)
        }
        throw .neededLater(batches: later.subtracting(batches.map(\.id)).sorted())
    }

    /// How many operations are meant.
    var count: Int { chosen?.count ?? batches.reduce(0) { $0 + $1.counts[.done, default: 0] } }

    /// Whether an operation of one of the batches is meant.
    func includes(_ record: OperationRecord) -> Bool { chosen?.contains(record.id) ?? true }
}

extension JournalDatabase {
    /// The newest batch of which something is left to take back.
    fileprivate func newestBatchWithDone() throws(JournalError) -> BatchRecord? {
        let id = try read { database in
            // From the newest backwards, each a look at the index: how many older ones there are does not matter.
            try Int64.fetchOne(
                database,
                sql: """
                    SELECT id FROM batch WHERE EXISTS (
                        SELECT 1 FROM operation WHERE batch_id = batch.id AND state = 'done'
                    ) ORDER BY id DESC LIMIT 1
                    """
            )
        }
        return try id.flatMap { (id) throws(JournalError) in try batch(BatchID(id)) }
    }

    /// An operation's group, and all groups of its batch that it forms a chain or circle with: those that are done.
    fileprivate func companions(of record: OperationRecord) throws(JournalError) -> Set<OperationID> {
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
    /// those that are taken back.
    fileprivate func batchesInTheWay(
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
                WHERE mine.batch_id = ?1 AND mine.state = 'done' AND other.state = 'done'
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
