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

    /// Whether a folder is one of them, or below one.
    func contain(_ folder: [UInt8]) -> Bool {
        folders.contains {
            folder.starts(with: $0) && (folder.count == $0.count || folder[$0.count] == UInt8(ascii: "/"))
        }
    }
}
