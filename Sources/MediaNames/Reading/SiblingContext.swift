/// What the files of one folder say about each other.
///
/// The number that varies among them is the episode's; a date whose order is plain settles those whose order is not;
/// numbers of three digits are season and episode or count on, whichever all of them can be.
struct SiblingContext {
    let names: [TokenizedName]

    /// The fewest files that make a series of numbers.
    static let fewest = 3

    /// The most episodes that the shortest season has, after which the next one goes on counting.
    static let fewestOfSeason = 10

    init(_ names: [TokenizedName]) {
        self.names = names
    }

    /// Settles what one name cannot.
    ///
    /// - Parameters:
    ///   - drafts: The readings of all names, in their order.
    ///   - reread: Reads the name at the first index again, with the piece at the second as its episode's number.
    /// - Complexity: O(*n* log *n*) in the number of names.
    func settle(_ drafts: inout [Draft], reread: (Int, Int) -> Draft) {
        guard drafts.count >= 2 else { return }
        settleYears(&drafts, reread: reread)
        settleOrdinals(&drafts, reread: reread)
        settleParts(&drafts)
        settleEpisodeParts(&drafts)
        // Where every name has said its number, nobody need look which numbers vary.
        if drafts.indices.contains(where: { isOpen(drafts[$0]) }) {
            settleNumbers(&drafts, varyingNumbers(), reread: reread)
        }
        settleFilms(&drafts)
        settleLists(&drafts)
        settlePairs(&drafts)
        settleDates(&drafts)
        confirmRecordings(&drafts)
        settleSplits(&drafts)
        settleTitles(&drafts)
        doubtSeasons(&drafts)
        confirmSeries(&drafts)
        SiblingDoubles.mark(&drafts, names)
    }

    /// For each name, the piece with the number that tells it from its neighbours, if it is one.
    private func varyingNumbers() -> [Int?] {
        let order = names.indices.sorted { name($0, precedes: $1) }
        var result = [Int?](repeating: nil, count: names.count)
        for position in order.indices {
            let at = order[position]
            var best: Int?
            for neighbour in [position - 1, position + 1] where order.indices.contains(neighbour) {
                if let split = firstDifference(at, order[neighbour]), split > (best ?? -1) { best = split }
            }
            guard let best, best < names[at].pieces.count, isCount(names[at].pieces[best]) else { continue }
            result[at] = best
        }
        return result
    }

    private func name(_ left: Int, precedes right: Int) -> Bool {
        names[left].bytes[names[left].range].lexicographicallyPrecedes(names[right].bytes[names[right].range])
    }

    /// The first piece in which two names differ; `nil` unless a number stands there in both.
    private func firstDifference(_ left: Int, _ right: Int) -> Int? {
        let (a, b) = (names[left].pieces, names[right].pieces)
        var index = 0
        while index < a.count, index < b.count, a[index].key == b[index].key, a[index].gap == b[index].gap {
            index += 1
        }
        guard index < a.count, index < b.count, a[index].kind == .digits, b[index].kind == .digits else { return nil }
        return index
    }

    private func isCount(_ piece: Piece) -> Bool {
        guard piece.isNumber, piece.digitCount <= 4 else { return false }
        return piece.digitCount < 4 || !YearRule.plausible.contains(piece.value)
    }

    /// Takes the varying number for the episode where the name alone left it open.
    private func settleNumbers(_ drafts: inout [Draft], _ varying: [Int?], reread: (Int, Int) -> Draft) {
        var groups: [Int: [Int]] = [:]
        for (index, piece) in varying.enumerated() {
            if let piece { groups[piece, default: []].append(index) }
        }
        for (piece, members) in groups where members.count >= Self.fewest {
            let values = Set(members.map { names[$0].pieces[piece].value })
            // Copies of one thing share the number; a series of numbers does not leap.
            guard values.count * 2 > members.count, let least = values.min(), let most = values.max(),
                most - least < values.count * 4 + 12
            else { continue }
            for member in members where isOpen(drafts[member]) {
                guard
                    drafts[member].doubts.contains(.noNumber)
                        || isSeries(members.count, names[member].pieces[piece], names[member])
                else { continue }
                drafts[member] = reread(member, piece)
            }
        }
    }

    /// Whether the number of the episode is not settled, and nothing says that the file is a film.
    private func isOpen(_ draft: borrowing Draft) -> Bool {
        switch draft.numbering {
        // In a season's folder every video is an episode, though the folder above has a year.
        case .none:
            draft.doubts.contains(.noNumber) && draft.isTitleFromFolder
                || draft.reading.year == nil && !draft.isJunk && draft.reading.airDate == nil
        case .bare: true
        default: false
        }
    }

    /// Whether so many files with such a number are episodes rather than a film and its sequels.
    private func isSeries(_ count: Int, _ piece: Piece, _ name: TokenizedName) -> Bool {
        piece.digitCount >= 2 || count >= 6 || name.bytes[piece.start] == 0x30
    }

    /// Numbers of three digits: season and episode where all can be, absolute where they run through a hundred.
    private func settleSplits(_ drafts: inout [Draft]) {
        let open = drafts.indices.filter { drafts[$0].doubts.contains(.seasonOrAbsolute) }
        guard !open.isEmpty else { return }
        let numbers = open.compactMap { drafts[$0].number }
        // Those between dashes count on as a rule, so that of them only a sibling that says its season tells.
        let isDashed = open.contains { drafts[$0].numbering == .dash || drafts[$0].numbering == .bare }
        let plain = drafts.compactMap {
            ($0.numbering == .dash || $0.numbering == .bare) && !$0.doubts.contains(.seasonOrAbsolute) ? $0.number : nil
        }
        let endings = numbers.map { $0 % 100 }
        let isHigh = endings.contains { $0 == 0 || $0 > 40 }
        // `298`, `299`, `300` before `301`: what no season has runs on.
        let isAbsolute = isHigh || plain.contains { $0 >= 80 && ($0 % 100 == 0 || $0 % 100 >= 70) }
        let isSplit =
            !isHigh && plain.isEmpty
            && (!isDashed && open.count >= Self.fewest && endings.contains { $0 <= 3 }
                || areSplitBeside(open, drafts))
        // Two that no season reaches are enough, and one where the others count on.
        guard isSplit != isAbsolute, isSplit || open.count > 1 || !plain.isEmpty else { return }
        for index in open { drafts[index].settleSplit(asAbsolute: isAbsolute) }
    }

    /// `Tide - 104` beside `Tide - s01e03`: whether siblings say the seasons that the numbers begin with, and have the
    /// episodes right before them.
    private func areSplitBeside(_ open: [Int], _ drafts: [Draft]) -> Bool {
        struct Season: Hashable {
            let title: String?
            let number: Int
        }
        var last: [Season: Int] = [:]
        for draft in drafts where draft.numbering == .marked && draft.reading.seasons.count == 1 {
            let season = Season(title: draft.reading.title?.lowercased(), number: draft.reading.seasons[0])
            last[season] = max(last[season] ?? 0, draft.reading.episodes.last?.whole ?? 0)
        }
        guard !last.isEmpty else { return false }
        for index in open.sorted(by: { (drafts[$0].number ?? 0) < (drafts[$1].number ?? 0) }) {
            guard let number = drafts[index].number else { return false }
            let season = Season(title: drafts[index].reading.title?.lowercased(), number: number / 100)
            guard let known = last[season], number % 100 <= known + 2 else { return false }
            last[season] = max(known, number % 100)
        }
        return true
    }

    /// `Talk/2024-03-12 - The Late Bay`: where all names have one title, the folder only sorts; where each has its own,
    /// the folder is the series.
    private func settleFolders(_ drafts: inout [Draft]) {
        let open = drafts.indices.filter { drafts[$0].isFolderVague && drafts[$0].reading.episodeTitle != nil }
        guard open.count >= Self.fewest else { return }
        let titles = Set(open.map { drafts[$0].reading.episodeTitle })
        if titles.count == 1 {
            for index in open { drafts[index].takeTitleFromName() }
        } else if titles.count * 2 > open.count {
            for index in open { drafts[index].doubts.remove(.titleOrEpisodeTitle) }
        }
    }

    /// What stands behind the number is the series' title where all have it, the episode's where each has its own.
    private func settleTitles(_ drafts: inout [Draft]) {
        settleFolders(&drafts)
        let open = drafts.indices.filter { drafts[$0].isTitleBehindNumber && !drafts[$0].isTitleFromFolder }
        guard open.count >= Self.fewest else { return }
        var counts: [String: Int] = [:]
        for index in open {
            if let title = drafts[index].reading.title { counts[title, default: 0] += 1 }
        }
        for index in open {
            guard let title = drafts[index].reading.title else { continue }
            if counts[title, default: 0] * 2 > open.count {
                drafts[index].isTitleBehindNumber = false
                drafts[index].reading.episodeTitle = drafts[index].reading.alternativeTitles.first
            } else if counts.count * 2 > open.count {
                drafts[index].reading.episodeTitle = drafts[index].reading.fullTitle ?? title
                drafts[index].reading.title = nil
                drafts[index].reading.fullTitle = nil
                drafts[index].reading.alternativeTitles = []
            }
        }
    }
}

extension Draft {
    /// Takes what stands behind the number for the series' title, and not the folder's name.
    fileprivate mutating func takeTitleFromName() {
        reading.title = reading.episodeTitle
        reading.fullTitle = nil
        reading.alternativeTitles = []
        reading.episodeTitle = nil
        isTitleFromFolder = false
        isTitleBehindNumber = false
        doubts.remove(.titleOrEpisodeTitle)
    }

    /// The number as it stands, whichever way it is read.
    fileprivate var number: Int? {
        if numbering == .split, let season = reading.seasons.first, let episode = reading.episodes.first {
            return season * 100 + episode.whole
        }
        return reading.episodes.first?.whole
    }

    /// Decides between the reading that leads and its rival.
    fileprivate mutating func settleSplit(asAbsolute: Bool) {
        doubts.remove(.seasonOrAbsolute)
        let isAbsoluteNow = reading.seasons.isEmpty
        if asAbsolute != isAbsoluteNow, let rival = rivals.first {
            reading.seasons = rival.reading.seasons
            reading.episodes = rival.reading.episodes
        }
        rivals = []
        numbering = .dash
        // A series may begin to count at 101 all the same.
        if !asAbsolute { unexplained += 1 }
    }
}
