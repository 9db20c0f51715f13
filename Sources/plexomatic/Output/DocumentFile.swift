import Glibc
import SystemPackage

/// Writes a document that a person asked for, whole or not at all.
enum DocumentFile {
    /// Replaces the file at `path` by one with these bytes.
    ///
    /// The bytes go to a new file beside it, which takes the name when it is complete.
    ///
    /// - Throws: ``CommandError/cannotWrite(_:code:)``
    static func write(_ bytes: [UInt8], to path: FilePath) throws(CommandError) {
        guard let name = path.lastComponent else { throw .cannotWrite(path, code: EISDIR) }
        let draft = path.removingLastComponent().appending(".\(name.string).plexomatic-\(getpid())")
        do {
            let descriptor = try FileDescriptor.open(
                draft,
                .writeOnly,
                options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead]
            )
            try descriptor.closeAfter {
                _ = try descriptor.writeAll(bytes)
                guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
            let result = draft.withPlatformString { old in path.withPlatformString { rename(old, $0) } }
            guard result == 0 else { throw Errno(rawValue: errno) }
        } catch {
            let code = (error as? Errno)?.rawValue ?? EIO
            _ = draft.withPlatformString { unlink($0) }
            throw .cannotWrite(path, code: code)
        }
    }
}
