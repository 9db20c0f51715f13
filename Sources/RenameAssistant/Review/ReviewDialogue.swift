import MediaNames

/// What is asked in a review and what a decision does; it knows nothing of terminals.
///
/// Whoever reviews gets a ``view`` and answers with ``perform(_:)`` until there is no view left. Each decision is kept
/// before it counts.
package final class ReviewDialogue {
    package let plan: ReviewPlan
    private var store: any DecisionStore
    let cases: [ReviewCase]

    /// The groups that were open when the review began.
    private let openAtStart: [Int]

    /// What a person says of files that they have not accepted yet, by the groups' indices.
    var drafts: [Int: ReviewDraft] = [:]

    /// Files about which was decided before, and which are looked at once more.
    var reopened: Set<Int> = []

    /// The case that is looked at, and which of its groups.
    var current = 0
    var focus = 0

    var steps: [Step] = []

    /// Numbers what was mended together.
    var marks = 0

    /// What it takes to go back before a step.
    struct Step {
        let decisions: [Int: PersonDecision?]
        let drafts: [Int: ReviewDraft]
        let reopened: Set<Int>
        let current: Int
        let focus: Int
    }

    /// - Parameters:
    ///   - plan: The plan.
    ///   - store: Keeps what is decided.
    ///   - again: Whether what was decided in earlier reviews is asked about once more.
    package init(_ plan: ReviewPlan, store: some DecisionStore, again: Bool = false) {
        self.plan = plan
        self.store = store
        let reopened = again ? Set(plan.groups.indices.filter { plan.groups[$0].origin == .person }) : []
        self.reopened = reopened
        let isOpen = { plan.isOpen($0) || reopened.contains($0) }
        cases = ReviewCase.all(of: plan, where: isOpen)
        openAtStart = cases.flatMap(\.groups).filter(isOpen)
        current = cases.firstIndex(where: \.isOpen) ?? 0
        focus = cases.isEmpty ? 0 : cases[current].groups.firstIndex(where: isOpen) ?? 0
    }

    /// How many files were open when the review began, and how many of them still are.
    package var total: Int { openAtStart.count }
    package var open: Int { openAtStart.count { isPending($0) } }

    /// Whether nothing waits for the person any more.
    package var isFinished: Bool { !cases.contains { $0.groups.contains(where: isPending) } }

    /// Does what a person wants.
    ///
    /// - Parameter action: What they want.
    /// - Returns: What came of it.
    package func perform(_ action: ReviewAction) -> ReviewReply {
        // A plan that nobody need look at has no case to act on.
        guard !cases.isEmpty else { return action == .undo ? .nothingToUndo : .refused([]) }
        switch action {
        case .accept: return accept([group])
        case .acceptAlike: return accept(alike(group))
        case .acceptEdited: return accept(drafts.keys.sorted())
        case .skip: return decide([group: .skip])
        case .skipFolder:
            let folder = cases[current].folder
            let open = plan.members[folder].compactMap(\.self).filter(isPending)
            return decide(Dictionary(uniqueKeysWithValues: open.map { ($0, .skip) }))
        case .edit(let field, let text):
            var draft = draft(of: group)
            guard field.set(text, in: &draft.reading) else { return .noValue(field) }
            draft.edited.insert(field)
            return propose([group: draft])
        case .fix(let fix, let scope): return mend(fix, scope)
        case .choose(let place, let forAlike): return choose(place, forAlike: forAlike)
        case .chooseSuggestion:
            guard let suggestion = plan.suggestion(for: group), let reading = claimed(by: suggestion) else {
                return .refused([])
            }
            return propose([group: ReviewDraft(reading: reading, source: .model(suggestion.model))])
        case .undo: return undo()
        case .move(let distance):
            focus = min(max(0, focus + distance), cases[current].groups.count - 1)
            return .done
        case .moveCase(let distance):
            let shown = shownCases
            let place = (shown.firstIndex { $0 >= current } ?? 0) + distance
            current = shown[min(max(0, place), shown.count - 1)]
            focus = cases[current].groups.firstIndex(where: isPending) ?? 0
            return .done
        }
    }

    /// The places of the cases that there is something to look at in.
    var shownCases: [Int] {
        cases.indices.filter { cases[$0].isOpen || $0 == current || cases[$0].groups.contains(where: isPending) }
    }

    /// The group that is looked at.
    var group: Int { cases[current].groups[focus] }

    /// Whether a file waits for the person: nobody settled it, or they edited it and have not accepted it yet.
    func isPending(_ group: Int) -> Bool {
        plan.isOpen(group) || drafts[group] != nil || reopened.contains(group)
    }

    /// How many files a person edited and neither accepted nor skipped.
    package var edited: Int { drafts.count }

    /// What a file is shown as.
    func reading(of group: Int) -> Reading {
        if let draft = drafts[group] { return draft.reading }
        let reading = plan.groups[group].reading
        // A plan of another hand may say nothing of a file; then its name does.
        return reading == Reading() ? plan.evidence(for: group).parsed.reading : reading
    }

    /// How a file would be planned, as it is shown.
    func planned(_ group: Int) -> PlannedGroup { drafts[group]?.planned ?? plan.groups[group] }

    /// The open files that share a group's series and reasons, with it.
    func alike(_ group: Int) -> [Int] {
        let reasons = reasons(of: group)
        let subject = cases[current].subject
        return cases.filter { $0.subject == subject }.flatMap(\.groups).filter {
            isPending($0) && self.reasons(of: $0) == reasons
        }
    }

    /// Why a file waits.
    private enum Reasons: Hashable {
        case objections(Set<Objection>)

        /// It was mended together with others.
        case mended(Int)
    }

    private func reasons(of group: Int) -> Reasons {
        drafts[group].map { .mended($0.mark) } ?? .objections(Set(plan.groups[group].objections))
    }

    /// Accepts files as they are shown; those whose names cannot be stay open.
    private func accept(_ groups: [Int]) -> ReviewReply {
        let readings = Dictionary(uniqueKeysWithValues: groups.map { ($0, reading(of: $0)) })
        let planned = plan.trial(readings)
        var decisions: [Int: PersonDecision?] = [:]
        var refusal: [Objection] = []
        for group in groups {
            guard let trial = planned[group] else { continue }
            switch trial.verdict {
            case .accepted, .unchanged:
                if let identity = MediaIdentity(readings[group] ?? trial.reading) {
                    decisions[group] = .accept(identity)
                }
            case .needsReview, .rejected: if refusal.isEmpty { refusal = trial.objections }
            }
        }
        guard !decisions.isEmpty else { return .refused(refusal) }
        let left = groups.count - decisions.count
        return decide(decisions, tried: planned.filter { decisions[$0.key] != nil }, left: left, because: refusal)
    }

    /// Decides, keeps it, and goes on to what is open next.
    func decide(
        _ changes: [Int: PersonDecision?],
        tried: [Int: PlannedGroup] = [:],
        left: Int = 0,
        because refusal: [Objection] = []
    ) -> ReviewReply {
        guard !changes.isEmpty else { return .refused(refusal) }
        let step = Step(
            decisions: Dictionary(uniqueKeysWithValues: changes.keys.map { ($0, plan.decisions[$0]) }),
            drafts: drafts,
            reopened: reopened,
            current: current,
            focus: focus
        )
        let before = plan.groups
        var changed = Set(plan.decide(changes, tried: tried))
        // Whoever is still held back stands in the way of another, or another in theirs: that is no decision yet.
        let held = changes.keys.filter { changes[$0] != .skip && plan.groups[$0].verdict == .needsReview }.sorted()
        let obstacle = held.first.flatMap { plan.groups[$0].objections.first }
        if !held.isEmpty {
            changed.formUnion(
                plan.decide(Dictionary(uniqueKeysWithValues: held.map { ($0, step.decisions[$0] ?? nil) }))
            )
        }
        let kept = changes.filter { !held.contains($0.key) }
        guard !kept.isEmpty else { return .refused(refusal + [obstacle].compactMap(\.self)) }
        if let problem = keep(kept, changed.sorted()) {
            _ = plan.decide(step.decisions)
            return .notKept(problem)
        }
        // What follows a file is another now too, and waited for nothing.
        let freed = changed.count { kept[$0] == nil && !held.contains($0) && before[$0].isOpen && !isPending($0) }
        for group in kept.keys { drafts[group] = nil }
        reopened.subtract(kept.keys)
        steps.append(step)
        goOn()
        let reason = refusal.first ?? obstacle
        return .settled(kept.count, left: left + held.count, freed: freed, because: reason)
    }

    /// Keeps what changed.
    ///
    /// - Returns: What kept it from being kept, in words.
    func keep(_ decisions: [Int: PersonDecision?], _ groups: [Int]) -> String? {
        let step = DecidedStep(
            decisions: decisions.sorted { $0.key < $1.key }.map { (plan.file(of: $0.key), $0.value) },
            groups: groups.map { (index: $0, isOriginal: plan.isOriginal($0)) }
        )
        do {
            try store.keep(step, in: plan.plan)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func undo() -> ReviewReply {
        guard let step = steps.popLast() else { return .nothingToUndo }
        if !step.decisions.isEmpty {
            let now = Dictionary(uniqueKeysWithValues: step.decisions.keys.map { ($0, plan.decisions[$0]) })
            let changed = plan.decide(step.decisions)
            if let problem = keep(step.decisions, changed) {
                _ = plan.decide(now)
                steps.append(step)
                return .notKept(problem)
            }
        }
        (drafts, reopened, current, focus) = (step.drafts, step.reopened, step.current, step.focus)
        return .done
    }

    /// Looks at the next open file: of this case, or of the next.
    func goOn() {
        let groups = cases[current].groups
        let after = groups.indices.dropFirst(focus).first { isPending(groups[$0]) }
        if let next = after ?? groups.indices.first(where: { isPending(groups[$0]) }) {
            focus = next
            return
        }
        let order = Array(cases.indices.dropFirst(current + 1)) + Array(cases.indices.prefix(current))
        if let next = order.first(where: { cases[$0].groups.contains(where: isPending) }) {
            current = next
            focus = cases[next].groups.firstIndex(where: isPending) ?? 0
        }
    }
}
