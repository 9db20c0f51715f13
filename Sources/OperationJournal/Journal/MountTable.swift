import FilePaths
import Glibc
import SystemPackage

/// Which file system lies under a folder, in words that stay the same over a restart.
///
/// A device number says nothing after the next mount. File systems that carry an identity of their own are known by it,
/// the others by what was mounted.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html>
struct MountTable {
    private struct Mount {
        let point: [UInt8]
        let root: String
        let type: String
        let source: String
    }

    /// Types whose `f_fsid` is made from the UUID that the file system carries.
    private static let selfIdentified: Set<String> = ["ext2", "ext3", "ext4", "btrfs", "f2fs"]

    private let mounts: [Mount]

    /// Reads the mounts of this process.
    init() {
        mounts = Self.lines(of: "/proc/self/mountinfo").compactMap { line in
            let fields = line.split(separator: " ").map(String.init)
            guard let dash = fields.firstIndex(of: "-"), dash >= 6, fields.count > dash + 2 else { return nil }
            return Mount(
                point: Self.unescaped(fields[4]),
                root: fields[3],
                type: fields[dash + 1],
                source: fields[dash + 2]
            )
        }
    }

    /// The identity of the mount that `folder` lies on, or `nil` where the system does not tell.
    ///
    /// Of a folder that is gone, the nearest one above it that is there tells.
    func identity(of folder: FilePath) -> String? {
        var folder = folder
        while folder.withPlatformString({ access($0, F_OK) }) != 0, errno == ENOENT, folder.removeLastComponent() {}
        guard let mount = mount(over: folder) else { return nil }
        if Self.selfIdentified.contains(mount.type) {
            var status = statvfs()
            if folder.withPlatformString({ statvfs($0, &status) }) == 0, status.f_fsid != 0 {
                return "\(mount.type) \(String(UInt64(status.f_fsid), radix: 16)) \(mount.root)"
            }
        }
        return "\(mount.type) \(mount.source) \(mount.root)"
    }

    /// The type of the file system under a folder, and where it is mounted.
    func description(of folder: FilePath) -> (type: String, point: FilePath)? {
        mount(over: folder).map { ($0.type, FilePath(bytes: $0.point)) }
    }

    private func mount(over folder: FilePath) -> Mount? {
        let bytes = folder.bytes
        // Later mounts cover earlier ones, so of the longest the last counts.
        var best: Mount?
        for mount in mounts where Self.covers(mount.point, bytes) && mount.point.count >= (best?.point.count ?? 0) {
            best = mount
        }
        return best
    }

    private static func covers(_ point: [UInt8], _ path: [UInt8]) -> Bool {
        guard path.starts(with: point) else { return false }
        return path.count == point.count || point.last == UInt8(ascii: "/") || path[point.count] == UInt8(ascii: "/")
    }

    private static func lines(of path: FilePath) -> [Substring] {
        let descriptor = path.withPlatformString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
            text.append(contentsOf: buffer[..<count])
        }
        return String(decoding: text, as: UTF8.self).split(separator: "\n")
    }

    /// Space, tab, newline and backslash stand in the table as three octal digits.
    private static func unescaped(_ field: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.count >= 3,
                let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
            {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
