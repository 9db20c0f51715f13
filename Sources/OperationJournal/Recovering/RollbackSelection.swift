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
            batches = try database.newestBatchToTakeBack().map { [$0] } ?? []
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
            batches = try database.batches().reversed().filter { $0.counts.contains { $0.isMaybeDone && $1 > 0 } }
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

    /// How many operations are meant, with those that have to be settled first.
    var count: Int {
        chosen?.count ?? batches.lazy.flatMap(\.counts).filter { $0.key.isMaybeDone }.reduce(0) { $0 + $1.value }
    }

    /// Whether an operation of one of the batches is meant.
    func includes(_ record: OperationRecord) -> Bool { chosen?.contains(record.id) ?? true }
}
