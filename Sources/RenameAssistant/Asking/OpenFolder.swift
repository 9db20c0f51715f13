/// The files of one folder that are to be asked about, with the names beside them.
package struct OpenFolder: Sendable {
    /// The folders that names are read with, without a slash at the end; empty for bare names.
    package let folder: String

    /// All names of the folder, in its order.
    package let names: [String]

    /// The open files, by their index in the folder.
    package let files: [Int: OpenFile]

    package init(folder: String, names: [String], files: [Int: OpenFile]) {
        self.folder = folder
        self.names = names
        self.files = files
    }
}
