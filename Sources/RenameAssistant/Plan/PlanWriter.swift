import FilePaths
import MediaNames
import OperationJournal
import SystemPackage

/// Writes a plan as the JSON document that `apply --plan` takes.
package enum PlanWriter {
    /// The version of the document that this program writes and reads.
    package static let schemaVersion = 1

    /// How many bytes a group has as a rule; more take their memory as they come.
    private static let usualLength = 1_200

    /// How many groups a thread writes at once, and how many such blocks are held before they are passed on.
    private static let block = 256
    private static let window = 32

    /// The document, ending with a line break.
    ///
    /// - Parameter plan: The plan.
    /// - Returns: UTF-8 text; a line for each group, so that people and `diff` can read it.
    /// - Complexity: O(*n*) in the size of the plan.
    package static func bytes(of plan: RenamePlan) -> [UInt8] {
        var bytes: [UInt8] = []
        write(plan) { bytes += $0 }
        return bytes
    }

    /// Writes the document part by part, so that a large plan is never in memory as text.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - sink: Takes each part, in order.
    package static func write(_ plan: RenamePlan, to sink: (borrowing [UInt8]) -> Void) {
        var writer = JSONWriter(minimumCapacity: 4096)
        writeHead(of: plan, to: &writer)
        sink(writer.bytes)
        let blocks = (plan.groups.count + block - 1) / block
        for start in stride(from: 0, to: blocks, by: window) {
            let parts = ConcurrentArray.of(min(window, blocks - start)) { groups(of: plan, block: start + $0) }
            for part in parts { sink(part) }
        }
        writer.removeAll()
        writeTail(of: plan, to: &writer)
        sink(writer.bytes)
    }

    private static func writeHead(of plan: RenamePlan, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("schema_version")
        writer.value(schemaVersion)
        writer.key("action")
        writer.value(plan.action.rawValue)
        writer.key("layout")
        writer.value(plan.layout)
        writer.optionalPath("library", "library_bytes", plan.library?.bytes)
        if let movies = plan.movies { writer.path("movies", "movies_bytes", movies.bytes) }
        if let series = plan.series { writer.path("series", "series_bytes", series.bytes) }
        plan.wishes.write(to: &writer)
        writer.key("created_at")
        writer.value(plan.createdAt)
        writer.key("roots")
        writer.list(plan.roots) { $0.value($1.string) }
        if plan.roots.contains(where: { $0.text == nil }) {
            writer.key("roots_bytes")
            writer.list(plan.roots) { $0.value(base64: $1.bytes) }
        }
        writer.key("groups")
        writer.beginArray()
    }

    private static func groups(of plan: RenamePlan, block number: Int) -> [UInt8] {
        let range = number * block..<min((number + 1) * block, plan.groups.count)
        var writer = JSONWriter(minimumCapacity: range.count * usualLength, isContinued: number > 0)
        for index in range {
            writer.lineBreak()
            write(plan.groups[index], plan.media, to: &writer)
        }
        return writer.bytes
    }

    /// The JSON of the group at an index.
    static func bytes(ofGroup index: Int, in plan: RenamePlan) -> [UInt8] {
        var writer = JSONWriter(minimumCapacity: 1024)
        write(plan.groups[index], plan.media, to: &writer)
        return writer.bytes
    }

    /// The JSON of what stands in a plan's way.
    static func conflicts(of plan: RenamePlan) -> [UInt8] {
        var writer = JSONWriter()
        write(plan.conflicts, to: &writer)
        return writer.bytes
    }

    /// The JSON of what a plan comes to.
    static func summary(of plan: RenamePlan) -> [UInt8] {
        var writer = JSONWriter()
        writeSummary(of: plan, to: &writer)
        return writer.bytes
    }

    private static func writeTail(of plan: RenamePlan, to writer: inout JSONWriter) {
        writer.endArray()
        writer.key("conflicts")
        write(plan.conflicts, to: &writer)
        writer.key("summary")
        writeSummary(of: plan, to: &writer)
        writer.endObject()
        writer.newline()
    }

    private static func write(_ conflicts: [Conflict], to writer: inout JSONWriter) {
        writer.beginArray()
        for conflict in conflicts {
            writer.lineBreak()
            write(conflict, to: &writer)
        }
        writer.endArray()
    }

    private static func writeSummary(of plan: RenamePlan, to writer: inout JSONWriter) {
        let tally = plan.tally()
        writer.beginObject()
        writer.key("accepted")
        writer.value(tally[.accepted])
        writer.key("needs_review")
        writer.value(tally[.needsReview])
        writer.key("rejected")
        writer.value(tally[.rejected])
        writer.key("unchanged")
        writer.value(tally[.unchanged])
        writer.key("conflicts")
        writer.value(plan.conflicts.count)
        writer.endObject()
    }

    private static func write(_ group: PlannedGroup, _ media: MediaTable, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", group.id)
        writer.member("verdict", group.verdict.rawValue)
        writer.member("origin", group.origin?.rawValue)
        writer.member("certainty", group.certainty)
        writer.key("identity")
        writer.beginObject()
        writer.fields(of: group.reading)
        writer.endObject()
        writer.member("objections", group.objections) { writer, objection in
            writer.beginObject()
            writer.member("code", objection.code)
            writer.member("message", objection.message)
            writer.endObject()
        }
        writer.member("candidates", group.candidates) { writer, rival in
            writer.beginObject()
            writer.fields(of: rival.reading)
            writer.member("lost", rival.lost)
            writer.endObject()
        }
        writer.key("suggestion")
        writer.value(group.suggestion)
        if !media.isEmpty, let video = group.operations.first { media[video.source]?.write(to: &writer) }
        writer.member("operations", group.operations) { write($1, to: &$0) }
        writer.endObject()
    }

    private static func write(_ operation: PlannedOperation, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role", operation.role.rawValue)
        writer.path("source", "source_bytes", operation.source)
        writer.optionalPath("destination", "destination_bytes", operation.destination)
        if let size = operation.size {
            writer.key("size")
            writer.value(size)
        }
        if let modified = operation.modified {
            writer.key("mtime_ns")
            writer.value(modified)
        }
        if let inode = operation.inode {
            writer.key("inode")
            writer.value(inode)
        }
        writer.endObject()
    }

    private static func write(_ copy: CopyOfWork, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.path("path", "path_bytes", copy.path)
        writer.key("resolution")
        writer.value(copy.resolution)
        writer.key("size")
        if let size = copy.size { writer.value(size) } else { writer.null() }
        writer.endObject()
    }

    private static func write(_ conflict: Conflict, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("code")
        writer.value(conflict.code)
        writer.key("message")
        writer.value(conflict.message)
        writer.key("groups")
        writer.list(conflict.groups) { $0.value($1) }
        writer.path("path", "path_bytes", conflict.path)
        writer.key("sources")
        writer.list(conflict.sources) { writer, source in source.withUnsafeBufferPointer { _ = writer.value(utf8: $0) }
        }
        writer.key("copies")
        writer.list(conflict.copies) { writer, copy in write(copy, to: &writer) }
        writer.endObject()
    }
}

extension JSONWriter {
    fileprivate mutating func optionalPath(_ name: StaticString, _ bytesName: StaticString, _ path: [UInt8]?) {
        if let path {
            self.path(name, bytesName, path)
        } else {
            key(name)
            null()
        }
    }
}
