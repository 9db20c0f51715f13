import Foundation
import Glibc
import RenameAssistant
import SystemPackage

/// Writes a plan where a person asked for it, whole or not at all, and over nothing but another plan.
enum DocumentFile {
    /// Writes these bytes to `path`.
    ///
    /// A regular file is replaced only if it is a plan itself, by one that is complete; a device or pipe is written to; a
    /// symbolic link is followed.
    ///
    /// - Throws: ``CommandError/cannotWrite(_:code:)``, ``CommandError/notAPlan(_:)``
    static func write(_ bytes: [UInt8], to path: FilePath) throws(CommandError) {
        var status = stat()
        let exists = path.withPlatformString { stat($0, &status) } == 0
        guard exists || errno == ENOENT else { throw .cannotWrite(path, code: errno) }
        do {
            if exists, status.st_mode & S_IFMT != S_IFREG {
                let descriptor = try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec])
                _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
                return
            }
            if exists, status.st_size > 0, try !isPlan(path) { throw CommandError.notAPlan(path) }
            try replace(exists ? resolved(path) : path, with: bytes, isNew: !exists)
        } catch let error as CommandError {
            throw error
        } catch {
            throw .cannotWrite(path, code: (error as? Errno)?.rawValue ?? EIO)
        }
    }

    /// Whether a file begins as every plan does.
    private static func isPlan(_ path: FilePath) throws -> Bool {
        let beginning = Array(#"{"schema_version":"#.utf8)
        let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
        let read = try descriptor.closeAfter {
            try [UInt8](unsafeUninitializedCapacity: beginning.count) { buffer, count in
                count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
        return read == beginning
    }

    /// Writes a draft beside the file, which takes the name when it is complete.
    private static func replace(_ path: FilePath, with bytes: [UInt8], isNew: Bool) throws {
        let token = String(UInt32.random(in: .min ... .max), radix: 16)
        let draft = path.removingLastComponent().appending(".plexomatic-\(token).draft")
        let descriptor = try FileDescriptor.open(
            draft,
            .writeOnly,
            options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: [.ownerReadWrite, .groupRead, .otherRead]
        )
        do {
            try descriptor.closeAfter {
                _ = try descriptor.writeAll(bytes)
                guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
            let result = draft.withPlatformString { old in
                // A name that was free must still be: linking fails where renaming would replace.
                path.withPlatformString { isNew ? link(old, $0) : rename(old, $0) }
            }
            guard result == 0 else { throw Errno(rawValue: errno) }
            if isNew { _ = draft.withPlatformString { unlink($0) } }
        } catch {
            _ = draft.withPlatformString { unlink($0) }
            throw error
        }
    }

    private static func resolved(_ path: FilePath) -> FilePath {
        guard let real = path.withPlatformString({ realpath($0, nil) }) else { return path }
        defer { free(real) }
        return FilePath(platformString: real)
    }
}
