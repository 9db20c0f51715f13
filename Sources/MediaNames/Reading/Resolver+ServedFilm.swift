extension Resolver {
    /// The end of a title that stands as it is: a film's in the form of media servers, unless its last word is written as
    /// tags are, or names an edition.
    func servedEnd(_ end: Int) -> Int? {
        guard end == year, isServedFilm else { return nil }
        let last = name.pieces[end - 1].token
        return isShouted(last) || name.tokens[last].word.sense == .edition ? nil : end
    }

    /// Whether the name is a film's in the form that media servers ask for: `Title (2010)`, with nothing behind but tags
    /// in curly brackets and a part.
    ///
    /// The title then stands as it is, though its last word may be that of a language: `Tide of the Greek (2010)`.
    var isServedFilm: Bool {
        guard let year, draft.isYearEnclosed, numbering == nil, date == nil, year > bodyStart,
            name.pieces[year].gap == [.space, .open]
        else { return false }
        for index in bodyStart + 1..<year where name.pieces[index].gap == .dot || name.pieces[index].gap == .underscore
        {
            return false
        }
        return (year + 1..<name.pieces.count).allSatisfy {
            name.pieces[$0].enclosure == .curly || part?.contains($0) == true
        }
    }
}
