/// What siblings say about films that somebody put in order.
extension SiblingContext {
    /// `09 - Tide (1962)`, `10 - Fog (1964)`: where three and more are in somebody's order, so are the others.
    func settleOrdinals(_ drafts: inout [Draft], reread: (Int, Int) -> Draft) {
        let ordered = drafts.indices.filter { drafts[$0].isOrdinal }
        guard ordered.count >= Self.fewest else { return }
        let gap = names[ordered[0]].gap(before: 1)
        let most = ordered.map { names[$0].pieces[0].value }.max() ?? 0
        // `12 Fogs (2013)` among them has its number for a title: nothing sets it off as theirs are.
        let others = drafts.indices.filter {
            !drafts[$0].isOrdinal && drafts[$0].isYearEnclosed && drafts[$0].reading.kind == .movie
                && names[$0].pieces.first?.digitCount == 2 && names[$0].gap(before: 1) == gap
                && (gap.isSpacedDash || gap == [.dot, .space])
        }
        let years = yearsByNumber(of: ordered, drafts)
        for index in others {
            let number = names[index].pieces[0].value
            // Later than those with smaller numbers, and earlier than those with greater ones.
            let isInOrder = drafts[index].reading.year.map { year in
                years.allSatisfy { $0.key < number ? $0.value.upperBound <= year : $0.value.lowerBound >= year }
            }
            guard number <= most + others.count || isInOrder == true else { continue }
            drafts[index] = reread(index, 0)
        }
    }

    /// The first and the last year of the films that have a number, by the number.
    private func yearsByNumber(of ordered: [Int], _ drafts: [Draft]) -> [Int: ClosedRange<Int>] {
        var years: [Int: ClosedRange<Int>] = [:]
        for index in ordered {
            guard let year = drafts[index].reading.year else { continue }
            let known = years[names[index].pieces[0].value] ?? year...year
            years[names[index].pieces[0].value] = min(known.lowerBound, year)...max(known.upperBound, year)
        }
        return years
    }

    /// `Harbor - 01 - Tide (1962)`, `Harbor - 02 - Fog (1964)`: one year for all is the series'; where films are kept,
    /// several are those of films in somebody's order.
    func settleFilms(_ drafts: inout [Draft]) {
        let open = drafts.indices.filter { drafts[$0].mayBeFilmInOrder }
        guard open.count >= Self.fewest else { return }
        let years = Set(open.map { drafts[$0].reading.year }).count
        for index in open {
            if years == 1 {
                drafts[index].isYearOfSeries = true
            } else if years * 2 > open.count, drafts[index].isAmongFilms {
                drafts[index].takeEpisodeTitleForFilm()
            }
        }
    }

    /// `1. Tide`, `2. Fog`, `3 - The Bay`: the numbers of a list belong to no title, be it of films or of episodes.
    func settleLists(_ drafts: inout [Draft]) {
        let listed = drafts.indices.filter {
            guard drafts[$0].reading.kind == .movie, let first = names[$0].pieces.first else { return false }
            let gap = names[$0].gap(before: 1)
            return (1...2).contains(first.digitCount) && (gap == [.dot, .space] || gap.isSpacedDash)
        }
        let numbers = Set(listed.map { names[$0].pieces[0].value })
        guard numbers.count >= Self.fewest, let least = numbers.min(),
            let most = numbers.max(), most - least < numbers.count * 2
        else { return }
        for index in listed { drafts[index].dropNumber(of: names[index].pieces[0].digitCount) }
    }

    /// `1954 - Tide`, `1959 - Fog`: films in the order of their years.
    func settleYears(_ drafts: inout [Draft], reread: (Int, Int) -> Draft) {
        let ordered = drafts.indices.filter { drafts[$0].isOrderedByYear }
        guard ordered.count >= Self.fewest, Set(ordered.map { names[$0].pieces[0].value }).count > 1 else { return }
        for index in ordered { drafts[index] = reread(index, 0) }
    }
}

extension Draft {
    /// Takes what was read as an episode's title for the film's: the number is its place in somebody's order.
    fileprivate mutating func takeEpisodeTitleForFilm() {
        reading.kind = .movie
        reading.title = reading.episodeTitle
        reading.fullTitle = nil
        reading.episodeTitle = nil
        reading.alternativeTitles = []
        reading.episodes = []
        numbering = .none
        isYearBehind = false
        isNumberedBySiblings = false
        hasDoubtfulTitle = true
        rivals = []
        doubts.remove(.seasonOrAbsolute)
    }

    /// Takes the number of a list, and the full stop or the dash behind it, off the title.
    fileprivate mutating func dropNumber(of digits: Int) {
        func dropped(_ title: String?) -> String? {
            guard let title, title.utf8.prefix(while: Letters.isDigit).count == digits else { return title }
            let rest = title.dropFirst(digits)
            guard let mark = [". ", " - "].first(where: { rest.utf8.starts(with: $0.utf8) }) else { return title }
            return String(rest.dropFirst(mark.count))
        }
        hasDoubtfulTitle = true
        if let title = reading.title, title.utf8.count == digits, !reading.alternativeTitles.isEmpty {
            // What the dash set off was no second title.
            guard title.utf8.allSatisfy(Letters.isDigit) else { return }
            reading.title = reading.alternativeTitles.removeFirst()
        } else {
            reading.title = dropped(reading.title)
        }
        reading.fullTitle = dropped(reading.fullTitle)
    }
}
