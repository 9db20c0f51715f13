import Glibc
import SystemPackage

/// Writes a file that was not there before: nothing is ever replaced.
enum NewFile {
    /// Writes these bytes, durably.
    ///
    /// - Parameters:
    ///   - bytes: What the file is to hold.
    ///   - path: A name that nothing has, or `nil` for standard output.
    /// - Throws: ``CommandError/cannotWrite(_:code:)``; a file that was begun is removed.
    static func write(_ bytes: [UInt8], to path: FilePath?) throws(CommandError) {
        guard let path else { return StandardOutput.write(bytes) }
        do {
            let descriptor = try FileDescriptor.open(
                path,
                .writeOnly,
                options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWriteExecute, .groupReadExecute, .otherReadExecute]
            )
            do {
                try descriptor.closeAfter {
                    _ = try descriptor.writeAll(bytes)
                    guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
                }
            } catch {
                _ = path.withPlatformString { unlink($0) }
                throw error
            }
        } catch {
            throw .cannotWrite(path, code: (error as? Errno)?.rawValue ?? EIO)
        }
    }
}
