import CFileSystem
import FilePaths
import Glibc
import SystemPackage

/// The folders that operations work in, opened once each and never through a symbolic link below a root.
///
/// Calls relative to an open folder reach the folder that was checked, whatever happens to the names above it
/// meanwhile, and know no limit of 4,096 bytes for a path.
final class OpenFolders {
    private let roots: Set<FilePath>
    private var descriptors: [FilePath: Int32] = [:]
    private var remote: [FilePath: Bool] = [:]

    /// The descriptors that were asked for last.
    private var recent = FolderMemo<Int32>()
    private var recentlyRemote = FolderMemo<Bool>()

    /// How many stay open between two calls: a quarter of what the process may have, for there is more to open.
    private let limit: Int

    /// - Parameter roots: The folders that the caller named; a symbolic link on the way to them is theirs to have.
    init(roots: [FilePath]) {
        self.roots = Set(roots)
        var allowed = rlimit()
        let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &allowed) == 0
        limit = min(256, max(8, isKnown ? Int(clamping: allowed.rlim_cur) / 4 : 64))
    }

    deinit {
        descriptors.values.forEach { _ = close($0) }
    }

    /// The descriptor of an open folder, valid until the next call.
    ///
    /// - Throws: ``FailureCause/notAFolder`` if a component below the root is a file or a symbolic link,
    ///   ``FailureCause/system(call:code:)`` otherwise, with `ENOENT` for a folder that does not exist.
    func descriptor(of folder: FilePath) throws(FailureCause) -> Int32 {
        makeRoom()
        return try open(folder)
    }

    /// The descriptors of two folders, valid until the next call.
    func descriptors(of first: FilePath, _ second: FilePath) throws(FailureCause) -> (Int32, Int32) {
        makeRoom()
        return (try open(first), try open(second))
    }

    /// The descriptor of the folder that `path` lies in, valid until the next call.
    func descriptor(ofParentOf path: some EntryName) throws(FailureCause) -> Int32 {
        if let known = recent.value(forParentOf: path) { return known }
        let descriptor = try descriptor(of: path.folder)
        recent.remember(descriptor, forParentOf: path)
        return descriptor
    }

    /// The descriptors of the folders that two paths lie in, valid until the next call.
    func descriptors(
        ofParentsOf first: some EntryName,
        _ second: some EntryName
    ) throws(FailureCause) -> (Int32, Int32) {
        if let one = recent.value(forParentOf: first), let other = recent.value(forParentOf: second) {
            return (one, other)
        }
        // The second call may close what the first one opened, so both are opened after room was made once.
        let both = try descriptors(of: first.folder, second.folder)
        recent.remember(both.0, forParentOf: first)
        recent.remember(both.1, forParentOf: second)
        return both
    }

    /// Gives a file another name that nothing has, in one step.
    ///
    /// - Returns: The error number of the call, or 0.
    /// - Throws: ``FailureCause`` if one of the folders cannot be opened.
    func rename(_ source: some EntryName, to destination: some EntryName) throws(FailureCause) -> Int32 {
        // Mostly both folders are known, and one look at each path is enough.
        let code: Int32? = source.withEntry { oldFolder, old in
            guard let from = recent.value(for: oldFolder) else { return nil }
            return destination.withEntry { newFolder, new in
                recent.value(for: newFolder).map { Self.rename(from, old, $0, new) }
            }
        }
        if let code { return code }
        let (from, to) = try descriptors(ofParentsOf: source, destination)
        return source.withEntry { _, old in destination.withEntry { _, new in Self.rename(from, old, to, new) } }
    }

    private static func rename(
        _ from: Int32,
        _ old: UnsafePointer<CChar>,
        _ to: Int32,
        _ new: UnsafePointer<CChar>
    ) -> Int32 {
        renameat2(from, old, to, new, PLEXOMATIC_RENAME_NOREPLACE) == 0 ? 0 : errno
    }

    /// What is at `path`, not following a symbolic link there.
    ///
    /// - Returns: `nil` if there is nothing, or no such folder.
    func look(at path: some EntryName) throws(FailureCause) -> FileIdentity? {
        // Mostly the folder is known, and one look at the path is enough.
        let found = path.withEntry { folder, name in
            recent.value(for: folder).map { FileIdentity.found(name, in: $0) }
        }
        do {
            if let found { return try found.get() }
            let folder = try descriptor(ofParentOf: path)
            return try path.withEntry { _, name in FileIdentity.found(name, in: folder) }.get()
        } catch .system(call: _, code: ENOENT) {
            return nil
        }
    }

    /// Whether a folder lies on a network or FUSE mount, where an inode number may not outlive a rename.
    ///
    /// A folder that cannot be looked at counts as none.
    func isRemote(_ folder: FilePath) -> Bool {
        if let known = remote[folder] { return known }
        var status = statfs()
        do {
            guard fstatfs(try descriptor(of: folder), &status) == 0 else { return false }
        } catch {
            return false
        }
        let isRemote = FileSystemKind.remoteName(status) != nil
        remote[folder] = isRemote
        return isRemote
    }

    /// Whether the folder that `path` lies in is on a network or FUSE mount.
    func isRemote(parentOf path: some EntryName) -> Bool {
        if let known = recentlyRemote.value(forParentOf: path) { return known }
        let folder = path.folder
        let isRemote = isRemote(folder)
        if remote[folder] != nil { recentlyRemote.remember(isRemote, forParentOf: path) }
        return isRemote
    }

    /// Removes a file's name; that it is gone already is no failure.
    ///
    /// - Throws: ``FailureCause/system(call:code:)`` if the name is still there.
    func remove(_ path: some EntryName) throws(FailureCause) {
        for _ in 0..<Self.attempts {
            let folder = try descriptor(ofParentOf: path)
            if path.withEntry({ _, name in unlinkat(folder, name, 0) }) == 0 { return }
            let code = errno
            // Some file systems report an error although they did it, so what is there decides.
            if code == ENOENT { return }
            if try look(at: path) == nil { return }
            guard code == EINTR || code == EAGAIN || code == ESTALE else { throw .system(call: "unlink", code: code) }
        }
        throw .system(call: "unlink", code: EINTR)
    }

    /// How often a call that was only interrupted is tried.
    static let attempts = 8

    /// Makes the folder's entries durable.
    ///
    /// - Returns: `false` where the file system knows no sync of folders.
    /// - Throws: ``FailureCause/system(call:code:)`` if the sync failed; what was done since the last one may be lost
    ///   then, and a second try would only hide it (<https://lwn.net/Articles/752063/>).
    func sync(_ folder: FilePath) throws(FailureCause) -> Bool {
        let descriptor = try descriptor(of: folder)
        while fsync(descriptor) != 0 {
            switch errno {
            case EINTR: continue
            case EINVAL, ENOTSUP, ENOSYS: return false
            default: throw .system(call: "fsync", code: errno)
            }
        }
        return true
    }

    /// Forgets a folder that was removed.
    func forget(_ folder: FilePath) {
        recent.removeAll()
        if let descriptor = descriptors.removeValue(forKey: folder) { close(descriptor) }
    }

    private func makeRoom() {
        guard descriptors.count > limit else { return }
        recent.removeAll()
        descriptors.values.forEach { _ = close($0) }
        descriptors.removeAll(keepingCapacity: true)
    }

    private func open(_ folder: FilePath) throws(FailureCause) -> Int32 {
        if let known = descriptors[folder] { return known }
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let opened: Int32
        if !roots.contains(folder), let name = folder.lastComponent {
            let parent = try open(folder.removingLastComponent())
            opened = name.withPlatformString { openat(parent, $0, flags | O_NOFOLLOW) }
        } else {
            opened = folder.withPlatformString { Glibc.open($0, flags) }
        }
        guard opened >= 0 else {
            if errno == ENOTDIR || errno == ELOOP { throw .notAFolder }
            throw .system(call: "open", code: errno)
        }
        descriptors[folder] = opened
        return opened
    }
}
