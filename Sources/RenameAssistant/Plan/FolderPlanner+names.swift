import FilePaths
import MediaNames
import MediaScanner
import SystemPackage

/// The names that an identity wants, and whether they say again what they were made from.
extension FolderPlanner {
    /// What becomes of a file that has an identity.
    struct Outcome {
        var verdict = Verdict.needsReview
        var objections: [Objection] = []
        var operations: [PlannedOperation]
    }

    /// The names that an identity wants, without the episode's title where that alone keeps them from being read back.
    func outcome(
        of file: MediaFile,
        as identity: MediaIdentity,
        _ release: ReleaseTags,
        _ home: Home
    ) -> Outcome {
        do throws(LayoutObstacle) {
            var (operations, isSettled) = try names(of: file, as: identity, release, home)
            if !isSettled, let identity = identity.withoutEpisodeTitle {
                (operations, isSettled) = try names(of: file, as: identity, release, home)
            }
            guard isSettled else { return Outcome(objections: [.noRoundTrip], operations: operations) }
            let verdict: Verdict = operations.contains(where: \.isChange) ? .accepted : .unchanged
            return Outcome(verdict: verdict, operations: operations)
        } catch {
            return Outcome(objections: [Objection(error)], operations: unmoved(file, destinationIsKnown: false))
        }
    }

    /// The names that an identity wants, and whether they say again what they were made from.
    ///
    /// Where the longest name of the group has no room, the episode's title is cut for all of them alike.
    private func names(
        of file: MediaFile,
        as identity: MediaIdentity,
        _ release: ReleaseTags,
        _ home: Home
    ) throws(LayoutObstacle) -> (operations: [PlannedOperation], isSettled: Bool) {
        let place = try options.place(for: identity, release)
        var operations = operations(of: file, at: place, home)
        if let excess = Self.excess(of: operations), let shorter = identity.withTitleShortened(by: excess) {
            return try names(of: file, as: shorter, release, home)
        }
        // Where films share a folder, a `poster.jpg` is nobody's.
        if let belongings = home.belongings, !place.folders.isEmpty {
            operations += belongings.operations(with: file, to: operations[0].destination)
        }
        return (operations, !operations[0].isChange || readsBack(operations[0], as: identity, place, home))
    }

    /// How many bytes the longest name has too many, or `nil` if all have room.
    private static func excess(of operations: [PlannedOperation]) -> Int? {
        var longest = 0
        for index in operations.indices {
            // A path that is short enough has no name that is too long.
            guard let path = operations[index].destination, path.count > NameLength.longest else { continue }
            longest = max(longest, path.count - nameStart(path))
        }
        return longest > NameLength.longest ? longest - NameLength.longest : nil
    }

    /// Whether the rules alone read the new name as the identity that it was made from.
    ///
    /// They may be less sure of it: a film without a year says less than the release that it came from. Titles are
    /// compared as they would be written again, so what a layout replaces is no difference.
    private func readsBack(
        _ operation: PlannedOperation,
        as identity: MediaIdentity,
        _ place: LayoutPlace,
        _ home: Home
    ) -> Bool {
        guard let destination = operation.destination else { return false }
        let path = readable(destination)
        let isHome = Self.nameStart(path) == home.folder.count && path.begins(as: home.folder, count: home.folder.count)
        if isHome, options.wishes.templates.isEmpty, reader.sees(identity, in: path, of: home.context) { return true }
        // The folders are read again only where they are others.
        let parsed = isHome ? reader.read(path, in: home.context) : reader.read(path.span)
        let reading = parsed.reading
        // A layout's names are known to be read; a person's own must not make sure names doubtful.
        if !options.wishes.templates.isEmpty, ConfirmedIdentity(rules: parsed, accepting: .likely) == nil {
            return false
        }
        guard let again = MediaIdentity(reading)?.stating(versionIn: Self.stem(destination)) else { return false }
        return again == identity || place == (try? options.place(for: again, reading.release))
    }

    /// Whether the rules read a copy's name with a label as the work that it was made from.
    ///
    /// - Parameters:
    ///   - destination: The bytes of the new path.
    ///   - reading: The work.
    /// - Returns: Whether both would be written alike but for the label.
    func readsBack(_ destination: [UInt8], as reading: Reading) -> Bool {
        let again = reader.read(readable(destination).span).reading
        guard let identity = MediaIdentity(reading),
            let found = MediaIdentity(again)?.stating(versionIn: Self.stem(destination)),
            let place = try? options.place(for: identity, reading.release)
        else { return false }
        return place == (try? options.place(for: found.withoutVersion, again.release))
    }

    private static func stem(_ path: [UInt8]) -> ArraySlice<UInt8> {
        let name = path[nameStart(path)...]
        return name[..<(name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
    }

    /// The part of a path that is read, without the number of a copy: what the file holds is the same without it, and
    /// no other file's number is to be compared with it.
    func readable(_ path: [UInt8]) -> [UInt8] {
        context.shown(path).withoutNumber
    }

    /// The offset of the name behind the last slash.
    static func nameStart(_ path: [UInt8]) -> Int {
        path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    }

    func operations(of file: MediaFile, at place: LayoutPlace, _ home: Home?) -> [PlannedOperation] {
        let oldFolder = file.pathBytes[..<file.nameStart]
        let newFolder = options.root(for: place.shelf).map { place.folder(below: $0)[...] } ?? oldFolder
        let suffix = file.pathBytes[(file.nameStart + file.stemLength)...]
        var path: [UInt8] = []
        path.reserveCapacity(newFolder.count + place.stem.utf8.count + suffix.count)
        path += newFolder
        path += place.stem.utf8
        path += suffix
        var operations = [file.operation(to: path)]
        var companions = file.companions
        if let adopted = home?.adopted, !adopted.isEmpty { companions += adopted[file.pathBytes] ?? [] }
        guard !companions.isEmpty else { return operations }
        let placement = CompanionPlacement(
            oldFolder: oldFolder,
            newFolder: Array(newFolder),
            oldStem: file.stem,
            stem: Array(place.stem.utf8),
            ownsFolder: place.shelf == .movies && !place.folders.isEmpty,
            normalisesSubtitles: options.wishes.normalisesSubtitles
        )
        let adoptedFrom = file.companions.count
        let destinations = placement.destinations(of: companions)
        for (index, destination) in destinations.enumerated() {
            // An adopted subtitle that would meet another stays an orphan, and is no reason to hold the video.
            if index >= adoptedFrom, destinations[..<index].contains(destination) { continue }
            operations.append(companions[index].operation(to: destination))
        }
        return operations
    }

    func unmoved(_ file: MediaFile, destinationIsKnown: Bool) -> [PlannedOperation] {
        [file.operation(to: destinationIsKnown ? file.pathBytes : nil)]
            + file.companions.map { $0.operation(to: destinationIsKnown ? $0.pathBytes : nil) }
    }
}

extension PlanOptions {
    /// The library's root for a kind of work, or `nil` if it is renamed in place.
    func root(for shelf: LayoutPlace.Shelf) -> FilePath? {
        switch (placement, shelf) {
        case (.inPlace, _): nil
        case (.library(let movies, _), .movies): movies
        case (.library(_, let series), .series): series
        }
    }
}

extension MediaIdentity {
    /// The same episode without its title, or `nil` if it has none: the title is the part that can be left out.
    fileprivate var withoutEpisodeTitle: MediaIdentity? {
        guard case .episode(var episode) = self, episode.episodeTitle != nil else { return nil }
        episode.episodeTitle = nil
        return .episode(episode)
    }
}
