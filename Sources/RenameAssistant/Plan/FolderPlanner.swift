import FilePaths
import MediaNames
import MediaProbe
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
    let reader = NameReader(keepsEvidence: false)

    init(options: PlanOptions, spelling: TitleSpelling, context: NameContext) {
        self.options = options
        self.spelling = spelling
        self.context = context
    }

    /// The folder that is planned, with what names in it take from it.
    struct Home {
        /// The path with a slash at the end, as names are read with it.
        let folder: [UInt8]

        let context: FolderContext

        /// What goes where the folder's film goes.
        var belongings: FolderBelongings?

        /// Subtitles that are read as one of the videos, by the videos' paths.
        var adopted: [[UInt8]: [CompanionFile]] = [:]
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
        var memory = FolderMemory()
        plan(folder, suggestions: suggestions, decisions: decisions, knowing: &memory, &id, into: &groups)
    }

    /// Plans one folder of several.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - suggestions: What a model suggested, checked, by the files' indices.
    ///   - decisions: What a person decided, by the files' indices; it comes before rules and suggestions.
    ///   - memory: The folders above others that were planned before.
    ///   - id: The number of the next group; counted on.
    ///   - groups: Gets the group of each video that was selected, in their order.
    func plan(
        _ folder: ScannedFolder,
        suggestions: [Int: CheckedSuggestion] = [:],
        decisions: [Int: PersonDecision] = [:],
        knowing memory: inout FolderMemory,
        _ id: inout Int,
        into groups: inout OutputSpan<PlannedGroup>
    ) {
        let names = folder.files.map { readable($0.pathBytes) }
        guard let first = names.first else { return }
        var home = Home(folder: Array(first[..<Self.nameStart(first)]), context: reader.folder(of: first, &memory))
        var readings = reader.read(siblings: names, in: home.context)
        // By index: a reading holds so much that to take it out of the array costs.
        var settled = readings.indices.map { index -> ConfirmedIdentity? in
            switch decisions[index] {
            case .accept(let identity): ConfirmedIdentity(person: identity.with(idsOf: readings[index].reading))
            case .skip: nil
            case nil: ConfirmedIdentity(rules: readings[index], accepting: options.accepted)
            }
        }
        if options.wishes.anthology.contain(folder.pathBytes) {
            settled = AnthologyReading(folder, readings, accepting: options.accepted).identities(settled)
        }
        let suggestions = coherent(suggestions.filter { decisions[$0.key] == nil }, settled)
        let confirmed =
            suggestions.isEmpty ? settled : settled.enumerated().map { $1 ?? suggestions[$0]?.verdict.confirmed }
        if !folder.folderCompanions.isEmpty, options.root(for: .movies) != nil {
            home.belongings = FolderBelongings(
                folder,
                identities: confirmed.map { $0?.identity },
                isExtra: readings.map { $0.reading.kind == .extra }
            )
        }
        if !folder.orphans.isEmpty { home.adopted = adopted(folder, confirmed, readings, home) }
        let spellings = spelling.spellings(
            stated: confirmed.indices.map { index in
                if let settled = confirmed[index]?.identity { return TitleSpelling.Stated(settled) }
                if let suggested = suggestions[index]?.verdict.reading {
                    return MediaIdentity(suggested).map { TitleSpelling.Stated($0) }
                }
                return MediaIdentity(readings[index].reading).map { TitleSpelling.Stated($0) }
            },
            counting: confirmed.indices.map { confirmed[$0] != nil },
            isChosen: home.context.spells
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
                groups.append(consume group)
            } else {
                groups.append(
                    unsettledGroup(id, of: file, &readings[index], suggestions[index], spelling: spellings[index])
                )
            }
            id += 1
        }
    }

    /// The subtitles that are read as one of the folder's videos, by the videos' paths.
    private func adopted(
        _ folder: ScannedFolder,
        _ confirmed: [ConfirmedIdentity?],
        _ readings: [ParsedFilename],
        _ home: Home
    ) -> [[UInt8]: [CompanionFile]] {
        let copies = confirmed.enumerated().map { index, confirmed -> OrphanAdoption.Copy? in
            guard let identity = confirmed?.identity else { return nil }
            var release = readings[index].reading.release
            release.note(media[folder.files[index]])
            return OrphanAdoption.Copy(identity: identity, release: release)
        }
        let isExtra = readings.map { $0.reading.kind == .extra }
        let adoption = OrphanAdoption(folder, copies, isExtra: isExtra) { path in
            let parsed = reader.read(context.shown(path), in: home.context)
            return ConfirmedIdentity(rules: parsed, accepting: .likely).map {
                OrphanAdoption.Copy(identity: $0.identity, release: parsed.reading.release)
            }
        }
        var adopted: [[UInt8]: [CompanionFile]] = [:]
        for (index, companions) in adoption.companions where folder.files[index].isSelected {
            adopted[folder.files[index].pathBytes] = companions
        }
        return adopted
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
}
