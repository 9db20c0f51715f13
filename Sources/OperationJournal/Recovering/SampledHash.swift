import Glibc
package import SystemPackage

extension Checksum {
    /// How much is read at each of the three places.
    private static let sampleSize = 64 * 1024

    /// How much is read at once when every byte counts.
    private static let blockSize = 1024 * 1024

    /// SHA-256 of a file's size and its first, middle and last 64 KiB.
    ///
    /// Three reads, whatever the size; a file of up to 192 KiB is read whole.
    ///
    /// - Parameter path: A regular file.
    /// - Returns: The checksum.
    /// - Throws: ``FailureCause/system(call:code:)`` if the file cannot be read.
    package static func sampled(of path: FilePath) throws(FailureCause) -> Checksum {
        let file = try OpenFile(path)
        return try sampled(of: file.descriptor, size: file.size)
    }

    /// The sampled hash of an open file.
    static func sampled(of descriptor: Int32, size: Int64) throws(FailureCause) -> Checksum {
        guard let digest = ContentDigest() else { throw .system(call: "sha256", code: ENOMEM) }
        var littleEndian = UInt64(size).littleEndian
        guard withUnsafeBytes(of: &littleEndian, { digest.update($0) }) else {
            throw .system(call: "sha256", code: EINVAL)
        }
        let sample = Int64(sampleSize)
        if size <= 3 * sample {
            try read(0..<size, of: descriptor, into: digest, blockSize: blockSize)
        } else {
            let middle = size / 2 - sample / 2
            for start in [0, middle, size - sample] {
                try read(start..<start + sample, of: descriptor, into: digest, blockSize: sampleSize)
            }
        }
        guard let hex = digest.hex() else { throw .system(call: "sha256", code: EINVAL) }
        return .sampled(hex: hex)
    }

    /// SHA-256 of every byte of a file.
    ///
    /// - Parameter path: A regular file.
    /// - Returns: The checksum.
    /// - Throws: ``FailureCause/system(call:code:)`` if the file cannot be read.
    /// - Complexity: O(*n*) in the size of the file; a disk gives some hundred megabytes a second.
    package static func sha256(of path: FilePath) throws(FailureCause) -> Checksum {
        let file = try OpenFile(path)
        guard let digest = ContentDigest() else { throw .system(call: "sha256", code: ENOMEM) }
        try read(0..<file.size, of: file.descriptor, into: digest, blockSize: blockSize)
        guard let hex = digest.hex() else { throw .system(call: "sha256", code: EINVAL) }
        return .sha256(hex: hex)
    }

    /// Whether the file at `path` still has this checksum.
    ///
    /// - Throws: ``FailureCause/system(call:code:)`` if the file cannot be read.
    package func matches(_ path: FilePath) throws(FailureCause) -> Bool {
        switch self {
        case .sha256: try Checksum.sha256(of: path) == self
        case .sampled: try Checksum.sampled(of: path) == self
        }
    }

    /// Adds a range of the file to a digest.
    private static func read(
        _ range: Range<Int64>,
        of descriptor: Int32,
        into digest: borrowing ContentDigest,
        blockSize: Int
    ) throws(FailureCause) {
        var buffer = [UInt8](repeating: 0, count: Int(min(Int64(blockSize), max(1, Int64(range.count)))))
        var offset = range.lowerBound
        while offset < range.upperBound {
            let wanted = Int(min(Int64(buffer.count), range.upperBound - offset))
            let count = pread(descriptor, &buffer, wanted, off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(call: "read", code: errno) }
            // Shorter than its size said: it is being cut at this moment, and nothing that is read now would hold.
            guard count > 0 else { throw .sourceChanged }
            let isTaken = buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            guard isTaken else { throw .system(call: "sha256", code: EINVAL) }
            offset += Int64(count)
        }
    }
}

/// A file opened for reading, closed when the value goes out of scope.
private struct OpenFile: ~Copyable {
    let descriptor: Int32
    let size: Int64

    init(_ path: FilePath) throws(FailureCause) {
        let descriptor = path.withPlatformString { Glibc.open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else { throw .system(call: "open", code: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .system(call: "fstat", code: code)
        }
        self.descriptor = descriptor
        self.size = Int64(status.st_size)
    }

    deinit {
        close(descriptor)
    }
}
