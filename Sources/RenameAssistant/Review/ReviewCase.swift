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

    /// Whether somebody had to look at it when the review began; a fix may make others wait.
    private(set) var isOpen: Bool

    /// The cases of a plan that somebody has to look at, by series and folder.
    ///
    /// A season comes with all its files, since they speak for and against each other, and a series with all its folders,
    /// since what is mended of one may be wrong in all; of films only those that are open.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - isOpen: Whether somebody has to look at a group.
    /// - Returns: Series by their titles, then the films.
    static func all(of plan: ReviewPlan, where isOpen: (Int) -> Bool) -> [ReviewCase] {
        var cases: [ReviewCase] = []
        for (folder, members) in plan.members.enumerated() {
            var places: [Subject: Int] = [:]
            for group in members.compactMap(\.self) {
                let reading = plan.groups[group].reading
                let isOpen = isOpen(group)
                var title = reading.title ?? ""
                let subject: Subject
                if reading.kind == .episode, !title.isEmpty {
                    subject = .series(FoldedTitle.of(title))
                } else if isOpen {
                    (subject, title) = (.films(folder: folder), "Films and others")
                } else {
                    continue
                }
                if let place = places[subject] {
                    cases[place].groups.append(group)
                    cases[place].isOpen = cases[place].isOpen || isOpen
                } else {
                    places[subject] = cases.count
                    let first = ReviewCase(
                        subject: subject,
                        title: title,
                        folder: folder,
                        groups: [group],
                        isOpen: isOpen
                    )
                    cases.append(first)
                }
            }
        }
        let open = Set(cases.filter(\.isOpen).map(\.subject))
        cases = cases.filter { open.contains($0.subject) }
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
