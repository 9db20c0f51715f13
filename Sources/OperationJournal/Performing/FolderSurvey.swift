import Glibc
import SystemPackage

/// Which folders a batch will have to make, and which it may empty: found out before anything is done.
///
/// - Complexity: Memory for the different folders, however many files there are.
struct FolderSurvey {
    /// One folder, as it is before the batch.
    struct Folder {
        let path: FilePath
        let role: DirectoryRecord.Role
        let mode: UInt32
        let owner: UInt32
        let owningGroup: UInt32
    }

    private let open: OpenFolders
    private let roots: Set<FilePath>
    private let includesEmptied: Bool
    private var missing: [Folder] = []
    private var emptied: [Folder] = []
    private var targets = Set<FilePath>()
    private var origins = Set<FilePath>()
    private var recentTargets = FolderMemo<Bool>()
    private var recentOrigins = FolderMemo<Bool>()

    /// - Parameters:
    ///   - open: The open folders.
    ///   - roots: Where the search upwards ends; roots are neither made nor removed.
    ///   - includesEmptied: Whether folders that become empty are to be removed.
    init(_ open: OpenFolders, roots: [FilePath], includesEmptied: Bool) {
        self.open = open
        self.roots = Set(roots)
        self.includesEmptied = includesEmptied
    }

    /// Missing ones from the top down, then those that may become empty.
    var folders: [Folder] { missing + emptied }

    /// Notes where a file leaves, and where it arrives.
    mutating func note(from source: some EntryName, to destination: some EntryName) {
        if recentTargets.value(forParentOf: destination) == nil {
            recentTargets.remember(true, forParentOf: destination)
            noteTarget(destination.folder)
        }
        if includesEmptied, recentOrigins.value(forParentOf: source) == nil {
            recentOrigins.remember(true, forParentOf: source)
            noteOrigin(source.folder)
        }
    }

    private mutating func noteTarget(_ folder: FilePath) {
        var folder = folder
        var found: [FilePath] = []
        while !roots.contains(folder), folder.lastComponent != nil, targets.insert(folder).inserted {
            guard (try? open.descriptor(of: folder)) == nil else { break }
            found.append(folder)
            folder.removeLastComponent()
        }
        missing += found.reversed().map { Folder(path: $0, role: .made, mode: 0o777, owner: 0, owningGroup: 0) }
    }

    private mutating func noteOrigin(_ folder: FilePath) {
        var folder = folder
        while !roots.contains(folder), folder.lastComponent != nil, origins.insert(folder).inserted {
            var status = stat()
            // A folder that cannot be looked at is not removed either.
            guard let descriptor = try? open.descriptor(of: folder), fstat(descriptor, &status) == 0 else { break }
            emptied.append(
                Folder(
                    path: folder,
                    role: .emptied,
                    mode: status.st_mode & 0o7777,
                    owner: status.st_uid,
                    owningGroup: status.st_gid
                )
            )
            folder.removeLastComponent()
        }
    }
}
