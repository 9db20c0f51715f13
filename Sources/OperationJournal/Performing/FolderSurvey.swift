import Glibc
import SystemPackage

/// Which folders a batch will have to make, and which it may empty: found out before anything is recorded.
struct FolderSurvey {
    /// One folder, as it is before the batch.
    struct Folder {
        let path: FilePath
        let role: DirectoryRecord.Role
        let mode: UInt32
        let owner: UInt32
        let owningGroup: UInt32
    }

    /// Missing ones from the top down, then those that may become empty.
    private(set) var folders: [Folder] = []

    /// - Parameters:
    ///   - open: The open folders.
    ///   - roots: Where the search upwards ends; roots are neither made nor removed.
    ///   - sources: Where files leave.
    ///   - destinations: Where files arrive.
    ///   - includesEmptied: Whether folders that become empty are to be removed.
    /// - Complexity: O(*n*) in the number of different folders.
    init(
        _ open: OpenFolders,
        roots: [FilePath],
        sources: [FilePath],
        destinations: [FilePath],
        includesEmptied: Bool
    ) {
        let roots = Set(roots)
        var seen = Set<FilePath>()
        for destination in destinations {
            var missing: [FilePath] = []
            var folder = destination.removingLastComponent()
            while !roots.contains(folder), folder.lastComponent != nil, seen.insert(folder).inserted {
                guard (try? open.descriptor(of: folder)) == nil else { break }
                missing.append(folder)
                folder.removeLastComponent()
            }
            folders += missing.reversed().map {
                Folder(path: $0, role: .made, mode: 0o777, owner: 0, owningGroup: 0)
            }
        }
        guard includesEmptied else { return }
        seen.removeAll(keepingCapacity: true)
        for source in sources {
            var folder = source.removingLastComponent()
            while !roots.contains(folder), folder.lastComponent != nil, seen.insert(folder).inserted {
                var status = stat()
                // A folder that cannot be looked at is not removed either.
                guard let descriptor = try? open.descriptor(of: folder), fstat(descriptor, &status) == 0 else { break }
                folders.append(
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
}
