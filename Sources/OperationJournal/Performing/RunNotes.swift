import SystemPackage

/// What a run has to say beside its outcomes.
struct RunNotes: Sendable {
    /// Folders whose file system knows no sync of folders.
    var unsynced: Set<FilePath> = []

    /// Folders whose file system has no rename that refuses to overwrite, so that a look had to do.
    var unchecked: Set<FilePath> = []

    /// Copies that could not be given all of their original's times, mode and attributes.
    var incomplete: [FilePath] = []

    /// Files that have further names on the file system that they left: those share nothing with them any more.
    var parted: [FilePath] = []
}
