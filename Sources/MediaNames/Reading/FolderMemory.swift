/// Folders that were read before, by their names: `Season 01` says the same wherever it stands.
///
/// A name alone is what a folder is read by, so whoever reads many folders after one another need not read those again
/// that they have in common, or that are called alike. Only short names are kept, as those are that come again.
package struct FolderMemory {
    private var folders: [WordKey: ReadFolder] = [:]

    package init() {}

    /// The folder with a name, read now if it is not known yet.
    ///
    /// - Parameters:
    ///   - name: The bytes of the name.
    ///   - read: Reads the name; of its place in a path nothing may be kept.
    /// - Returns: The folder.
    mutating func folder(_ name: ArraySlice<UInt8>, read: () -> ReadFolder) -> ReadFolder {
        guard name.count <= WordKey.capacity else { return read() }
        var key = WordKey()
        for byte in name { key.append(byte) }
        if let known = folders[key] { return known }
        let folder = read()
        folders[key] = folder
        return folder
    }
}
