/// The three facts by which a file is recognised after it was moved: they outlive a rename, and no two files of a file
/// system share them.
package struct FileMark: Hashable, Sendable {
    package let inode: UInt64
    package let size: Int64

    /// Nanoseconds since 1970.
    package let modified: Int64

    package init(inode: UInt64, size: Int64, modified: Int64) {
        self.inode = inode
        self.size = size
        self.modified = modified
    }
}
