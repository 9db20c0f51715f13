import CFileSystem
import Glibc
package import SystemPackage

/// One file, link or folder of a tree, with all that must come back after a rollback.
package struct TreeEntry: Hashable, Sendable {
    /// The bytes of the path below the root of the tree.
    package let path: [UInt8]

    /// Type and permission bits.
    package let mode: UInt32

    /// The time of the last change in nanoseconds; 0 for a folder, whose time every rename in it moves.
    package let mtimeNanoseconds: Int64

    package let inode: UInt64

    /// The bytes of a file or what a link says; nothing for a folder.
    package let content: [UInt8]

    /// The path with U+FFFD where it is not UTF-8.
    package var text: String { String(decoding: path, as: UTF8.self) }

    package var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }

    /// Lists a tree.
    ///
    /// - Parameter root: The folder to list.
    /// - Returns: What is below the folder, in byte order of the paths.
    /// - Throws: ``TemporaryLibrary/Failure``.
    package static func list(below root: FilePath) throws -> [TreeEntry] {
        var entries: [TreeEntry] = []
        var folders: [[UInt8]] = [[]]
        while let folder = folders.popLast() {
            for name in try names(in: root.appending(bytes: folder)) {
                let path = folder.isEmpty ? name : folder + [UInt8(ascii: "/")] + name
                let entry = try TreeEntry(path, below: root)
                if entry.isFolder { folders.append(path) }
                entries.append(entry)
            }
        }
        return entries.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    }

    private init(_ path: [UInt8], below root: FilePath) throws {
        let full = root.appending(bytes: path)
        var status = stat()
        guard lstat(full.text, &status) == 0 else { throw TemporaryLibrary.Failure("cannot look at", full) }
        self.path = path
        mode = UInt32(status.st_mode)
        inode = UInt64(status.st_ino)
        let isFolder = mode & UInt32(S_IFMT) == UInt32(S_IFDIR)
        let nanoseconds = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        mtimeNanoseconds = isFolder ? 0 : nanoseconds
        content = isFolder ? [] : try Self.content(of: full, isLink: mode & UInt32(S_IFMT) == UInt32(S_IFLNK))
    }

    private static func names(in folder: FilePath) throws -> [[UInt8]] {
        guard let stream = opendir(folder.text) else { throw TemporaryLibrary.Failure("cannot list", folder) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names
    }

    private static func content(of path: FilePath, isLink: Bool) throws -> [UInt8] {
        if isLink {
            var target = [CChar](repeating: 0, count: 4_096)
            let count = readlink(path.text, &target, target.count)
            guard count >= 0 else { throw TemporaryLibrary.Failure("cannot read", path) }
            return target.prefix(count).map { UInt8(bitPattern: $0) }
        }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw TemporaryLibrary.Failure("cannot open", path) }
        defer { close(descriptor) }
        var content: [UInt8] = []
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw TemporaryLibrary.Failure("cannot read", path) }
            if count == 0 { return content }
            content += buffer.prefix(count)
        }
    }
}

extension TreeEntry: CustomStringConvertible {
    package var description: String {
        "\(text) \(String(mode, radix: 8)) \(mtimeNanoseconds) \(String(decoding: content.prefix(80), as: UTF8.self))"
    }
}
