import SystemPackage

/// Tells whether a file is the one that the journal means, by identity and never by its name.
///
/// On network and FUSE mounts an inode number may change with a rename or a remount (rclone's do). There a file of the
/// recorded size and time also counts if its checksum is the recorded one.
struct FileRecognition {
    let folders: OpenFolders

    /// Whether the file at a path has one of these marks.
    ///
    /// - Parameters:
    ///   - path: Where to look, not following a symbolic link.
    ///   - marks: The marks that the file may have.
    ///   - checksums: The checksums that one of them was recorded with.
    /// - Returns: What the file is now, or `nil` if there is none or another.
    /// - Throws: ``FailureCause/system(call:code:)`` if the place cannot be looked at.
    func file(
        at path: some EntryName,
        marks: [FileMark],
        checksums: [Checksum?]
    ) throws(FailureCause) -> FileIdentity? {
        let found: FileIdentity?
        do {
            found = try folders.look(at: path)
        } catch .notAFolder {
            return nil
        }
        guard let file = found else { return nil }
        if marks.contains(file.mark) { return file }
        guard file.isRegularFile, folders.isRemote(parentOf: path) else { return nil }
        for mark in marks where file.size == mark.size {
            for checksum in checksums.compactMap(\.self) {
                // Where every byte is on record the time does not count: rclone's is another until a file is uploaded.
                let isWhole = if case .sha256 = checksum { true } else { false }
                guard isWhole || file.modified == mark.modified else { continue }
                if try checksum.matches(path.path) { return file }
            }
        }
        return nil
    }

    /// Whether the file of a move is where it is to be taken from.
    func file(of move: RecordedMove) throws(FailureCause) -> FileIdentity? {
        try file(at: move.from, marks: [move.mark], checksums: [move.checksum])
    }
}
