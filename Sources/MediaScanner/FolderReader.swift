import CFileSystem
import Glibc
import MediaNames

/// Reads one folder after the other: lists, sorts out, asks for sizes, pairs companions with their videos.
///
/// One reader belongs to one thread; its buffers are kept from folder to folder.
final class FolderReader {
    let options: ScanOptions
    let extensions: ExtensionTable
    let rules: IgnoreRules
    let directory = DirectoryReader()

    var findings = FolderFindings()

    /// The path of the folder with a separator at its end.
    private var prefix: [UInt8] = []
    var videos: [FolderEntry] = []
    var candidates: [FolderEntry] = []
    private var subfolders: [DirectoryReader.RawEntry] = []
    private var subtitleFolders: [DirectoryReader.RawEntry] = []
    var subpaths: [[UInt8]] = []

    /// A reader with its own ignore rules, since regular expressions may not be shared between threads.
    ///
    /// - Throws: ``ScanError/invalidPattern(_:reason:)``.
    init(_ options: ScanOptions) throws(ScanError) {
        self.options = options
        extensions = ExtensionTable(videoExtensions: options.extensions)
        rules = try IgnoreRules(options)
    }

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - task: The folder.
    ///   - transform: Makes something of the contents, which are lent for the call.
    /// - Returns: What hands that on, and what else was found; nothing to hand on if the folder could not be read.
    func read(
        _ task: FolderTask,
        _ transform: (borrowing FolderContents) -> FolderWalk.Delivery?
    ) -> (delivery: FolderWalk.Delivery?, findings: FolderFindings) {
        findings = FolderFindings()
        guard let descriptor = directory.openFolder(task.path, followsLink: task.isRoot) else {
            let cause: ScanProblem.Cause =
                switch errno {
                case ENOENT, ENOTDIR, ELOOP: .vanished
                case let code: .unreadableFolder(errno: code)
                }
            findings.problems.append(ScanProblem(pathBytes: task.path, cause: cause))
            return (nil, findings)
        }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0 { findings.identity = FileStatus(status).folderIdentity }

        directory.removeAll()
        videos.removeAll(keepingCapacity: true)
        candidates.removeAll(keepingCapacity: true)
        subfolders.removeAll(keepingCapacity: true)
        subtitleFolders.removeAll(keepingCapacity: true)
        subpaths.removeAll(keepingCapacity: true)
        prefix = FolderContents.prefix(of: task.path)

        list(descriptor, of: task)
        sort(&videos)
        let samples = takeOutSamples(of: task)
        for raw in subtitleFolders where !absorb(raw, in: descriptor) { subfolders.append(raw) }
        let contents = pairCompanions(in: descriptor, of: task, samples: samples)
        if task.selectedNames == nil {
            nameSubfolders()
            findings.ignored.sort { Self.comesFirst($0.pathBytes, $1.pathBytes) }
        } else {
            // Beside a video that was named, nobody asked about the others.
            findings.ignored = []
        }
        let delivery = transform(contents)
        return (delivery, findings)
    }

    private func list(_ descriptor: Int32, of task: FolderTask) {
        var more: Bool? = true
        while more == true {
            more = directory.readMore(of: descriptor) { raw in consider(raw, in: descriptor, of: task) }
        }
        if more == nil {
            findings.problems.append(ScanProblem(pathBytes: task.path, cause: .unreadableFolder(errno: errno)))
        }
    }

    private func consider(_ raw: DirectoryReader.RawEntry, in descriptor: Int32, of task: FolderTask) {
        let name = directory.name(at: raw.nameOffset, length: raw.nameLength)
        let isNamed = task.selectedNames.map { $0.contains(Array(name)) } ?? false
        var type = Int32(raw.type)
        if type == Int32(DT_UNKNOWN) || type == Int32(DT_LNK) {
            guard let resolved = resolve(raw, type: type, in: descriptor) else { return }
            type = resolved
        }
        switch type {
        case Int32(DT_DIR):
            guard task.selectedNames == nil || Self.isSubtitleFolder(name) else { return }
            if let reason = rules.reason(toIgnore: name, isFolder: true) {
                ignore(name, reason, isFolder: true)
            } else if Self.isSubtitleFolder(name) {
                subtitleFolders.append(raw)
            } else {
                subfolders.append(raw)
            }
        case Int32(DT_REG), Int32(DT_LNK):
            let isSelected = task.selectedNames == nil || isNamed
            considerFile(raw, name: name, in: descriptor, isNamed: isNamed, isSelected: isSelected)
        default:
            return
        }
    }

    /// Finds out what an entry is where the listing does not say, and whether a link leads to a folder.
    private func resolve(_ raw: DirectoryReader.RawEntry, type: Int32, in descriptor: Int32) -> Int32? {
        var type = type
        if type == Int32(DT_UNKNOWN) {
            guard let status = directory.status(ofNameAt: raw.nameOffset, in: descriptor) else {
                report(raw, errno)
                return nil
            }
            if status.isFolder { return Int32(DT_DIR) }
            if status.isRegularFile { return Int32(DT_REG) }
            guard status.isSymbolicLink else { return nil }
            type = Int32(DT_LNK)
        }
        // A link that leads nowhere is still a file that can be renamed.
        if let target = directory.status(ofNameAt: raw.nameOffset, in: descriptor, followsLink: true), target.isFolder {
            let name = directory.name(at: raw.nameOffset, length: raw.nameLength)
            ignore(name, rules.reason(toIgnore: name, isFolder: true) ?? .linkedFolder, isFolder: true)
            return nil
        }
        return type
    }

    private func considerFile(
        _ raw: DirectoryReader.RawEntry,
        name: UnsafeBufferPointer<UInt8>,
        in descriptor: Int32,
        isNamed: Bool,
        isSelected: Bool
    ) {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return }
        let ending = UnsafeBufferPointer(rebasing: name[(dot + 1)...])
        guard let kind = extensions.kind(of: ending) else {
            // Of all that is no media, only what is known by name is worth a word.
            if let reason = rules.reasonToName(name) { ignore(name, reason, isFolder: false) }
            return
        }
        if !isNamed, let reason = rules.reason(toIgnore: name, isFolder: false) {
            return ignore(name, reason, isFolder: false)
        }
        guard dot > 0, let start = name.baseAddress else { return }
        switch kind {
        case .partialDownload:
            ignore(name, .partialDownload, isFolder: false)
        case .companion(let kind):
            candidates.append(FolderEntry(raw, stemLength: dot, kind: kind, subfolder: 0, name: start))
        case .video:
            guard let status = directory.status(ofNameAt: raw.nameOffset, in: descriptor) else {
                return report(raw, errno)
            }
            var entry = FolderEntry(raw, stemLength: dot, kind: nil, subfolder: 0, name: start)
            entry.status = status
            entry.isSelected = isSelected
            entry.isMultiEpisode = MultiEpisodeMark.isFound(in: UnsafeBufferPointer(rebasing: name[..<dot]))
            videos.append(entry)
        }
    }

    /// Removes samples from the videos and says which they are, so that their companions go with them.
    private func takeOutSamples(of task: FolderTask) -> [FolderEntry] {
        let largest = videos.reduce(0) { max($0, $1.status.size) }
        findings.largestVideo = largest
        let rule = SampleRule(folder: task.path, largestAbove: task.largestAbove)
        var samples: [FolderEntry] = []
        videos.removeAll { entry in
            let stem = directory.name(at: entry.nameOffset, length: entry.stemLength)
            guard rule.isCandidate(stem), task.selectedNames == nil || !entry.isSelected,
                rule.isSample(stem, size: entry.status.size, largest: largest)
            else { return false }
            ignore(directory.name(at: entry.nameOffset, length: entry.nameLength), .sample, isFolder: false)
            samples.append(entry)
            return true
        }
        return samples
    }

    /// Sorts entries by the bytes of their names.
    func sort(_ entries: inout [FolderEntry]) {
        let base = directory.base
        entries.sort { FolderEntry.isOrderedByName($0, $1, base) }
    }

    /// The names of the folders to read next, in byte order.
    private func nameSubfolders() {
        for raw in subfolders {
            findings.subfolders.append(Array(directory.name(at: raw.nameOffset, length: raw.nameLength)))
        }
        findings.subfolders.sort(by: Self.comesFirst)
    }

    /// Whether one name or path comes before another in byte order.
    private static func comesFirst(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let order = memcmp(left, right, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
    }

    /// Notes that a name below the folder is left out.
    func ignore(_ name: some Sequence<UInt8>, _ reason: IgnoredEntry.Reason, isFolder: Bool) {
        findings.ignored.append(IgnoredEntry(pathBytes: prefix + name, isFolder: isFolder, reason: reason))
    }

    private func report(_ raw: DirectoryReader.RawEntry, _ code: Int32) {
        let path = prefix + directory.name(at: raw.nameOffset, length: raw.nameLength)
        findings.problems.append(
            ScanProblem(pathBytes: path, cause: code == ENOENT ? .vanished : .unreadableFile(errno: code))
        )
    }
}
