import FilePaths
package import SystemPackage

/// One file of a group, and where it is to go.
///
/// Paths are kept as bytes: a plan of a large library compares and joins many of them.
package struct PlannedOperation: Hashable, Sendable {
    package let role: FileRole

    /// The bytes of the absolute path.
    package let source: [UInt8]

    /// The bytes of the absolute path that the file is to have, or `nil` where nobody knows it yet.
    package var destination: [UInt8]?

    /// Bytes; `nil` where the plan does not say.
    package let size: Int64?

    /// Nanoseconds since 1970; `nil` where the plan does not say.
    package let modified: Int64?

    /// `nil` where the plan does not say.
    package let inode: UInt64?

    package init(
        role: FileRole,
        source: [UInt8],
        destination: [UInt8]?,
        size: Int64? = nil,
        modified: Int64? = nil,
        inode: UInt64? = nil
    ) {
        self.role = role
        self.source = source
        self.destination = destination
        self.size = size
        self.modified = modified
        self.inode = inode
    }

    package var sourcePath: FilePath { FilePath(bytes: source) }
    package var destinationPath: FilePath? { destination.map { FilePath(bytes: $0) } }

    /// Whether the file gets another name.
    package var isChange: Bool { destination != nil && destination != source }
}
