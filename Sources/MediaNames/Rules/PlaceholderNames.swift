/// Names that stand for a name: what programs write where nobody gave one.
enum PlaceholderNames {
    /// Words behind which a number counts copies: `Movie 43` is a film, `video 43` is not.
    private static let counted = WordSet(
        """
        untitled unbenannt sanstitre sintitulo sintítulo senzatitolo naamloos namnlös untitledproject newproject
        newrecording recording aufnahme output video videoplayback download mymovies capture clip track zoom
        newvideo myvideo copyofvideo sequence timeline comp render export noname unnamed unknown
        defaultname
        """
    )

    /// Words that say nothing alone, and something with a number.
    private static let uncounted = WordSet(
        """
        movie film file test temp tmp out dvd videots newfolder mymovie
        """
    )

    /// Those of them that nobody calls a work, so that programs count with them: `temp_0001`.
    private static let temporary = WordSet("test temp tmp out")

    /// Whether the name says nothing by itself: `untitled`, `video (1)`, `New Project`, `output-2`.
    static func contains(_ name: TokenizedName) -> Bool {
        guard name.tokens.count <= 4, let first = name.pieces.first,
            counted.mayBegin(as: first.key) || uncounted.mayBegin(as: first.key)
        else { return false }
        var key = WordKey()
        var end = 0
        while end < name.pieces.count, name.pieces[end].kind != .digits {
            key = key.joined(with: name.pieces[end].key)
            end += 1
        }
        guard end > 0, counted.contains(key) || uncounted.contains(key) else { return false }
        // One small number or two may count the copies; a year is somebody's word.
        guard end < name.pieces.count else { return true }
        let isPadded = name.bytes[name.pieces[end].start] == 0x30 && name.pieces[end].digitCount > 2
        return end + 2 >= name.pieces.count && (counted.contains(key) || isPadded && temporary.contains(key))
            && name.pieces[end...].allSatisfy { $0.kind == .digits && $0.digitCount <= (isPadded ? 4 : 3) }
    }
}
