import MediaNames
import MediaScanner

/// Which videos are worth a look inside, where not all are looked into.
///
/// Three things can be decided there: which of several files for one name has which resolution, whether a small file is a
/// sample, and whether a big one holds two episodes. Sizes are known, so they say where to look first.
struct ProbeSelection {
    /// A file this many times smaller than the usual one is looked into.
    private static let smallPart: Int64 = 5

    /// So many siblings tell what is usual.
    private static let witnesses = 8

    /// More unusual files than this are not unusual in their folder.
    private static let mostSuspects = 200

    private let folders: [ScannedFolder]

    /// Where each group's video would go, as far as somebody knows, and how many want to go there.
    private var targets: [PathKey?] = []
    private var claims: [PathKey: Int] = [:]

    /// - Parameters:
    ///   - folders: What was scanned.
    ///   - groups: How it was planned: one group for each selected file, in their order.
    init(_ folders: [ScannedFolder], _ groups: borrowing [PlannedGroup]) {
        self.folders = folders
        targets.reserveCapacity(groups.count)
        claims.reserveCapacity(groups.count)
        for index in groups.indices {
            let target = groups[index].operations.first?.destination.map { PathKey($0) }
            targets.append(target)
            if let target { claims[target, default: 0] += 1 }
        }
    }

    /// The files of a folder that are worth a look, with those that they are compared to.
    ///
    /// - Parameters:
    ///   - folder: The folder's place.
    ///   - groups: All groups.
    ///   - range: The places of the folder's own groups.
    /// - Returns: The places of the files in the folder, ascending.
    func files(in folder: Int, _ groups: borrowing [PlannedGroup], _ range: Range<Int>) -> [Int] {
        let files = folders[folder].files
        let selected = files.indices.filter { files[$0].isSelected }
        var wanted = Set<Int>()
        for (file, group) in zip(selected, range) {
            if let target = targets[group], claims[target, default: 0] > 1,
                groups[group].reading.release.resolution == nil
            {
                wanted.insert(file)
            }
        }
        let suspects = suspects(among: selected, of: files)
        guard !suspects.isEmpty else { return wanted.sorted() }
        let identities = zip(selected, range).map { (file: $0, identity: MediaIdentity(groups[$1].reading)) }
        var runs: [EpisodeRun: [(file: Int, numbers: [EpisodeNumber])]] = [:]
        var runOfFile: [Int: EpisodeRun] = [:]
        for (file, identity) in identities {
            guard let identity, let (run, numbers) = EpisodeRun.of(identity) else { continue }
            runs[run, default: []].append((file, numbers))
            runOfFile[file] = run
        }
        for (file, identity) in identities where identity != nil {
            guard let isSmall = suspects[file] else { continue }
            let run = runOfFile[file].flatMap { runs[$0] } ?? []
            if !isSmall {
                guard let numbers = run.first(where: { $0.file == file })?.numbers,
                    DurationCheck.gap(behind: numbers, in: run.flatMap(\.numbers)) != nil
                else { continue }
            }
            let siblings = run.map(\.file).filter { $0 != file && suspects[$0] == nil }
            wanted.insert(file)
            wanted.formUnion((siblings.isEmpty ? selected.filter { $0 != file } : siblings).prefix(Self.witnesses))
        }
        return wanted.sorted()
    }

    /// The files whose sizes are unusual in their folder, and whether they are small.
    private func suspects(among selected: [Int], of files: [MediaFile]) -> [Int: Bool] {
        guard selected.count > 1, let median = DurationCheck.median(selected.map { files[$0].size }) else { return [:] }
        var suspects: [Int: Bool] = [:]
        for file in selected {
            if files[file].size < median / Self.smallPart {
                suspects[file] = true
            } else if files[file].size / 3 > median / 2 {
                suspects[file] = false
            }
        }
        // Where many differ none is unusual, and each costs a look at all others.
        return suspects.count <= Self.mostSuspects ? suspects : [:]
    }
}
