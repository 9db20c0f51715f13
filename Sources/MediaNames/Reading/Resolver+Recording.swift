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
            let claim = claims.first(where: { $0.field == .date && $0.pieces == 0..<1 }),
            case .date(let day) = claim.value,
            !claims.contains(where: { $0.field == .episode && $0.weight == .strong })
        else { return false }
        let separator = name.pieces[2].gap
        let station = (3..<name.pieces.count).first { name.pieces[$0].gap == separator }
        draft.reading.airDate = day
        draft.numbering = .date
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

    private func isClock(_ piece: Piece) -> Bool {
        piece.digitCount == 4 && piece.value / 100 < 24 && piece.value % 100 < 60
    }

    /// `Title_20191225_2030_One Two`: whether the time of day follows, and not a year; then the station does, too.
    func isBeforeClock(_ date: Claim) -> Bool { isClockBehind(date.pieces) }

    private func isClockBehind(_ day: Range<Int>) -> Bool {
        guard day.count == 1, day.lowerBound > bodyStart, day.upperBound < name.pieces.count else { return false }
        let clock = name.pieces[day.upperBound]
        return clock.gap == .underscore && isClock(clock)
            && name.gap(before: day.upperBound + 1).subtracting(.underscore).isJoined
    }

    /// `Title_KXYZ_2011_05_23_16_00_00`: the station stands between the title and the time of the broadcast.
    ///
    /// - Parameter day: Where the date stands.
    func takeStation(before day: Range<Int>) {
        if isClockBehind(day) {
            take(day.upperBound..<name.pieces.count)
            noteRecording(day.upperBound..<name.pieces.count)
            return
        }
        let end = day.upperBound + 3
        guard end <= name.pieces.count, day.lowerBound > bodyStart + 1 else { return }
        let station = day.lowerBound - 1
        let isTime = (day.upperBound..<end).allSatisfy {
            name.pieces[$0].gap == .underscore && name.pieces[$0].digitCount == 2
        }
        guard isTime, name.pieces[station].gap == .underscore, name.isUpper(station), name.beginsToken(station) else {
            return
        }
        take(station..<end)
        noteRecording(station..<day.lowerBound)
        noteRecording(day.upperBound..<end)
    }
}
