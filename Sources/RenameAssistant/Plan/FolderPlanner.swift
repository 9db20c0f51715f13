import FilePaths
import MediaNames
import MediaScanner
import SystemPackage

/// Plans one folder: a group for each of its videos, with the name that its identity wants.
///
/// Identities come in as ``ConfirmedIdentity`` only; what neither the rules nor a checked suggestion settled waits for review. Folders do not know
/// of each other, so they can be planned on several threads; what concerns them all is found by ``ConflictFinder``.
struct FolderPlanner: Sendable {
    let options: PlanOptions
    let spelling: TitleSpelling

    /// How much of the paths names are not read with.
    let context: NameContext

    /// What is known of the insides of videos.
    var media = MediaTable()

    /// Plans show what was read, not where it stands.
    private let reader = NameReader(keepsEvidence: false)

    init(options: PlanOptions, spelling: TitleSpelling, context: NameContext) {
        self.options = options
        self.spelling = spelling
        self.context = context
    }

    /// The folder that is planned, with what names in it take from it.
    private struct Home {
        /// The path with a slash at the end, as names are read with it.
        let folder: ArraySlice<UInt8>

        let context: FolderContext

        /// What goes where the folder's film goes.
        var belongings: FolderBelongings?
    }

    /// The files of a folder that a model is to be asked about, or `nil` if there are none.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - inquiry: What asks.
    ///   - decisions: What a person decided; about those files nobody is asked.
    /// - Returns: The open files, read with their evidence.
    func openFolder(
        of folder: ScannedFolder,
        for inquiry: ModelInquiry,
        decisions: [Int: PersonDecision]
    ) -> OpenFolder? {
        let paths = folder.files.map { context.shown($0.pathBytes) }
        guard let first = paths.first else { return nil }
        let readings = NameReader().read(siblings: paths)
        var files: [Int: OpenFile] = [:]
        for (index, path) in paths.enumerated()
        where folder.files[index].isSelected && decisions[index] == nil
            && inquiry.asks(about: readings[index], path: path)
        {
            files[index] = OpenFile(path: path, parsed: readings[index])
        }
        guard !files.isEmpty else { return nil }
        let start = Self.nameStart(first)
        return OpenFolder(
            folder: String(decoding: first[..<max(0, start - 1)], as: UTF8.self),
            names: paths.map { String(decoding: $0[Self.nameStart($0)...], as: UTF8.self) },
            files: files
        )
    }

    /// Plans one folder.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - suggestions: What a model suggested, checked, by the files' indices.
    ///   - decisions: What a person decided, by the files' indices; it comes before rules and suggestions.
    ///   - id: The number of the next group; counted on.
    ///   - groups: Gets the group of each video that was selected, in their order.
    func plan(
        _ folder: ScannedFolder,
        suggestions: [Int: CheckedSuggestion] = [:],
        decisions: [Int: PersonDecision] = [:],
        _ id: inout Int,
        into groups: inout OutputSpan<PlannedGroup>
    ) {
        let names = folder.files.map { context.shown($0.pathBytes) }
        guard let first = names.first else { return }
        var home = Home(folder: first[..<Self.nameStart(first)], context: reader.folder(of: first))
        var readings = reader.read(siblings: names, in: home.context)
        var settled = readings.enumerated().map { index, parsed -> ConfirmedIdentity? in
            switch decisions[index] {
            case .accept(let identity): ConfirmedIdentity(person: identity.with(idsOf: parsed.reading))
            case .skip: nil
            case nil: ConfirmedIdentity(rules: parsed, accepting: options.accepted)
            }
        }
        if options.anthology.contain(folder.pathBytes) {
            settled = AnthologyReading(folder, readings, accepting: options.accepted).identities(settled)
        }
        let suggestions = coherent(suggestions.filter { decisions[$0.key] == nil }, settled)
        let confirmed =
            suggestions.isEmpty ? settled : settled.enumerated().map { $1 ?? suggestions[$0]?.verdict.confirmed }
        if !folder.folderCompanions.isEmpty, options.root(for: .movies) != nil {
            home.belongings = FolderBelongings(folder, identities: confirmed.map { $0?.identity })
        }
        let spellings = spelling.spellings(
            of: confirmed.enumerated().map { index, confirmed in
                confirmed?.identity ?? MediaIdentity(suggestions[index]?.verdict.reading ?? readings[index].reading)
            },
            counting: confirmed.map { $0 != nil }
        )
        let media = media.informations(in: folder)
        let doubts =
            media.isEmpty
            ? [:]
            : DurationCheck(
                confirmed.enumerated().map { $1?.identity ?? MediaIdentity(readings[$0].reading) },
                media
            ).objections
        for (index, file) in folder.files.enumerated() where file.isSelected {
            if decisions[index] == .skip {
                groups.append(skippedGroup(id, of: file, readings[index], suggestions[index]))
            } else if let identity = confirmed[index], let spelling = spellings[index] {
                var group = group(id, of: file, &readings[index], identity.spelled(spelling), home, suggestions[index])
                if let doubt = doubts[index] { group.doubt(doubt) }
                groups.append(group)
            } else {
                groups.append(
                    unsettledGroup(id, of: file, &readings[index], suggestions[index], spelling: spellings[index])
                )
            }
            id += 1
        }
    }

    /// The suggestions that go with the other files; what the rules settled is not asked to.
    private func coherent(
        _ suggestions: [Int: CheckedSuggestion],
        _ settled: [ConfirmedIdentity?]
    ) -> [Int: CheckedSuggestion] {
        guard !suggestions.isEmpty else { return [:] }
        var identities: [Int: MediaIdentity] = [:]
        for (index, confirmed) in settled.enumerated() { identities[index] = confirmed?.identity }
        return FolderCoherence(settled: identities).checked(suggestions.filter { settled[$0.key] == nil })
    }

    /// The group of a video that has an identity; its reading is handed over to it.
    private func group(
        _ id: Int,
        of file: MediaFile,
        _ parsed: inout ParsedFilename,
        _ confirmed: ConfirmedIdentity,
        _ home: Home,
        _ checked: CheckedSuggestion?
    ) -> PlannedGroup {
        let outcome = outcome(of: file, as: confirmed.identity, home)
        return PlannedGroup(
            id: id,
            verdict: outcome.verdict,
            origin: confirmed.origin,
            certainty: parsed.certainty.name,
            reading: confirmed.origin == .person
                ? parsed.takeReading().stating(confirmed.identity)
                : (checked?.verdict.reading ?? parsed.takeReading()).with(confirmed.identity),
            objections: outcome.objections,
            candidates: parsed.rivals,
            operations: outcome.operations,
            suggestion: checked.map { SuggestionRecord($0) }
        )
    }

    /// What becomes of a file that has an identity.
    private struct Outcome {
        var verdict = Verdict.needsReview
        var objections: [Objection] = []
        var operations: [PlannedOperation]
    }

    /// The names that an identity wants, without the episode's title where that alone keeps them from being read back.
    private func outcome(of file: MediaFile, as identity: MediaIdentity, _ home: Home) -> Outcome {
        do throws(LayoutObstacle) {
            var (operations, isSettled) = try names(of: file, as: identity, home)
            if !isSettled, let identity = identity.withoutEpisodeTitle {
                (operations, isSettled) = try names(of: file, as: identity, home)
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
        _ home: Home
    ) throws(LayoutObstacle) -> (operations: [PlannedOperation], isSettled: Bool) {
        let place = try options.layout.place(for: identity)
        var operations = operations(of: file, at: place)
        if let excess = Self.excess(of: operations), let shorter = identity.withTitleShortened(by: excess) {
            return try names(of: file, as: shorter, home)
        }
        if let belongings = home.belongings {
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
        guard let destination = operation.destination, let again = MediaIdentity(read(destination, home).reading)
        else { return false }
        return again == identity || place == (try? options.layout.place(for: again))
    }

    /// Reads a new name; its folders are read again only where they are others.
    private func read(_ destination: [UInt8], _ home: Home) -> ParsedFilename {
        let path = context.shown(destination)
        let folder = path[..<Self.nameStart(path)]
        return folder == home.folder ? reader.read(path, in: home.context) : reader.read(path.span)
    }

    /// The offset of the name behind the last slash.
    private static func nameStart(_ path: [UInt8]) -> Int {
        path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    }

    /// A video that nothing settled: shown with where its leading reading would put it, and left alone.
    ///
    /// A suggestion that a person may find right comes first; one that is refuted is only said to be.
    private func unsettledGroup(
        _ id: Int,
        of file: MediaFile,
        _ parsed: inout ParsedFilename,
        _ checked: CheckedSuggestion?,
        spelling: TitleSpelling.Spelling?
    ) -> PlannedGroup {
        let suggested = checked?.verdict.reading
        let own = parsed.takeReading()
        let isExtra = own.kind == .extra
        var operations = unmoved(file, destinationIsKnown: isExtra)
        var reading = suggested ?? own
        if !isExtra, let spelling, let leading = MediaIdentity(reading)?.spelled(spelling) {
            reading = reading.with(leading)
            if let place = try? options.layout.place(for: leading) {
                operations = self.operations(of: file, at: place)
            }
        }
        var objections = parsed.certainty.doubts.map { Objection($0) }
        if objections.isEmpty { objections = [.onlyLikely(parsed.certainty)] }
        if let checked { objections = checked.verdict.objections.map { Objection($0) } + objections }
        return PlannedGroup(
            id: id,
            verdict: isExtra ? .unchanged : checked?.verdict.word == .rejected ? .rejected : .needsReview,
            origin: nil,
            certainty: parsed.certainty.name,
            reading: reading,
            objections: isExtra ? [] : objections,
            candidates: (suggested == nil ? [] : [Rival(reading: own, lost: "the rules put it first")])
                + parsed.rivals.filter { $0.reading != suggested },
            operations: operations,
            suggestion: checked.map { SuggestionRecord($0) }
        )
    }

    /// A video that a person said keeps its name.
    private func skippedGroup(
        _ id: Int,
        of file: MediaFile,
        _ parsed: ParsedFilename,
        _ checked: CheckedSuggestion?
    ) -> PlannedGroup {
        PlannedGroup(
            id: id,
            verdict: .rejected,
            origin: .person,
            certainty: parsed.certainty.name,
            reading: parsed.reading,
            objections: [.skipped],
            candidates: parsed.rivals,
            operations: unmoved(file, destinationIsKnown: false),
            suggestion: checked.map { SuggestionRecord($0) }
        )
    }

    private func operations(of file: MediaFile, at place: LayoutPlace) -> [PlannedOperation] {
        let oldFolder = file.pathBytes[..<file.nameStart]
        let newFolder = options.root(for: place.shelf).map { place.folder(below: $0)[...] } ?? oldFolder
        let suffix = file.pathBytes[(file.nameStart + file.stemLength)...]
        var path: [UInt8] = []
        path.reserveCapacity(newFolder.count + place.stem.utf8.count + suffix.count)
        path += newFolder
        path += place.stem.utf8
        path += suffix
        var operations = [file.operation(to: path)]
        guard !file.companions.isEmpty else { return operations }
        let placement = CompanionPlacement(
            oldFolder: oldFolder,
            newFolder: Array(newFolder),
            stem: Array(place.stem.utf8),
            ownsFolder: place.shelf == .movies
        )
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
    fileprivate consuming func with(_ identity: MediaIdentity) -> Reading {
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
            reading.part = episode.part
        }
        return reading
    }
}

extension MediaIdentity {
    /// The identity with the tags of catalogues that its name states, which no decision takes away.
    fileprivate func with(idsOf reading: Reading) -> MediaIdentity {
        switch self {
        case .movie(var movie):
            movie.catalogueIDs = reading.catalogueIDs
            return .movie(movie)
        case .episode(var episode):
            episode.catalogueIDs = reading.catalogueIDs
            return .episode(episode)
        }
    }

    /// The same episode without its title, or `nil` if it has none: the title is the part that can be left out.
    fileprivate var withoutEpisodeTitle: MediaIdentity? {
        guard case .episode(var episode) = self, episode.episodeTitle != nil else { return nil }
        episode.episodeTitle = nil
        return .episode(episode)
    }
}
