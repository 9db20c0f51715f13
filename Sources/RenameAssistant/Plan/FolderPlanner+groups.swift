import MediaNames
import MediaProbe
import MediaScanner

/// The groups of one folder's videos: what was settled, what waits, and what a person wants left alone.
extension FolderPlanner {
    /// The group of a video that has an identity; its reading is handed over to it.
    func group(
        _ id: Int,
        of file: MediaFile,
        _ parsed: inout ParsedFilename,
        _ confirmed: ConfirmedIdentity,
        _ home: Home,
        _ checked: CheckedSuggestion?
    ) -> PlannedGroup {
        let suggested = confirmed.origin == .person ? nil : checked?.verdict.reading
        var reading: Reading
        if let suggested { reading = suggested } else { reading = parsed.takeReading() }
        reading.release.note(media[file])
        let identity = confirmed.identity.stating(versionIn: file.stem)
        let outcome = outcome(of: file, as: identity, reading.release, home)
        if confirmed.origin == .person {
            reading = reading.stating(confirmed.identity)
        } else {
            reading.spell(as: confirmed.identity)
        }
        return PlannedGroup(
            id: id,
            verdict: outcome.verdict,
            origin: confirmed.origin,
            certainty: parsed.certainty.name,
            reading: reading,
            objections: outcome.objections,
            candidates: parsed.rivals,
            operations: outcome.operations,
            suggestion: checked.map { SuggestionRecord($0) }
        )
    }

    /// A video that nothing settled: shown with where its leading reading would put it, and left alone.
    ///
    /// A suggestion that a person may find right comes first; one that is refuted is only said to be.
    func unsettledGroup(
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
        reading.release.note(media[file])
        if !isExtra, let spelling, let leading = MediaIdentity(reading)?.spelled(spelling) {
            reading.spell(as: leading)
            if let place = try? options.place(for: leading, reading.release) {
                operations = self.operations(of: file, at: place, nil)
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
    func skippedGroup(
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
}

extension ReleaseTags {
    /// Fills in what the name does not say and the file does.
    mutating func note(_ media: MediaInformation?) {
        if resolution == nil { resolution = media?.resolution }
    }
}

extension Reading {
    /// Takes the title, year and country of an identity, as the library spells them.
    fileprivate mutating func spell(as identity: MediaIdentity) {
        switch identity {
        case .movie(let movie):
            title = movie.title
            year = movie.year
        case .episode(let episode):
            title = episode.series
            year = episode.year
            country = episode.country
            episodeTitle = episode.episodeTitle
            part = episode.part
        }
    }
}
