/// Numbers of courses and books, which a word of their own announces.
extension Resolver {
    /// What courses and books call the pieces that they count; alone before the number such a word is no title.
    private static let lessons = WordSet(
        """
        lesson lektion lección leccion leçon lecon lezione lecture chapter kapitel capitolo chapitre unit module session
        урок лекция глава
        """
    )

    /// `Lesson 01 - Greetings`, `Title - Session 12 - Fog`: the word and its number are all that the dashes leave between
    /// them.
    func chooseLesson() -> Bool {
        guard
            let claim = claims.first(where: {
                let word = $0.pieces.lowerBound - 1
                return $0.field == .absoluteEpisode && $0.episodeCount == 1 && word >= bodyStart && isOpen($0)
                    && Self.lessons.contains(name.pieces[word].key)
                    && (word == bodyStart || name.pieces[word].gap.isSpacedDash)
                    && ($0.pieces.upperBound >= name.pieces.count
                        || name.gap(before: $0.pieces.upperBound).isSpacedDash)
            })
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
