/// Numbers that belong to a film's title, or count films, and no episodes.
extension Resolver {
    /// `Episode IV` of a film that has a year.
    func isChapterOfFilm(_ claim: Claim) -> Bool {
        claim.weight == .fair && !name.pieces[claim.pieces.upperBound - 1].isNumber
            && claims.contain(.year) { $0.pieces.lowerBound >= claim.pieces.upperBound }
            || isWholeTitle(claim)
    }

    /// Whether an episode without a season may be a film's chapter: `Tide Wars Episode 1 The Fog 1999`, whose year stands
    /// last, or `Tide Wars Episode IV A New Fog`.
    func mayBeChapter(_ claim: Claim) -> Bool {
        let number = name.pieces[claim.pieces.upperBound - 1]
        if number.isNumber {
            return claim.rule == EpisodeRule.name && claim.pieces.count == 2 && number.digitCount == 1
                && name.pieces[claim.pieces.lowerBound].key == "episode"
                && claims.contain(.year) { $0.pieces.lowerBound > claim.pieces.upperBound }
        }
        return claim.weight == .fair && name.isUpper(claim.pieces.upperBound - 1) && !isFansub && !isBroadcast
    }

    /// `Open Season 2 2008.avi`, `The Third Season 1996`: one file is no season, an article no title, and a film's year
    /// follows its title at once.
    func isSequel(_ claim: Claim) -> Bool {
        let year = claim.pieces.upperBound
        let isThe = claim.pieces.lowerBound == bodyStart + 1 && name.pieces[bodyStart].key == "the"
        let isNumbered = name.isFile && name.pieces[claim.pieces.lowerBound].key == "season"
        guard claim.pieces.lowerBound > bodyStart, isThe || isNumbered,
            !claims.all.contains(where: {
                $0.field == .episode || $0.field == .absoluteEpisode && $0.pieces.lowerBound == year + 1
            }),
            claims.contain(.year, where: { $0.pieces.lowerBound == year })
        else { return false }
        draft.doubts.insert(.movieOrEpisode)
        return true
    }

    /// `Episode 50 (2011)` is a film: nothing else is left for a title.
    func isWholeTitle(_ claim: Claim) -> Bool {
        claim.pieces.lowerBound == bodyStart
            && claims.contain(.year) {
                $0.weight == .strong && $0.pieces.lowerBound == claim.pieces.upperBound
            }
    }

    /// `Harbor Movie 2`, `Harbor Movie - 09`, `09 Movie`: the number counts films.
    func isFilmNumber(_ claim: Claim) -> Bool {
        let (before, after) = (claim.pieces.lowerBound - 1, claim.pieces.upperBound)
        if before > bodyStart, isFilmWord(before), name.pieces[before + 1].enclosure == .none { return true }
        // `Harbor 0 (Movie)`: what the number counts is in the bracket.
        if after < name.pieces.count, isFilmWord(after), name.pieces[after].gap.contains(.open),
            name.gap(before: after + 1).contains(.close), !name.pieces[before + 1].gap.isSpacedDash
        {
            return true
        }
        return claim.pieces.lowerBound == bodyStart && after < name.pieces.count && isFilmWord(after)
            && name.pieces[after].gap.isBlank
    }

    func isFilmWord(_ index: Int) -> Bool {
        let key = name.pieces[index].key
        return key == "movie" || key == "film" || key == "gekijouban" || key == "劇場版"
    }

    /// `Collection-f17-Title`, `Title-x01-Bonus`.
    func chooseFilmNumber() {
        guard numbering == nil, date == nil else { return }
        for claim in claims.all where claim.rule == FilmNumberRule.name {
            take(claim.pieces)
            if claim.field == .special {
                note(.special, "bonus", claim)
                bonus = min(bonus ?? claim.pieces.lowerBound, claim.pieces.lowerBound)
            } else {
                note(.noise, "", claim)
                bodyStart = claim.pieces.upperBound
            }
        }
    }
}
