import FilePaths
import Glibc
import SystemPackage

/// The folders that the paths of a plan have in common, one on each file system that it touches.
///
/// A plan that goes from one disk to another has often no more in common than `/`, and a run that held that would keep
/// every other run from everything.
struct CommonFolders {
    private var common: [UInt64: [ArraySlice<UInt8>]] = [:]
    private var devices: [[UInt8]: UInt64] = [:]

    /// The folder of the path that was noted last: most come from one folder after the other.
    private var last: [UInt8] = []

    /// Notes a path that is absolute and plain.
    ///
    /// - Complexity: Each folder is looked at once.
    mutating func note(_ path: [UInt8]) {
        let end = path.lastIndex(of: Self.slash) ?? 0
        let isLast = path.withUnsafeBytes { bytes in
            last.withUnsafeBytes { last in
                guard last.count == end, let one = bytes.baseAddress, let other = last.baseAddress else { return false }
                return memcmp(one, other, end) == 0
            }
        }
        guard !isLast else { return }
        last = Array(path[..<end])
        let names = last.split(separator: Self.slash)
        let device = device(of: names)
        common[device] =
            common[device].map { known in Array(zip(known, names).prefix { $0 == $1 }.map(\.0)) } ?? names
    }

    /// What the folders of all paths of one file system begin with, for each of these.
    var shared: [[UInt8]] { common.values.map { Self.path($0) } }

    /// The folders; each is there.
    var folders: [FilePath] {
        let folders = common.values.map { names in
            var names = names
            while !names.isEmpty, TargetPresence(at: Self.path(names)) == .absent { names.removeLast() }
            return FilePath(bytes: Self.path(names))
        }
        return Set(folders).sorted { $0.string < $1.string }
    }

    private static let slash = UInt8(ascii: "/")

    private static func path(_ names: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
        [slash] + names.joined(separator: [slash])
    }

    /// The number of the file system that a folder is on, or would be made on.
    private mutating func device(of names: [ArraySlice<UInt8>]) -> UInt64 {
        let folder = Self.path(names)
        if let known = devices[folder] { return known }
        var status = stat()
        let result = FilePath(bytes: folder).withPlatformString { stat($0, &status) }
        let device =
            if result == 0 { UInt64(status.st_dev) } else if names.isEmpty { UInt64.max } else {
                device(of: names.dropLast())
            }
        devices[folder] = device
        return device
    }
}
