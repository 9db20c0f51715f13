import FilePaths
import MediaNames
import MediaScanner
import RenameAssistant
import SystemPackage

/// Writes what a scan found as JSON, straight from the bytes that the scanner lends.
enum ScanRecords {
    /// Writes one object for each video of a folder that was asked for.
    ///
    /// - Parameters:
    ///   - contents: The folder.
    ///   - writer: Where the objects go.
    ///   - isStream: Whether each object ends with a line break, as in JSON lines, rather than standing in an array.
    static func write(_ contents: borrowing FolderContents, to writer: inout JSONWriter, isStream: Bool) {
        var path = contents.prefix
        let nameStart = path.count
        path.reserveCapacity(nameStart + 256)
        for entry in contents.videos where entry.isSelected {
            path.append(contentsOf: contents.name(of: entry))
            writer.beginObject()
            write(path: path, to: &writer)
            writer.key("size")
            writer.value(entry.status.size)
            writer.key("mtime_ns")
            writer.value(entry.status.mtimeNanoseconds)
            writer.key("extension")
            writer.value(utf8: contents.extensionName(of: entry))
            writer.key("multi_episode")
            writer.value(entry.isMultiEpisode)
            writer.key("companions")
            writer.beginArray()
            path.removeSubrange(nameStart...)
            for place in entry.companions {
                let companion = contents.companions[place]
                path.append(contentsOf: contents.subpath(of: companion))
                path.append(contentsOf: contents.name(of: companion))
                writer.beginObject()
                write(path: path, to: &writer)
                writer.key("kind")
                writer.value((companion.kind ?? .other).rawValue)
                writer.endObject()
                path.removeSubrange(nameStart...)
            }
            writer.endArray()
            writer.endObject()
            if isStream { writer.newline() }
        }
    }

    /// Writes `path`, and `path_bytes` in base64 if the path is not UTF-8.
    static func write(path: [UInt8], to writer: inout JSONWriter) {
        writer.key("path")
        let isText = path.withUnsafeBufferPointer { writer.value(utf8: $0) }
        guard !isText else { return }
        writer.key("path_bytes")
        writer.value(base64: path)
    }

    /// The objects for some companions of a folder, with a comma between them.
    ///
    /// - Parameters:
    ///   - contents: The folder.
    ///   - places: Which of its companions are meant.
    /// - Returns: JSON that fits into an array.
    static func companions(_ contents: borrowing FolderContents, at places: Range<Int>) -> [UInt8] {
        var writer = JSONWriter()
        for place in places {
            let companion = contents.companions[place]
            writer.beginObject()
            write(path: contents.prefix + contents.subpath(of: companion) + contents.name(of: companion), to: &writer)
            writer.key("kind")
            writer.value((companion.kind ?? .other).rawValue)
            writer.endObject()
        }
        return writer.bytes
    }

    /// The last members of a JSON document, its closing brace and a line break.
    ///
    /// - Parameters:
    ///   - summary: What was left out and what could not be read.
    ///   - roots: What was scanned.
    ///   - counts: How much was found.
    /// - Returns: JSON that goes on after a comma.
    static func ending(_ summary: ScanSummary, roots: [FilePath], found counts: ScanCounts) -> [UInt8] {
        var writer = JSONWriter()
        writer.key("ignored")
        writer.beginArray()
        for entry in summary.ignored {
            writer.beginObject()
            write(path: entry.pathBytes, to: &writer)
            writer.key("reason")
            writer.value(entry.reason.name)
            if case .pattern(let text) = entry.reason {
                writer.key("pattern")
                writer.value(text)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.key("problems")
        writer.beginArray()
        for problem in summary.problems {
            writer.beginObject()
            write(path: problem.pathBytes, to: &writer)
            writer.key("cause")
            writer.value(problem.cause.name)
            writer.key("message")
            writer.value(ScanConversation.words(problem.cause))
            writer.endObject()
        }
        writer.endArray()
        writer.key("roots")
        writer.beginArray()
        for root in roots { _ = root.bytes.withUnsafeBufferPointer { writer.value(utf8: $0) } }
        writer.endArray()
        writer.key("summary")
        writer.beginObject()
        writer.key("videos")
        writer.value(counts.videos)
        writer.key("companions")
        writer.value(counts.companions)
        writer.key("orphans")
        writer.value(counts.orphans)
        writer.key("size")
        writer.value(counts.size)
        writer.key("folders")
        writer.value(summary.folderCount)
        writer.endObject()
        return writer.bytes + Array("}\n".utf8)
    }
}
