import Glibc

/// What is at a path that a file is to get.
package enum TargetPresence: Hashable, Sendable {
    /// Nothing.
    case absent

    /// A file or folder with this inode.
    case present(inode: UInt64)

    /// One of the folders on the way is a file.
    case folderIsFile

    /// The path cannot be looked at; the rename itself never overwrites, and tells the cause then.
    case unknown(code: Int32)

    /// Looks at a path, not following a symbolic link there.
    ///
    /// - Parameter path: The bytes of an absolute path.
    package init(at path: borrowing [UInt8]) {
        var status = stat()
        let result = path.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { name in
                for index in bytes.indices { name[index] = CChar(bitPattern: bytes[index]) }
                name[bytes.count] = 0
                return name.baseAddress.map { lstat($0, &status) } ?? -1
            }
        }
        self.init(result, status)
    }

    /// Looks at a name in a folder that is open, not following a symbolic link there.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - folder: The folder's descriptor.
    init(named name: UnsafePointer<CChar>, in folder: Int32) {
        var status = stat()
        let result = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW)
        self.init(result, status)
    }

    /// What the answer of the system means; `errno` says why there is none.
    private init(_ result: Int32, _ status: stat) {
        if result == 0 {
            self = .present(inode: UInt64(status.st_ino))
        } else {
            self =
                switch errno {
                case ENOENT: .absent
                case ENOTDIR: .folderIsFile
                default: .unknown(code: errno)
                }
        }
    }
}
