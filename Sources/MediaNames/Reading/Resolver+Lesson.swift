/// Numbers of courses and books, which a word of their own announces.
extension Resolver {
    /// `Lesson 01 - Greetings`, `Title - Session 12 - Fog`: the word and its number are all that the dashes leave between
    /// them.
    ///
    /// In `Chapter - 005` the dash parts a title from its number, and in `Lesson 2010` the number is a year.
    func chooseLesson() -> Bool {
        guard
            let claim = claims.first(
                .absoluteEpisode,
                where: {
                    let word = $0.pieces.lowerBound - 1
                    return $0.episodeCount == 1 && word >= bodyStart
                        && name.pieces[word + 1].gap.isBlank && name.pieces[$0.pieces.lowerBound].digitCount <= 3
                        && LessonWords.contains(name.pieces[word].key) && isOpen($0)
                        && (word == bodyStart || name.pieces[word].gap.isSpacedDash)
                        && ($0.pieces.upperBound >= name.pieces.count
                            || name.gap(before: $0.pieces.upperBound).isSpacedDash)
                }
            )
        else { return false }
        let all = claim.pieces.lowerBound - 1..<claim.pieces.upperBound
        take(all)
        numbering = all
        draft.reading.episodes = claim.episodes
        draft.numbering = .word
        note(.episode, claim.episodes.map(\.description).joined(separator: " "), claim)
        return true
    }
}
