import FilePaths
import Foundation
package import MediaNames
import MediaScanner
import OperationJournal
package import SystemPackage

/// Makes a plan of what was read: a group for each video, with the name that its identity wants.
///
/// Identities come in as ``ConfirmedIdentity`` only; what the rules did not settle waits for review.
package struct PlanBuilder {
    private let options: PlanOptions
    private let roots: [FilePath]
    private var spelling = TitleSpelling()
    private var groups: [PlannedGroup] = []
    private var obstacles: [Conflict] = []

    /// - Parameters:
    ///   - options: The layout, and where files go.
    ///   - roots: The folders that the person named, absolute; no file leaves them and the library's roots.
    ///   - libraryFolders: The names of the folders that the library has already.
    package init(
        options: PlanOptions,
        roots: [FilePath],
        libraryFolders: [LayoutPlace.Shelf: [String]] = [:]
    ) {
        self.options = options
        self.roots = roots
        for (shelf, names) in libraryFolders { spelling.note(folders: names, on: shelf) }
    }

    /// Adds the videos of one folder.
    package mutating func add(_ folder: ReadFolder) {
        let confirmed = folder.readings.map { ConfirmedIdentity(rules: $0, accepting: options.accepted) }
        let spellings = spelling.spellings(of: confirmed.map { $0?.identity })
        for (index, file) in folder.folder.files.enumerated() where file.isSelected {
            let parsed = folder.readings[index]
            if let identity = confirmed[index], let spelling = spellings[index] {
                add(file, parsed, identity.spelled(spelling))
            } else {
                addUnsettled(file, parsed)
            }
        }
    }

    /// The plan of all that was added, with its conflicts found.
    ///
    /// - Parameter exists: Whether something is at a path, given as bytes; asked only for targets that no file of the
    ///   plan has.
    package consuming func plan(exists: (borrowing [UInt8]) -> TargetPresence) -> RenamePlan {
        var finder = ConflictFinder(groups, obstacles)
        finder.find(exists: exists)
        return RenamePlan(
            layout: options.layout.rawValue,
            library: options.libraryRoot,
            createdAt: Date().formatted(.iso8601),
            roots: roots + options.libraryRoots.filter { !roots.contains($0) },
            groups: finder.groups,
            conflicts: finder.conflicts
        )
    }

    private mutating func add(_ file: MediaFile, _ parsed: ParsedFilename, _ confirmed: ConfirmedIdentity) {
        let id = groups.count + 1
        let reading = parsed.reading.with(confirmed.identity)
        do throws(LayoutObstacle) {
            let place = try options.layout.place(for: confirmed.identity)
            let operations = operations(of: file, at: place)
            groups.append(
                PlannedGroup(
                    id: id,
                    verdict: operations.contains(where: \.isChange) ? .accepted : .unchanged,
                    origin: confirmed.origin,
                    certainty: parsed.certainty.name,
                    reading: reading,
                    candidates: parsed.rivals,
                    operations: operations
                )
            )
        } catch {
            let conflict = Conflict(
                cause: .layout(error),
                groups: [id],
                path: file.pathBytes,
                sources: [file.pathBytes]
            )
            obstacles.append(conflict)
            groups.append(
                PlannedGroup(
                    id: id,
                    verdict: .needsReview,
                    origin: nil,
                    certainty: parsed.certainty.name,
                    reading: reading,
                    objections: [Objection(code: conflict.code, message: conflict.message)],
                    operations: unmoved(file, destinationIsKnown: false)
                )
            )
        }
    }

    /// A video that the rules did not settle: shown with where its leading reading would put it, and left alone.
    private mutating func addUnsettled(_ file: MediaFile, _ parsed: ParsedFilename) {
        let isExtra = parsed.reading.kind == .extra
        var operations = unmoved(file, destinationIsKnown: isExtra)
        if !isExtra, let leading = MediaIdentity(parsed.reading), let place = try? options.layout.place(for: leading) {
            operations = self.operations(of: file, at: place)
        }
        var objections = parsed.certainty.doubts.map { Objection($0) }
        if objections.isEmpty {
            objections = [Objection(code: "certainty", message: "read as \(parsed.certainty.name) only")]
        }
        groups.append(
            PlannedGroup(
                id: groups.count + 1,
                verdict: isExtra ? .unchanged : .needsReview,
                origin: nil,
                certainty: parsed.certainty.name,
                reading: parsed.reading,
                objections: isExtra ? [] : objections,
                candidates: parsed.rivals,
                operations: operations
            )
        )
    }

    private func operations(of file: MediaFile, at place: LayoutPlace) -> [PlannedOperation] {
        let oldFolder = file.pathBytes[..<file.nameStart]
        let stem = Array(place.stem.utf8)
        let newFolder = options.root(for: place.shelf).map { place.folder(below: $0) } ?? Array(oldFolder)
        let placement = CompanionPlacement(
            oldFolder: oldFolder,
            newFolder: newFolder,
            stem: stem,
            ownsFolder: place.shelf == .movies
        )
        let suffix = file.pathBytes[(file.nameStart + file.stemLength)...]
        var operations = [file.operation(to: newFolder + stem + suffix)]
        for companion in file.companions {
            operations.append(companion.operation(to: placement.destination(of: companion)))
        }
        return operations
    }

    private func unmoved(_ file: MediaFile, destinationIsKnown: Bool) -> [PlannedOperation] {
        [file.operation(to: destinationIsKnown ? file.pathBytes : nil)]
            + file.companions.map { $0.operation(to: destinationIsKnown ? $0.pathBytes : nil) }
    }
}

extension LayoutPlace {
    /// The bytes of the folder, with a slash at the end.
    fileprivate func folder(below root: FilePath) -> [UInt8] {
        var bytes = root.bytes
        for folder in folders {
            if bytes.last != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
            bytes += folder.utf8
        }
        bytes.append(UInt8(ascii: "/"))
        return bytes
    }
}

extension MediaFile {
    fileprivate func operation(to destination: [UInt8]?) -> PlannedOperation {
        PlannedOperation(
            role: .video,
            source: pathBytes,
            destination: destination,
            size: status.size,
            modified: status.mtimeNanoseconds,
            inode: status.inode
        )
    }
}

extension CompanionFile {
    fileprivate func operation(to destination: [UInt8]?) -> PlannedOperation {
        PlannedOperation(
            role: FileRole(kind),
            source: pathBytes,
            destination: destination,
            size: status.size,
            modified: status.mtimeNanoseconds,
            inode: status.inode
        )
    }
}

extension PlanOptions {
    /// The library's root for a kind of work, or `nil` if it is renamed in place.
    fileprivate func root(for shelf: LayoutPlace.Shelf) -> FilePath? {
        switch (placement, shelf) {
        case (.inPlace, _): nil
        case (.library(let movies, _), .movies): movies
        case (.library(_, let series), .series): series
        }
    }
}

extension Reading {
    /// The reading with the title, year and country of an identity, as the library spells them.
    fileprivate func with(_ identity: MediaIdentity) -> Reading {
        var reading = self
        switch identity {
        case .movie(let movie):
            reading.title = movie.title
            reading.year = movie.year
        case .episode(let episode):
            reading.title = episode.series
            reading.year = episode.year
            reading.country = episode.country
            reading.episodeTitle = episode.episodeTitle
        }
        return reading
    }
}
