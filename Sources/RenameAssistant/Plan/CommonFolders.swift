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

    /// - Parameter plan: A plan whose paths are absolute and plain.
    /// - Complexity: O(*n*) in the number of operations; each folder is looked at once.
    init(of plan: RenamePlan) {
        for operation in plan.groups.flatMap(\.operations) {
            for path in [operation.source, operation.destination].compactMap(\.self) {
                let names = path.split(separator: Self.slash).dropLast()
                let device = device(of: Array(names))
                common[device] =
                    common[device].map { known in Array(zip(known, names).prefix { $0 == $1 }.map(\.0)) }
                    ?? Array(names)
            }
        }
    }

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
