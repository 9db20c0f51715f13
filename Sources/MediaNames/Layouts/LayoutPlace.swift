/// Where a layout puts a file: everything but the library's root and the extension.
package struct LayoutPlace: Hashable, Sendable {
    /// The part of a library that a file belongs to.
    package enum Shelf: Hashable, Sendable {
        case movies, series
    }

    package let shelf: Shelf

    /// Folders below the shelf, outermost first; the first is the film's or series' own.
    package let folders: [String]

    /// The file's name without its extension.
    package let stem: String

    package init(shelf: Shelf, folders: [String], stem: String) {
        self.shelf = shelf
        self.folders = folders
        self.stem = stem
    }
}
