import SystemPackage

/// Tells whether two names lead to one entry of a folder, as `film.mkv` and `Film.mkv` do where case is ignored.
struct OneEntry {
    let folders: OpenFolders

    /// Whether both names lead to one file that has only one name.
    ///
    /// A program may hand out an inode number for each spelling (exfat-fuse does); there the folder's listing tells: it
    /// has the one spelling and not the other, though both are found.
    func isUnder(_ source: some EntryName, _ destination: some EntryName) throws(FailureCause) -> Bool {
        guard let here = try folders.look(at: source), let there = try folders.look(at: destination),
            here.linkCount == 1
        else { return false }
        if here == there { return true }
        let folder = source.folder
        guard folder == destination.folder, here.size == there.size,
            here.modified == there.modified, folders.isRemote(folder)
        else { return false }
        let listing = DirectoryListing(folders)
        guard try listing.holds(source) else { return false }
        return try !listing.holds(destination)
    }
}
