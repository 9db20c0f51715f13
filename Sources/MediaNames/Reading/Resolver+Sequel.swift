extension Resolver {
    /// `Harbor 2 - 5` alone may be the fifth episode of season 2, or of a series called `Harbor 2`.
    func doubtSequel() {
        guard let numbering, draft.numbering == .dash || draft.numbering == .bare, draft.reading.seasons.isEmpty,
            draft.reading.year == nil, !isFansub, numbering.lowerBound > bodyStart + 1
        else { return }
        let at = numbering.lowerBound - 1
        let season = name.pieces[at]
        guard season.isNumber, season.digitCount <= 2, (1..<40).contains(season.value),
            name.bytes[season.start] != 0x30, season.gap.isBlank, name.beginsToken(at), name.endsToken(at),
            name.pieces[numbering.lowerBound].gap.isSpacedDash, !isTaken[at],
            let title = TitleText.make(name, bodyStart..<at)
        else { return }
        var rival = draft.reading
        rival.title = title
        rival.fullTitle = nil
        rival.seasons = [season.value]
        draft.doubts.insert(.seasonOrAbsolute)
        draft.rivals.append(Rival(reading: rival, lost: "the number before the dash may be the season"))
    }
}
