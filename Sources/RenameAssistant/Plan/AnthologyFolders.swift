import FilePaths
package import SystemPackage

/// The folders whose files hold several short episodes each, as a person says; by default none.
package struct AnthologyFolders: Hashable, Sendable {
    private let folders: [[UInt8]]

    /// No folder.
    package static let none = AnthologyFolders([])

    /// - Parameter folders: Absolute paths; everything below them counts too.
    package init(_ folders: [FilePath]) {
        self.folders = folders.map { folder in
            // A folder that is not there holds no file; as it is written it does no harm.
            let bytes = (try? LibraryRoots.resolvedFolder(folder).bytes) ?? folder.bytes
            return bytes == [UInt8(ascii: "/")] ? [] : bytes
        }
    }

    /// - Parameter known: The bytes of absolute paths, as a plan has them.
    init(known: [[UInt8]]) {
        folders = known.map { $0 == [UInt8(ascii: "/")] ? [] : $0 }
    }

    /// Writes the folders as a plan has them.
    func write(to writer: inout JSONWriter) {
        let paths = folders.map { $0.isEmpty ? "/" : FilePath(bytes: $0) }
        writer.key("anthology")
        writer.list(paths) { $0.value($1.string) }
        if paths.contains(where: { $0.text == nil }) {
            writer.key("anthology_bytes")
            writer.list(paths) { $0.value(base64: $1.bytes) }
        }
    }

    /// Whether a folder is one of them, or below one.
    func contain(_ folder: [UInt8]) -> Bool {
        folders.contains {
            folder.starts(with: $0) && (folder.count == $0.count || folder[$0.count] == UInt8(ascii: "/"))
        }
    }
}
