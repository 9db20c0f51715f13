import FilePaths
package import SystemPackage

/// A file or folder that was left out on purpose.
package struct IgnoredEntry: Hashable, Sendable {
    /// Why it was left out.
    package enum Reason: Hashable, Sendable {
        /// Its name begins with a dot.
        case hidden

        /// An operating system or a storage device keeps it for itself.
        case system

        /// A download that has not ended.
        case partialDownload

        /// A temporary name of this program.
        case ownTemporary

        /// A few minutes of a release, to look at its quality.
        case sample

        /// A DVD or Blu-ray as folders: its files work under their own names only.
        case discStructure

        /// A symbolic link to a folder, which is not followed.
        case linkedFolder

        /// One of the user's patterns matches.
        case pattern(String)
    }

    /// The bytes of the path.
    package let pathBytes: [UInt8]

    package let isFolder: Bool
    package let reason: Reason

    package var path: FilePath { FilePath(bytes: pathBytes) }
}

extension IgnoredEntry.Reason {
    /// The word that JSON uses.
    package var name: String {
        switch self {
        case .hidden: "hidden"
        case .system: "system"
        case .partialDownload: "partial_download"
        case .ownTemporary: "own_temporary"
        case .sample: "sample"
        case .discStructure: "disc_structure"
        case .linkedFolder: "linked_folder"
        case .pattern: "pattern"
        }
    }
}
