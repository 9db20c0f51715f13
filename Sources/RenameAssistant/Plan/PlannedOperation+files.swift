import FilePaths
import MediaNames
import MediaScanner
import SystemPackage

extension LayoutPlace {
    /// The bytes of the folder, with a slash at the end.
    func folder(below root: FilePath) -> [UInt8] {
        var bytes = root.bytes
        for folder in folders {
            if bytes.last != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
            bytes += folder.utf8
        }
        bytes.append(UInt8(ascii: "/"))
        return bytes
    }
}

extension MediaFile {
    /// What becomes of the file; `nil` where nobody knows.
    func operation(to destination: [UInt8]?) -> PlannedOperation {
        PlannedOperation(
            role: .video,
            source: pathBytes,
            destination: destination,
            size: status.size,
            modified: status.mtimeNanoseconds,
            inode: status.inode
        )
    }
}

extension CompanionFile {
    /// What becomes of the file; `nil` where nobody knows.
    func operation(to destination: [UInt8]?) -> PlannedOperation {
        PlannedOperation(
            role: FileRole(kind),
            source: pathBytes,
            destination: destination,
            size: status.size,
            modified: status.mtimeNanoseconds,
            inode: status.inode
        )
    }
}
