import FilePaths
import MediaNames
import MediaScanner

extension ReviewDialogue {
    /// What is looked at now; `nil` if nothing is open any more.
    package var view: ReviewView? {
        guard !isFinished else { return nil }
        let shown = cases[current]
        let group = group
        let reading = reading(of: group)
        let planned = planned(group)
        let alike = alike(group)
        let evidence = plan.evidence(for: group)
        let suggestion = plan.suggestion(for: group)
        var objections = planned.objections
        if drafts[group] != nil { objections += plan.remarks(on: reading, for: group) }
        return ReviewView(
            number: (shownCases.firstIndex(of: current) ?? 0) + 1,
            count: shownCases.count,
            decided: total - open,
            total: total,
            title: shown.title,
            folder: plan.folders[shown.folder].pathBytes,
            rows: shown.groups.map { row(of: $0) },
            focus: focus,
            numbers: numbers(of: shown),
            fields: fields(of: reading, group, suggestion),
            certainty: drafts[group] == nil ? evidence.parsed.certainty.name : "changed by you",
            objections: objections,
            rivalFiles: rivalFiles(of: group),
            suggestion: suggestion.flatMap { isShown($0, as: reading) ? nil : $0 },
            rivals: rivals(of: group),
            alike: max(1, alike.count),
            alikeFolders: Set(alike.map { plan.place(of: $0).folder }).count,
            usual: isPending(group) ? (canAccept(planned) ? .accept : .skip) : .move(1),
            evidence: evidence
        )
    }

    /// Whether a file has a name to accept.
    private func canAccept(_ planned: PlannedGroup) -> Bool {
        planned.operations.first?.destination != nil && planned.verdict != .rejected
            && !planned.objections.contains(where: \.isConflict)
    }

    private func isShown(_ suggestion: CheckedSuggestion, as reading: Reading) -> Bool {
        guard let claimed = suggestion.verdict.reading else { return false }
        return MediaIdentity(claimed) == MediaIdentity(reading)
    }

    /// The files that want the same name as a group, or have it.
    private func rivalFiles(of group: Int) -> [[UInt8]] {
        let plan = plan.plan
        let own = self.plan.file(of: group).pathBytes
        return plan.conflicts.filter { $0.groups.contains(plan.groups[group].id) }.flatMap(\.sources)
            .filter { $0 != own }.map { Array($0[($0.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]) }
    }

    private func numbers(of shown: ReviewCase) -> [FolderNumbers.Series] {
        guard case .series = shown.subject else { return [] }
        let readings = shown.groups.map {
            ParsedFilename(reading: reading(of: $0), rivals: [], evidence: [], certainty: .certain)
        }
        return FolderNumbers(readings, of: shown.groups.map { Array(plan.file(of: $0).name) }).series
    }

    private func row(of group: Int) -> ReviewRow {
        let planned = planned(group)
        let file = plan.file(of: group)
        let state: ReviewRow.State
        if drafts[group] != nil {
            state = .edited
        } else if plan.isOpen(group) {
            state = .open
        } else if planned.verdict == .rejected {
            state = .skipped
        } else {
            state = planned.verdict == .unchanged ? .unchanged : .accepted(planned.origin ?? .rules)
        }
        let video = planned.operations.first { $0.source == file.pathBytes }
        return ReviewRow(
            group: group,
            state: state,
            reading: reading(of: group),
            oldName: Array(file.name),
            newName: state == .skipped ? nil : video?.destination.map { shortened($0, for: file.pathBytes) },
            companions: planned.operations.count - 1
        )
    }

    /// A destination without the part that says nothing new: its folder if the file stays there, else the library's.
    private func shortened(_ destination: [UInt8], for source: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let folder = source[...(source.lastIndex(of: slash) ?? source.startIndex)]
        if destination.starts(with: folder) { return Array(destination.dropFirst(folder.count)) }
        let roots = ([plan.plan.library].compactMap(\.self) + plan.plan.roots).map { $0.bytes + [slash] }
        let root = roots.filter { destination.starts(with: $0) }.max { $0.count < $1.count }
        return Array(destination.dropFirst(root?.count ?? 0))
    }

    private func fields(of reading: Reading, _ group: Int, _ suggestion: CheckedSuggestion?) -> [ReviewField] {
        let (path, parsed) = plan.evidence(for: group)
        let nameStart = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return IdentityField.ordered.compactMap { field in
            guard let value = field.value(in: reading) else {
                return isMissing(field, in: reading) ? ReviewField(field: field, value: nil, origin: nil) : nil
            }
            func origin() -> FieldOrigin? {
                if drafts[group]?.edited.contains(field) == true || plan.groups[group].origin == .person {
                    return .person
                }
                let evidence = parsed.evidence.filter { $0.field == field.evidence }
                let own = evidence.first { $0.range.lowerBound >= nameStart } ?? evidence.first
                let isOfRules = field.value(in: parsed.reading) == value
                if !isOfRules, let suggestion, let claimed = claimed(by: suggestion), field.value(in: claimed) == value
                {
                    return .model(suggestion.model)
                }
                if let own {
                    let text = String(decoding: path[own.range.clamped(to: path.indices)], as: UTF8.self)
                    let isOwn = own.range.lowerBound >= nameStart
                    return isOwn ? .rule(own.rule, from: text) : .folder(own.rule, from: text)
                }
                if field == .type { return nil }
                return drafts[group] == nil || isOfRules ? .siblings : .otherReading
            }
            return ReviewField(field: field, value: value, origin: origin())
        }
    }

    /// Whether a file cannot be named without this field.
    func isMissing(_ field: IdentityField, in reading: Reading) -> Bool {
        let isNumbered = !reading.episodes.isEmpty || !reading.absoluteEpisodes.isEmpty || reading.airDate != nil
        return switch field {
        case .type, .title: true
        case .season: reading.kind == .episode && reading.seasons.isEmpty && reading.airDate == nil
        case .episode: reading.kind == .episode && !isNumbered
        default: false
        }
    }
}
