import FilePaths
package import SystemPackage

/// Something that could not be read while the scan went on.
package struct ScanProblem: Hashable, Sendable {
    /// Why it could not be read.
    package enum Cause: Hashable, Sendable {
        /// The folder may not be opened or listed.
        case unreadableFolder(errno: Int32)

        /// The file is there, but its size and time cannot be had.
        case unreadableFile(errno: Int32)

        /// The file or folder was gone, or had become something else, before it could be read.
        case vanished

        /// The folder contains itself.
        case loop

        /// The folder was read already under another path: a bind mount, or roots that overlap.
        case alreadyVisited

        /// The folder lies deeper than ``FolderWalk/deepestLevel``.
        case tooDeep
    }

    /// The bytes of the path.
    package let pathBytes: [UInt8]

    package let cause: Cause

    package var path: FilePath { FilePath(bytes: pathBytes) }
}

extension ScanProblem.Cause {
    /// The word that JSON uses.
    package var name: String {
        switch self {
        case .unreadableFolder: "unreadable_folder"
        case .unreadableFile: "unreadable_file"
        case .vanished: "vanished"
        case .loop: "loop"
        case .alreadyVisited: "already_visited"
        case .tooDeep: "too_deep"
        }
    }
}
