import CFileSystem
import Glibc

/// Lists folders through `getdents64` into one buffer that is kept from folder to folder.
///
/// The names stay where the kernel wrote them; an entry is an offset into the buffer. Nothing is allocated for a file.
///
/// One reader belongs to one thread.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man2/getdents64.2.html>
final class DirectoryReader {
    /// One name of a folder, as the kernel gave it.
    struct RawEntry {
        /// Where the name begins in the reader's buffer; it ends with a NUL.
        let nameOffset: Int

        let nameLength: Int

        /// `DT_REG`, `DT_DIR`, `DT_LNK` …, or `DT_UNKNOWN` where the file system does not say.
        let type: UInt8
    }

    /// What the kernel is offered for each call: most folders fit at once.
    private static let window = 64 << 10

    private var capacity = 4 * DirectoryReader.window
    private var buffer = UnsafeMutableRawPointer.allocate(byteCount: 4 * DirectoryReader.window, alignment: 8)

    /// How much of the buffer holds entries of the current folder.
    private var used = 0

    init() {}

    deinit { buffer.deallocate() }

    /// Forgets the entries that were read; their offsets mean nothing any more.
    func removeAll() {
        used = 0
    }

    /// Opens a folder.
    ///
    /// Paths beyond the kernel's limit of 4,096 bytes are walked in stages, so depth has no bound here.
    ///
    /// - Parameters:
    ///   - path: The bytes of the path; the empty path is the current folder.
    ///   - followsLink: Whether a symbolic link may stand in the last place.
    /// - Returns: A descriptor that the caller closes, or `nil` with the reason in `errno`.
    func openFolder(_ path: [UInt8], followsLink: Bool) -> Int32? {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        var base = AT_FDCWD
        var rest = path[...]
        defer { if base != AT_FDCWD { close(base) } }
        while rest.count > Self.longestStage {
            // A single name has at most 255 bytes, so there is a separator in any stretch of this length.
            guard let cut = rest.prefix(Self.longestStage).lastIndex(of: UInt8(ascii: "/")), cut > rest.startIndex
            else { break }
            let next = Self.open(rest[..<cut], at: base, flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if base != AT_FDCWD { close(base) }
            base = next
            guard next >= 0 else {
                base = AT_FDCWD
                return nil
            }
            rest = rest[(cut + 1)...].drop { $0 == UInt8(ascii: "/") }
        }
        let descriptor = Self.open(rest.isEmpty ? [UInt8(ascii: ".")] : rest, at: base, flags: flags)
        guard descriptor >= 0 else { return nil }
        return descriptor
    }

    /// Opens a folder that is listed in an open one.
    ///
    /// - Returns: A descriptor that the caller closes, or `nil` with the reason in `errno`.
    func openFolder(_ entry: RawEntry, in folder: Int32) -> Int32? {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
        let descriptor = openat(folder, cString(entry.nameOffset), flags)
        return descriptor >= 0 ? descriptor : nil
    }

    /// Reads the next entries of a folder behind those that are held already.
    ///
    /// - Parameters:
    ///   - descriptor: The open folder.
    ///   - visit: Called for each entry but `.` and `..`.
    /// - Returns: Whether there may be more, or `nil` with the reason in `errno`.
    func readMore(of descriptor: Int32, _ visit: (RawEntry) -> Void) -> Bool? {
        if capacity - used < Self.window { grow() }
        let start = buffer
        let count = getdents64(descriptor, start + used, capacity - used)
        guard count >= 0 else { return nil }
        let end = used + count
        var offset = used
        used = end
        while offset < end {
            // struct linux_dirent64: inode 8, offset 8, record length 2, type 1, name.
            let record = start + offset
            let nameOffset = offset + 19
            offset += Int(record.load(fromByteOffset: 16, as: UInt16.self))
            let name = record + 19
            let first = name.load(as: UInt8.self)
            if first == UInt8(ascii: "."), Self.isSelfOrParent(name) { continue }
            let length = strlen(name.assumingMemoryBound(to: CChar.self))
            let type = record.load(fromByteOffset: 18, as: UInt8.self)
            visit(RawEntry(nameOffset: nameOffset, nameLength: length, type: type))
        }
        return count > 0
    }

    /// The bytes of a name, valid until ``readMore(of:_:)`` or ``removeAll()`` is called.
    func name(at offset: Int, length: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + offset, count: length)
    }

    /// The start of the buffer that all offsets count from.
    var base: UnsafePointer<UInt8> { UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self)) }

    /// Asks for the status of an entry.
    ///
    /// - Parameters:
    ///   - nameOffset: Where the name begins in the buffer.
    ///   - folder: The open folder that holds it.
    ///   - followsLink: Whether the target of a symbolic link is meant.
    /// - Returns: The status, or `nil` with the reason in `errno`.
    func status(ofNameAt nameOffset: Int, in folder: Int32, followsLink: Bool = false) -> FileStatus? {
        var status = stat()
        guard fstatat(folder, cString(nameOffset), &status, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
            return nil
        }
        return FileStatus(status)
    }

    /// Asks for the status of a file further down.
    ///
    /// - Parameters:
    ///   - path: The way from the folder to the file.
    ///   - folder: The open folder.
    /// - Returns: The status, or `nil` with the reason in `errno`.
    func status(ofPath path: [UInt8], in folder: Int32) -> FileStatus? {
        var status = stat()
        let result = (path + [0]).withUnsafeBytes { bytes in
            bytes.baseAddress.map {
                fstatat(folder, $0.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW)
            }
        }
        return result == 0 ? FileStatus(status) : nil
    }

    /// Leaves room below `PATH_MAX`, which counts the NUL.
    private static let longestStage = 4_000

    private static func open(_ path: ArraySlice<UInt8>, at base: Int32, flags: Int32) -> Int32 {
        var terminated = ContiguousArray(path)
        terminated.append(0)
        return terminated.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return -1 }
            return openat(base, start.assumingMemoryBound(to: CChar.self), flags)
        }
    }

    private static func isSelfOrParent(_ name: UnsafeMutableRawPointer) -> Bool {
        let second = name.load(fromByteOffset: 1, as: UInt8.self)
        return second == 0 || (second == UInt8(ascii: ".") && name.load(fromByteOffset: 2, as: UInt8.self) == 0)
    }

    private func cString(_ offset: Int) -> UnsafePointer<CChar> {
        UnsafePointer((buffer + offset).assumingMemoryBound(to: CChar.self))
    }

    private func grow() {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: 2 * capacity, alignment: 8)
        larger.copyMemory(from: buffer, byteCount: used)
        buffer.deallocate()
        buffer = larger
        capacity *= 2
    }
}
