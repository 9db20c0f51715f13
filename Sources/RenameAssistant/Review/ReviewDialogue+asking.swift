extension ReviewDialogue {
    /// What a model can be asked about the folder that is looked at; `nil` if its names say nothing to answer from.
    package func question(for inquiry: ModelInquiry) -> FolderQuestion? {
        let folder = cases[current].folder
        var decided: [Int: PersonDecision] = [:]
        for (file, group) in plan.members[folder].enumerated() {
            if let group, !isPending(group) { decided[file] = plan.decisions[group] ?? .skip }
        }
        return plan.planner.openFolder(of: plan.folders[folder], for: inquiry, decisions: decided)
            .map { FolderQuestion(folder: folder, files: $0) }
    }

    /// Takes what a model suggested for the files of a folder.
    package func take(_ answer: FolderAnswer) -> ReviewReply {
        var suggested: [Int: CheckedSuggestion] = [:]
        for (file, suggestion) in answer.suggestions {
            if let group = plan.members[answer.folder][file], isPending(group) { suggested[group] = suggestion }
        }
        let changed = plan.note(suggested)
        if let problem = keep([:], changed) { return .notKept(problem) }
        let settled = changed.count { !plan.isOpen($0) }
        if !isPending(group) { goOn() }
        return settled > 0 ? .settled(settled, left: suggested.count - settled, because: nil) : .done
    }
}
