/// The files that a fix concerns: all of the series that nobody skipped, in one folder or in all.
///
/// Those that the rules had settled belong to them: a wrong title is wrong for the whole season. They wait for the
/// person's word again, like the others.
package struct ReviewScope {
    /// The groups' indices, ascending.
    let groups: [Int]

    /// How many files there are.
    package var count: Int { groups.count }

    init(_ scope: ReviewAction.FixScope, of dialogue: ReviewDialogue) {
        let current = dialogue.cases[dialogue.current]
        let cases = dialogue.cases.filter { candidate in
            switch scope {
            case .folder: candidate.subject == current.subject && candidate.folder == current.folder
            case .series: candidate.subject == current.subject
            }
        }
        groups = cases.flatMap(\.groups).filter { dialogue.plan.decisions[$0] != .skip }.sorted()
    }
}

extension ReviewDialogue {
    /// How many files a fix would concern.
    package func count(of scope: ReviewAction.FixScope) -> Int { ReviewScope(scope, of: self).count }
}
