/// A file as it was when somebody looked into it: with another size, time or inode it is another file.
///
/// The device is no part of it, since its number changes with the order in which disks are found.
package struct ProbedFile: Hashable, Sendable {
    /// The bytes of the absolute path.
    package let path: [UInt8]

    /// Bytes.
    package let size: Int64

    /// Nanoseconds since 1970.
    package let modified: Int64

    package let inode: UInt64

    package init(path: [UInt8], size: Int64, modified: Int64, inode: UInt64) {
        self.path = path
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}
