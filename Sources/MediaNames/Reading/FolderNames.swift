/// Folder names that sort a library instead of naming a work.
enum FolderNames {
    /// Whether the folder's name says nothing about the work in it: `TV Shows`, `Downloads`, `Subs`, `A`.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - holdsFilms: What ``holdsFilms(_:)`` says of it.
    /// - Returns: Whether that is so.
    static func isGeneric(_ name: TokenizedName, holdsFilms: Bool) -> Bool {
        guard let first = name.tokens.first else { return true }
        // One letter sorts a library alphabetically.
        if name.tokens.count == 1, first.key.count == 1 { return true }
        if name.tokens.allSatisfy({ isGenericWord($0.key) }) { return true }
        // `Movies 2010`
        return holdsFilms
            && name.pieces.allSatisfy { piece in
                isGenericWord(piece.key) || piece.digitCount == 4 && YearRule.plausible.contains(piece.value)
            }
    }

    /// Whether the folder is a piece of a course: `Section 2`, `Module 1`.
    static func isSection(_ name: TokenizedName) -> Bool {
        name.pieces.count == 2 && name.pieces[1].isNumber && LessonWords.contains(name.pieces[0].key)
    }

    /// Whether a folder that is called by these words holds extras, as media servers look for them.
    ///
    /// - SeeAlso: <https://support.plex.tv/articles/local-files-for-trailers-and-extras/>
    static func isExtras(_ words: WordKey) -> Bool { extras.contains(words) }

    private static let extras = WordSet(
        """
        bonusdisc bonusdisk bonusdvd bonusmaterial bonusfeatures specialfeatures extras extra featurettes featurette
        trailers trailer behindthescenes deletedscenes interviews scenes shorts other bonus sample samples clips
        backdrops thememusic
        """
    )

    /// Whether the folder is the season of specials under another name.
    static func isSpecials(_ name: TokenizedName) -> Bool {
        guard name.tokens.count == 1, let first = name.tokens.first else { return false }
        return first.key == "specials" || first.key == "special" || first.key == "спецвыпуски"
    }

    /// The part that a folder such as `CD1` or `Disc 2` stands for.
    static func part(_ name: TokenizedName) -> Int? {
        guard name.pieces.count == 2, name.pieces[1].isNumber, name.pieces[1].digitCount <= 2 else { return nil }
        switch name.pieces[0].key {
        case "cd", "disc", "disk", "dvd", "part", "pt": return name.pieces[1].value
        default: return nil
        }
    }

    /// Whether the folder sorts films from other things.
    static func holdsFilms(_ name: TokenizedName) -> Bool { name.tokens.contains { filmWords.contains($0.key) } }

    private static let filmWords = WordSet("movie film kino cinema 电影 映画 \(pluralFilms)")

    /// Whether the name of a folder with films ends by saying so: `Harbor Films`.
    static func endsInFilms(_ name: TokenizedName) -> Bool {
        guard name.tokens.count > 1, let last = name.tokens.last else { return false }
        return pluralFilmWords.contains(last.key)
    }

    private static let pluralFilmWords = WordSet(pluralFilms)

    private static let pluralFilms =
        "movies films filme filmes filmy filmer filmek filmler elokuvat películas peliculas фильмы"

    /// Whether a folder that is called by these words is one that discs have.
    static func isDisc(_ words: WordKey) -> Bool { words == "videots" || words == "bdmv" || words == "stream" }

    /// All words of a name as one; those of a long name have no key.
    static func wholeKey(_ name: TokenizedName) -> WordKey {
        guard var key = name.tokens.first?.key else { return WordKey() }
        for token in name.tokens.dropFirst() where key.count <= WordKey.capacity { key = key.joined(with: token.key) }
        return key
    }

    private static func isGenericWord(_ key: WordKey) -> Bool { genericWords.contains(key) }

    /// What folders are called that only sort a library.
    private static let genericWords = WordSet(
        """
        tv shows show series movies movie films film anime video videos media mnt home data downloads download
        complete completed torrents torrent volumes volume share shares nas library plex jellyfin kodi tvshows
        tvseries unsorted sorted incoming temp tmp new subs subtitles sub sous titres incomplete storage disk usb
        public shared users user var live medias kids hd uhd 4k 1080p 720p collection archive backup usenet nzb
        postprocessing processing and the my misc dvd bluray c d e f cartoons documentaries documentary tele
        serien filme películas peliculas séries av srv opt root export pool volume1 other bdmv stream
        """
    )
}
