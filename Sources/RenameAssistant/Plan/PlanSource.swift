import Glibc
import SystemPackage

/// The bytes of a plan file: a regular file is read part by part, as often as needed; what can be read only once, as a
/// pipe, is held.
final class PlanSource: Sendable {
    let path: FilePath
    private let descriptor: Int32

    /// All bytes of what can be read only once.
    private let held: [UInt8]?

    /// What the file was when it was opened; the size is 0 for what can be read only once.
    let size: Int64
    private let changed: timespec

    /// Opens a plan file.
    ///
    /// - Throws: ``PlanFileError/unreadable(_:code:)``
    init(_ path: FilePath) throws(PlanFileError) {
        let descriptor = path.withPlatformString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .unreadable(path, code: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .unreadable(path, code: code)
        }
        self.path = path
        self.descriptor = descriptor
        size = Int64(status.st_size)
        changed = status.st_ctim
        guard status.st_mode & S_IFMT != S_IFREG else {
            held = nil
            return
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                let code = errno
                close(descriptor)
                throw .unreadable(path, code: code)
            }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        held = bytes
    }

    deinit {
        close(descriptor)
    }

    /// Reads bytes from an offset on.
    ///
    /// - Parameters:
    ///   - buffer: Where they go.
    ///   - offset: Where they stand in the file.
    /// - Returns: How many there were; 0 at the end.
    /// - Throws: ``PlanFileError/unreadable(_:code:)``
    func read(into buffer: UnsafeMutableRawBufferPointer, from offset: Int) throws(PlanFileError) -> Int {
        if let held {
            let count = max(0, min(buffer.count, held.count - offset))
            held.withUnsafeBytes { bytes in
                if count > 0 {
                    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]))
                }
            }
            return count
        }
        while true {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count >= 0 { return count }
            guard errno == EINTR else { throw .unreadable(path, code: errno) }
        }
    }

    /// Sees that nobody wrote to the file since it was opened: what was checked must be what is performed.
    ///
    /// - Throws: ``PlanFileError/changed(_:)``
    func checkUnchanged() throws(PlanFileError) {
        guard held == nil else { return }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int64(status.st_size) == size,
            status.st_ctim.tv_sec == changed.tv_sec, status.st_ctim.tv_nsec == changed.tv_nsec
        else { throw .changed(path) }
    }
}
