import MediaNames

extension ReviewDialogue {
    func draft(of group: Int) -> ReviewDraft {
        drafts[group] ?? ReviewDraft(reading: reading(of: group), source: .rules)
    }

    /// Other readings that could be chosen.
    func rivals(of group: Int) -> [Rival] {
        OtherReadings(
            evidence: plan.evidence(for: group).parsed,
            candidates: plan.groups[group].candidates,
            folderSeason: plan.folderSeason(of: group)
        ).readings(besides: reading(of: group))
    }

    /// Shows a file as another reading has it, and with it all that are alike and have such a reading too.
    func choose(_ place: Int, forAlike: Bool) -> ReviewReply {
        let rivals = rivals(of: group)
        guard rivals.indices.contains(place) else { return .refused([]) }
        let chosen = rivals[place]
        var changes = [group: ReviewDraft(reading: chosen.reading, source: .rules)]
        for other in forAlike ? alike(group) : [] where other != group {
            // The same thought about another name has the same reason.
            if let own = self.rivals(of: other).first(where: { $0.lost == chosen.lost }) {
                changes[other] = ReviewDraft(reading: own.reading, source: .rules)
            }
        }
        return propose(changes)
    }

    /// What a suggestion claims, if it is a film or an episode: a person may believe what the check refuted.
    func claimed(by suggestion: CheckedSuggestion) -> Reading? {
        if let reading = suggestion.verdict.reading { return reading }
        guard let claimed = SuggestionShape(suggestion.suggestion).reading, let identity = MediaIdentity(claimed)
        else { return nil }
        return plan.evidence(for: group).parsed.reading.stating(identity)
    }

    /// Shows files as something else; nothing is decided by that.
    func propose(_ changes: [Int: ReviewDraft]) -> ReviewReply {
        let step = Step(decisions: [:], drafts: drafts, reopened: reopened, current: current, focus: focus)
        let planned = plan.trial(changes.mapValues(\.reading))
        marks += 1
        for (group, draft) in changes {
            var draft = draft
            draft.planned = planned[group]
            draft.mark = marks
            drafts[group] = draft
        }
        steps.append(step)
        return .shown(changes.count)
    }

    func mend(_ fix: ReviewAction.Fix, _ scope: ReviewAction.FixScope) -> ReviewReply {
        let wanted = ReviewScope(scope, of: self).groups
        var changes: [Int: ReviewDraft] = [:]
        for group in wanted {
            var draft = draft(of: group)
            switch fix {
            case .field(let field, let text):
                guard field.set(text, in: &draft.reading) else { return .noValue(field) }
                draft.edited.insert(field)
            case .offset(let distance):
                guard let moved = draft.reading.moved(by: distance) else { return .noOffset }
                draft.reading = moved
                draft.edited.formUnion([.episode, .absoluteEpisode])
            }
            changes[group] = draft
        }
        return propose(changes)
    }
}
