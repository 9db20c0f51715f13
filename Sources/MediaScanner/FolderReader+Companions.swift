import CFileSystem
import Glibc
import MediaNames

extension FolderReader {
    /// Whether a folder of this name may hold the subtitles of the videos beside it.
    static func isSubtitleFolder(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name[0].lowercasedASCII == UInt8(ascii: "s") else { return false }
        return (["subs", "subtitles", "sub", "subtitle"] as [StaticString]).contains { name.equalsIgnoringCase($0) }
    }

    /// Reads the companions in `Subs/`, and in the folders there that are named as a video, as if they stood beside
    /// the videos.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - parent: The open folder that holds it.
    /// - Returns: Whether that was done; a folder with videos of its own, or one without videos beside it, is none.
    func absorb(_ folder: DirectoryReader.RawEntry, in parent: Int32) -> Bool {
        guard !videos.isEmpty, let descriptor = directory.openFolder(folder, in: parent) else { return false }
        defer { close(descriptor) }
        let path = directory.name(at: folder.nameOffset, length: folder.nameLength) + [UInt8(ascii: "/")]
        guard let folders = absorbFiles(of: descriptor, path: path) else { return false }
        for raw in folders {
            let name = directory.name(at: raw.nameOffset, length: raw.nameLength)
            let below = path + name
            if isNamedAsVideo(name), let inner = directory.openFolder(raw, in: descriptor) {
                let deeper = absorbFiles(of: inner, path: below + [UInt8(ascii: "/")])
                close(inner)
                if deeper?.isEmpty == true { continue }
            }
            findings.subfolders.append(below)
        }
        return true
    }

    /// Takes the companions in one folder as candidates.
    ///
    /// - Returns: The folders in it, or `nil` if it holds a video or cannot be read: nothing is taken then.
    private func absorbFiles(of descriptor: Int32, path: [UInt8]) -> [DirectoryReader.RawEntry]? {
        var folders: [DirectoryReader.RawEntry] = []
        var holdsVideo = false
        let known = (candidates: candidates.count, ignored: findings.ignored.count)
        subpaths.append(path)
        let place = subpaths.count
        var more: Bool? = true
        while more == true {
            more = directory.readMore(of: descriptor) { raw in
                let name = directory.name(at: raw.nameOffset, length: raw.nameLength)
                if raw.type == UInt8(DT_DIR) {
                    if let reason = rules.reason(toIgnore: name, isFolder: true) {
                        ignore(path + name, reason, isFolder: true)
                    } else {
                        folders.append(raw)
                    }
                    return
                }
                guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0, let start = name.baseAddress,
                    let kind = extensions.kind(of: UnsafeBufferPointer(rebasing: name[(dot + 1)...]))
                else { return }
                if let reason = rules.reason(toIgnore: name, isFolder: false) {
                    ignore(path + name, reason, isFolder: false)
                } else if case .companion(let kind) = kind {
                    candidates.append(FolderEntry(raw, stemLength: dot, kind: kind, subfolder: place, name: start))
                } else if kind == .video {
                    holdsVideo = true
                }
            }
        }
        guard !holdsVideo, more != nil else {
            candidates.removeLast(candidates.count - known.candidates)
            findings.ignored.removeLast(findings.ignored.count - known.ignored)
            return nil
        }
        var status = stat()
        if fstat(descriptor, &status) == 0 { findings.absorbed.append(FileStatus(status).folderIdentity) }
        return folders
    }

    private func isNamedAsVideo(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        videos.contains { entry in
            entry.stemLength == name.count
                && directory.name(at: entry.nameOffset, length: entry.stemLength).elementsEqual(name)
        }
    }

    /// Gives each companion to its video and brings all in order.
    func pairCompanions(in descriptor: Int32, of task: FolderTask, samples: [FolderEntry]) -> FolderContents {
        var companions: [FolderEntry] = []
        if !candidates.isEmpty {
            companions = paired(candidates, samples: samples)
            let base = directory.base
            companions.sort { left, right in
                if left.ownerRank != right.ownerRank { return left.ownerRank < right.ownerRank }
                if left.subfolder != right.subfolder { return left.subfolder < right.subfolder }
                return FolderEntry.isOrderedByName(left, right, base)
            }
            if options.statsCompanions { askForStatus(of: &companions, in: descriptor) }
        }
        var start = 0
        while start < companions.count, case .video(let place) = companions[start].owner {
            let end = companions[start...].firstIndex { $0.owner != .video(place) } ?? companions.count
            videos[place].companions = start..<end
            start = end
        }
        let orphans = companions[start...].firstIndex { $0.owner == .nobody } ?? companions.count
        return FolderContents(
            path: task.path,
            videos: videos,
            companions: companions,
            folderCompanions: start..<orphans,
            orphans: orphans..<companions.count,
            subfolders: subpaths,
            base: directory.base,
            isWhole: task.selectedNames == nil
        )
    }

    /// The candidates that belong to a video or to the folder, and those whose owner is missed.
    ///
    /// What belongs to a sample is left out with it.
    private func paired(_ candidates: [FolderEntry], samples: [FolderEntry]) -> [FolderEntry] {
        let pairing = CompanionPairing(
            videos: videos,
            samples: samples,
            subfolders: subpaths,
            base: directory.base
        )
        var companions: [FolderEntry] = []
        companions.reserveCapacity(candidates.count)
        for var entry in candidates {
            pairing.assign(&entry)
            if case .video(let place) = entry.owner, place >= videos.count {
                ignore(directory.name(at: entry.nameOffset, length: entry.nameLength), .sample, isFolder: false)
            } else if entry.owner != .nobody || entry.kind == .subtitle || isNFO(entry) {
                companions.append(entry)
            }
        }
        return companions
    }

    private func isNFO(_ entry: FolderEntry) -> Bool {
        directory.name(at: entry.nameOffset, length: entry.nameLength).endsIgnoringCase(".nfo")
    }

    private func askForStatus(of companions: inout [FolderEntry], in descriptor: Int32) {
        for index in companions.indices {
            let entry = companions[index]
            let status: FileStatus?
            if entry.subfolder == 0 {
                status = directory.status(ofNameAt: entry.nameOffset, in: descriptor)
            } else {
                let name = directory.name(at: entry.nameOffset, length: entry.nameLength)
                status = directory.status(ofPath: subpaths[entry.subfolder - 1] + name, in: descriptor)
            }
            if let status { companions[index].status = status }
        }
    }
}
