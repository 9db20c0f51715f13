import CFileSystem
import Glibc
package import SystemPackage

/// A folder of small files for one test, removed with everything in it when the value goes.
///
/// All files differ in content, so that a test sees which went where; names may be any bytes.
package final class TemporaryLibrary {
    /// What a file system refused.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        init(_ what: String, _ path: FilePath) {
            description = "\(what) \(path): \(String(cString: strerror(errno)))"
        }
    }

    /// Where the library is, as an absolute path without symbolic links.
    package let path: FilePath

    private var fileCount = 0

    /// Makes a library in the system's temporary folder.
    ///
    /// - Parameters:
    ///   - files: Paths below the library; one that ends with `/` is an empty folder.
    ///   - base: Another folder to make it in.
    /// - Throws: ``Failure``.
    package init(_ files: [String] = [], in base: FilePath? = nil) throws {
        let base = base ?? getenv("TMPDIR").map { FilePath(platformString: $0) } ?? "/tmp"
        var template = base.appending("plexomatic-test-XXXXXX").description.utf8CString.map { $0 }
        let made = template.withUnsafeMutableBufferPointer { buffer -> FilePath? in
            guard let start = buffer.baseAddress, mkdtemp(start) != nil, let real = realpath(start, nil) else {
                return nil
            }
            defer { free(real) }
            return FilePath(platformString: real)
        }
        guard let made else { throw Failure("cannot make a folder in", base) }
        // Names are read with their folder, so that has no random letters in its name.
        path = made.appending("media")
        guard mkdir(path.text, 0o755) == 0 else { throw Failure("cannot make", path) }
        for file in files { try add(file) }
    }

    /// A folder on another file system than the system's temporary one, or `nil` where there is none to write to.
    package static let otherDevice: FilePath? = {
        let shared: FilePath = "/dev/shm"
        var (here, there) = (stat(), stat())
        guard stat(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp", &here) == 0,
            stat(shared.text, &there) == 0, here.st_dev != there.st_dev, access(shared.text, W_OK) == 0
        else { return nil }
        return shared
    }()

    deinit { Self.removeTree(path.removingLastComponent()) }

    /// The absolute path of something in the library.
    package subscript(_ relative: String) -> FilePath { path.appending(relative) }

    /// Makes a file, and the folders that it needs.
    ///
    /// - Parameters:
    ///   - relative: A path below the library; one that ends with `/` is an empty folder.
    ///   - size: How long the file is; by default as long as its content, which names it.
    /// - Throws: ``Failure``.
    package func add(_ relative: String, size: Int? = nil) throws {
        try add(bytes: Array(relative.utf8), size: size)
    }

    /// Makes a file whose name need not be text.
    ///
    /// - Parameters:
    ///   - relative: The bytes of a path below the library; one that ends with `/` is an empty folder.
    ///   - size: How long the file is; by default as long as its content, which names it.
    /// - Throws: ``Failure``.
    package func add(bytes relative: [UInt8], size: Int? = nil) throws {
        fileCount += 1
        var folder = path
        let parts = relative.split(separator: UInt8(ascii: "/"))
        let isFolder = relative.last == UInt8(ascii: "/")
        for part in isFolder ? parts[...] : parts.dropLast() {
            folder = folder.appending(bytes: part)
            guard mkdir(folder.text, 0o755) == 0 || errno == EEXIST else { throw Failure("cannot make", folder) }
        }
        guard !isFolder, let name = parts.last else { return }
        let file = folder.appending(bytes: name)
        var content = Array("\(fileCount) ".utf8) + relative
        if let size { content = Array((content + Array(repeating: 0x2E, count: size)).prefix(size)) }
        let descriptor = open(file.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure("cannot make", file) }
        defer { close(descriptor) }
        guard content.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == content.count else {
            throw Failure("cannot write", file)
        }
    }

    /// Makes a symbolic link.
    ///
    /// - Parameters:
    ///   - relative: Where the link stands, below the library.
    ///   - target: What it says, which need not exist.
    /// - Throws: ``Failure``.
    package func addLink(_ relative: String, to target: String) throws {
        guard symlink(target, self[relative].text) == 0 else { throw Failure("cannot link", self[relative]) }
    }

    /// Everything in the library, in byte order of the paths.
    ///
    /// - Returns: One entry for each file, link and folder; the library itself is not among them.
    /// - Throws: ``Failure``.
    package func tree() throws -> [TreeEntry] {
        try TreeEntry.list(below: path)
    }

    /// Removes a tree of any depth; `rm` does that without a limit on the length of paths.
    private static func removeTree(_ path: FilePath) {
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("rm"), strdup("-rf"), strdup("--"), strdup(path.text)]
        defer { arguments.forEach { free($0) } }
        arguments.append(nil)
        var process = pid_t()
        guard posix_spawnp(&process, "rm", nil, nil, arguments, environ) == 0 else { return }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
}
