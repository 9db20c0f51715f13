/// Names that receivers and recorders give to what they record.
extension Resolver {
    /// `20150612 2015 - One HD - Title`, `20150612_2015_ONE_Title`: the day, the time of day, the station and what was
    /// broadcast.
    ///
    /// Receivers with Enigma2 name files so. What was broadcast may be a film as well.
    ///
    /// - Returns: Whether the name has this form; then the date and the beginning of the title are known.
    func takeRecording() -> Bool {
        guard name.pieces.count > 3, bodyStart == 0, name.pieces[1].gap.isBlank, isClock(name.pieces[1]),
            name.pieces[2].gap.isSpacedDash || name.pieces[2].gap == .underscore && name.isUpper(2),
            let claim = claims.first(.date, where: { $0.pieces == 0..<1 }),
            case .date(let day) = claim.value,
            !claims.contain(.episode, where: { $0.weight == .strong })
        else { return false }
        let separator = name.pieces[2].gap
        let station = (3..<name.pieces.count).first { name.pieces[$0].gap == separator }
        draft.reading.airDate = day
        draft.numbering = .date
        draft.isRecording = true
        draft.doubts.insert(.movieOrEpisode)
        date = claim.pieces
        note(.date, day.description, claim)
        bodyStart = station ?? 2
        take(0..<bodyStart)
        noteRecording(1..<bodyStart)
        return true
    }

    /// What a recorder wrote of a broadcast says nothing of the work.
    private func noteRecording(_ pieces: Range<Int>) {
        let name = self.name
        note(.noise, name.text(name.byteRange(pieces)), pieces, "recording")
    }

    private func isClockWithSeconds(_ piece: Piece) -> Bool {
        piece.digitCount == 6 && piece.value / 10_000 < 24 && piece.value / 100 % 100 < 60 && piece.value % 100 < 60
    }

    private func isClock(_ piece: Piece) -> Bool {
        piece.digitCount == 4 && piece.value / 100 < 24 && piece.value % 100 < 60
    }

    /// Takes the time of a broadcast and the station that stand beside its day: `Title_KXYZ_2011_05_23_16_00_00`,
    /// `Title_21.03.07_20-15_one_90`, `Title_20191225_2030_One Two`.
    ///
    /// - Parameter day: Where the date stands.
    func takeStation(beside day: Range<Int>) {
        guard let end = endOfClock(behind: day) else { return }
        draft.isRecording = true
        if draft.numbering == .date { draft.doubts.insert(.movieOrEpisode) }
        takeChannel(before: day.lowerBound)
        var station = day.lowerBound - 1
        // `Title_KXYZ ONE_2011_05_23_16_00_00`
        while station > bodyStart, name.pieces[station].gap == .space, name.isUpper(station) { station -= 1 }
        if station > bodyStart, name.pieces[station].gap == .underscore, name.isUpper(station),
            name.beginsToken(station)
        {
            take(station..<day.lowerBound)
            noteRecording(station..<day.lowerBound)
        }
        // What underscores join to the time says where it came from and how long it took.
        let isJoined = name.pieces[day.upperBound].gap == .underscore
        let last = isJoined ? name.pieces.count : end
        take(day.upperBound..<last)
        noteRecording(day.upperBound..<last)
    }

    /// `Title, TV (One HD), 20191108_210000`: the channel between the title and the day.
    private func takeChannel(before day: Int) {
        guard day > 0, name.pieces[day - 1].enclosure == .round, name.pieces[day].gap.contains(.close) else { return }
        var open = day - 1
        while open > bodyStart + 1, !name.pieces[open].gap.contains(.open) { open -= 1 }
        let word = open - 1
        guard word > bodyStart, name.pieces[word].key == "tv" || name.pieces[word].key == "radio",
            name.pieces[word].gap == [.comma, .space]
        else { return }
        take(word..<day)
        noteRecording(word..<day)
    }

    /// Whether the time of day follows a date, and no year.
    func isBeforeClock(_ date: Claim) -> Bool { endOfClock(behind: date.pieces) != nil }

    /// The piece behind the time of day that follows a date.
    private func endOfClock(behind day: Range<Int>) -> Int? {
        let at = day.upperBound
        guard day.lowerBound > bodyStart, at < name.pieces.count else { return nil }
        let first = name.pieces[at]
        if day.count == 1, first.gap == .underscore, isClock(first) || isClockWithSeconds(first),
            name.gap(before: at + 1).subtracting(.underscore).isJoined
        {
            return at + 1
        }
        // `Title_2023-10-01-2015`
        if day.count == 3, first.gap == .dash, isClock(first), name.gap(before: at + 1).isJoined { return at + 1 }
        guard day.count == 3, at + 1 < name.pieces.count, first.gap == .underscore || first.gap == .space,
            first.digitCount == 2, first.value < 24
        else { return nil }
        let minute = name.pieces[at + 1]
        guard minute.digitCount == 2, minute.value < 60,
            minute.gap == .dash || minute.gap == .underscore && first.gap == .underscore
        else { return nil }
        return at + 2
    }
}
