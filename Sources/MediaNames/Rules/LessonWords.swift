/// What courses and books call the pieces that they count: `Lesson 01`, `Section 2`.
///
/// Alone before its number such a word is no title, of a file or of a folder.
enum LessonWords {
    static func contains(_ key: WordKey) -> Bool { words.contains(key) }

    private static let words = WordSet(
        """
        lesson lektion lección leccion leçon lecon lezione lecture lec aula vorlesung chapter kapitel capitolo chapitre unit module modul
        section week session урок лекция глава
        """
    )
}
