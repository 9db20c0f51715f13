import LanguageModel
import MediaNames
import MediaScanner

extension ReviewPlan {
    /// What the rules read in the name of a group's video, with the evidence.
    ///
    /// - Parameter group: The group's index.
    /// - Returns: The path as it was read, and what it says.
    /// - Complexity: O(*n*) in the number of files of the folder; the folder that was looked at last is kept.
    func evidence(for group: Int) -> (path: [UInt8], parsed: ParsedFilename) {
        let place = place(of: group)
        let path = planner.context.shown(file(of: group).pathBytes)
        return (path, readings(inFolder: place.folder)[place.file])
    }

    /// What the rules read in the names of a folder.
    func readings(inFolder folder: Int) -> [ParsedFilename] {
        if let lastRead, lastRead.folder == folder { return lastRead.readings }
        let readings = NameReader().read(siblings: folders[folder].files.map { planner.context.shown($0.pathBytes) })
        lastRead = (folder, readings)
        return readings
    }

    /// The season that a group's folder gives whatever is in it, or `nil` if it gives none.
    func folderSeason(of group: Int) -> Int? {
        let path = planner.context.shown(file(of: group).pathBytes)
        let inFolder = path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)] + "E01.mkv".utf8
        let name = Array(inFolder)
        return NameReader(keepsEvidence: false).read(name.span).reading.seasons.first
    }

    /// What a model suggested for a group's video, checked against its name.
    func suggestion(for group: Int) -> CheckedSuggestion? {
        if let known = suggestions[group] { return known }
        guard let record = groups[group].suggestion else { return nil }
        let (path, parsed) = evidence(for: group)
        let check = SuggestionCheck(path: path, parsed: parsed, layout: planner.options.layout)
        let checked = CheckedSuggestion(
            suggestion: record.suggestion,
            verdict: check.verdict(on: record.suggestion),
            model: record.model,
            digest: record.digest,
            isCached: record.isCached
        )
        suggestions[group] = checked
        return checked
    }

    /// What of a person's word the name says otherwise; nobody is kept from it, but everybody is told.
    func remarks(on reading: Reading, for group: Int) -> [Objection] {
        let (path, parsed) = evidence(for: group)
        let finding = SuggestionCheck(path: path, parsed: parsed, layout: planner.options.layout)
            .finding(on: Suggestion(reading))
        return finding.objections.compactMap { objection -> Objection? in
            switch objection {
            case let contradiction as ContradictionObjection:
                Objection(code: "remark", message: "the name states \(contradiction.field) \(contradiction.stated)")
            case let clash as IncoherenceObjection: Objection(code: "remark", message: clash.message)
            default: nil
            }
        }
    }
}
