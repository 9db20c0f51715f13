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

    /// Operations as one document or as lines.
    static func bytes(of records: [OperationRecord], _ format: OutputFormat) -> [UInt8] {
        bytes(of: records, format, under: "operations") { writer, record in
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
            writer.key("changed_at")
            writer.value(record.changedAt)
            writer.endObject()
        }
    }

    private static func bytes<Element>(
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
