import FilePaths
import Glibc
import SystemPackage

/// The names of the folders that a shelf of a library has already: each is a film or series that was spelled once.
enum ShelfFolders {
    /// The names of the folders in `shelf`, in no order; none where it cannot be read.
    ///
    /// A folder that cannot be read only takes the chance to agree with its spelling.
    static func names(in shelf: FilePath) -> [String] {
        guard let stream = shelf.withPlatformString({ opendir($0) }) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { continue }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
            }
            if let name, !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
