import MediaNames

/// Files that are gone through together: those of one series in one folder, or what is open of a folder's films.
struct ReviewCase {
    /// What the files have in common, whatever their folders.
    enum Subject: Hashable {
        /// The folded title of a series.
        case series(String)

        /// The folder, for films and for files that nobody knows anything of.
        case films(folder: Int)
    }

    let subject: Subject

    /// The title of the series, or what the files are.
    let title: String

    let folder: Int

    /// The groups' indices, in the order of their numbers, then of their names.
    private(set) var groups: [Int]

    /// The cases of a plan that somebody has to look at, by series and folder.
    ///
    /// A season comes with all its files, since they speak for and against each other; of films only those that are open.
    static func all(of plan: ReviewPlan) -> [ReviewCase] {
        var cases: [ReviewCase] = []
        for (folder, members) in plan.members.enumerated() {
            var places: [Subject: Int] = [:]
            var isOpen: [Bool] = []
            let first = cases.count
            for group in members.compactMap(\.self) {
                let reading = plan.groups[group].reading
                let subject: Subject
                if reading.kind == .episode, let title = reading.title {
                    subject = .series(FoldedTitle.of(title))
                } else if plan.isOpen(group) {
                    subject = .films(folder: folder)
                } else {
                    continue
                }
                if let place = places[subject] {
                    cases[first + place].groups.append(group)
                    isOpen[place] = isOpen[place] || plan.isOpen(group)
                } else {
                    places[subject] = isOpen.count
                    isOpen.append(plan.isOpen(group))
                    let title = if case .series = subject { reading.title ?? "" } else { "Films and others" }
                    cases.append(ReviewCase(subject: subject, title: title, folder: folder, groups: [group]))
                }
            }
            let open = zip(cases[first...], isOpen).filter(\.1).map(\.0)
            cases.replaceSubrange(first..., with: open)
        }
        for index in cases.indices { cases[index].sort(by: plan) }
        return cases.sorted { left, right in
            switch (left.subject, right.subject) {
            case (.series(let one), .series(let other)): (one, left.folder) < (other, right.folder)
            case (.series, .films): true
            case (.films, .series): false
            case (.films, .films): left.folder < right.folder
            }
        }
    }

    /// Puts the groups in the order of their numbers: names have 10 before 2.
    private mutating func sort(by plan: ReviewPlan) {
        let keys = groups.map { group in (Key(plan.groups[group].reading), plan.place(of: group).file, group) }
        groups = keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// What orders episodes: those without a number come first.
    private struct Key: Comparable {
        let season: Int
        let number: Int
        let date: AirDate?

        init(_ reading: Reading) {
            season = reading.seasons.first ?? -1
            number = (reading.episodes.first ?? reading.absoluteEpisodes.first)?.halves ?? -1
            date = reading.airDate
        }

        static func < (left: Key, right: Key) -> Bool {
            if let one = left.date, let other = right.date, one != other { return one < other }
            return (left.season, left.number) < (right.season, right.number)
        }
    }
}
