import FilePaths
import OperationJournal
import RenameAssistant

/// What the journal holds, as JSON.
enum HistoryDocument {
    /// Batches as one document or as lines.
    static func bytes(of batches: [BatchRecord], _ format: OutputFormat) -> [UInt8] {
        bytes(of: batches, format, under: "batches") { writer, batch in
            writer.beginObject()
            writer.key("batch")
            writer.value(batch.id.number)
            writer.key("created_at")
            writer.value(batch.createdAt)
            writer.key("action")
            writer.value(batch.action.rawValue)
            writer.key("layout")
            writer.value(batch.layout)
            writer.key("state")
            writer.value(batch.state.rawValue)
            if let later = batch.takenOverBy {
                writer.key("taken_over_by")
                writer.value(later.number)
            }
            writer.key("operations")
            writer.beginObject()
            for state in OperationState.allCases where batch.counts[state] != nil {
                writer.key(name(of: state))
                writer.value(batch.counts[state] ?? 0)
            }
            writer.endObject()
            writer.endObject()
        }
    }

    /// Operations as one document or as lines; what was tried in vain and the folders come after them.
    static func bytes(
        of records: [OperationRecord],
        _ attempts: [AttemptRecord],
        _ folders: [DirectoryRecord],
        _ format: OutputFormat
    ) -> [UInt8] {
        var writer = JSONWriter()
        if format == .jsonl {
            for record in records {
                write(record, to: &writer)
                writer.newline()
            }
            return writer.bytes
        }
        writer.beginObject()
        writer.key("schema_version")
        writer.value(1)
        writer.key("operations")
        writer.list(records) { write($1, to: &$0) }
        writer.key("attempts")
        writer.list(attempts) { write($1, to: &$0) }
        writer.key("folders")
        writer.list(folders) { write($1, to: &$0) }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private static func write(_ attempt: AttemptRecord, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("kind")
        writer.value(attempt.kind.rawValue)
        writer.key("state")
        writer.value(attempt.state.rawValue)
        writer.key("cause")
        writer.value(attempt.cause?.description)
        writer.path("source", "source_bytes", attempt.source.bytes)
        writer.path("destination", "destination_bytes", attempt.destination.bytes)
        if let batch = attempt.takenOverBy {
            writer.key("taken_over_by")
            writer.value(batch.number)
        }
        writer.key("changed_at")
        writer.value(attempt.changedAt)
        writer.endObject()
    }

    private static func write(_ folder: DirectoryRecord, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("role")
        writer.value(folder.role.rawValue)
        writer.key("state")
        writer.value(folder.state.rawValue)
        writer.path("path", "path_bytes", folder.path.bytes)
        writer.endObject()
    }

    private static func write(_ record: OperationRecord, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("operation")
        writer.value(record.id.number)
        writer.key("batch")
        writer.value(record.batch.number)
        writer.key("group")
        writer.value(record.group)
        writer.key("role")
        writer.value(record.role)
        writer.key("kind")
        writer.value(record.kind.rawValue)
        writer.key("state")
        writer.value(record.state.rawValue)
        writer.key("cause")
        writer.value(record.cause?.description)
        writer.path("source", "source_bytes", record.source.bytes)
        writer.path("destination", "destination_bytes", record.destination.bytes)
        writer.key("size")
        writer.value(record.identity.size)
        writer.key("checksum")
        writer.value(record.checksum?.description)
        if let checksum = record.madeChecksum {
            writer.key("made_checksum")
            writer.value(checksum.description)
        }
        writer.key("changed_at")
        writer.value(record.changedAt)
        writer.endObject()
    }

    /// Elements as one document or as lines.
    static func bytes<Element>(
        of elements: [Element],
        _ format: OutputFormat,
        under key: StaticString,
        _ write: (inout JSONWriter, Element) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter()
        if format == .jsonl {
            for element in elements {
                write(&writer, element)
                writer.newline()
            }
            return writer.bytes
        }
        writer.beginObject()
        writer.key("schema_version")
        writer.value(1)
        writer.key(key)
        writer.list(elements, write)
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private static func name(of state: OperationState) -> StaticString {
        switch state {
        case .planned: "planned"
        case .performing: "performing"
        case .done: "done"
        case .failed: "failed"
        case .cancelled: "cancelled"
        case .rollingBack: "rolling_back"
        case .rolledBack: "rolled_back"
        case .needsAttention: "needs_attention"
        }
    }
}
