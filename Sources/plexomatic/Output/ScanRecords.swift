import MediaNames
import MediaScanner
import RenameAssistant

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
}
