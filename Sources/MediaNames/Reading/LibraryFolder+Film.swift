/// What a name of a film says behind its folder's name.
extension LibraryFolder {
    /// ` {edition-Final Cut} - pt2`, ` - Final Cut`, or nothing.
    func readFilm(_ cursor: inout NameCursor, of name: TokenizedName, _ draft: inout Draft) -> Bool {
        guard season == nil else { return false }
        while let tag = cursor.takeTag() {
            if let id = CatalogueID(tag: tag) {
                if !draft.reading.catalogueIDs.contains(id) { draft.reading.catalogueIDs.append(id) }
            } else if let edition = tag.text(after: "edition-") {
                draft.reading.editions.append(edition)
            } else {
                return false
            }
        }
        draft.reading.kind = .movie
        draft.reading.part = cursor.takePartAtEnd()
        if cursor.isAtEnd { return true }
        guard draft.reading.part == nil, draft.reading.editions.isEmpty else { return false }
        return readLabel(&cursor, of: name, &draft)
    }

    /// ` - Final Cut`: Jellyfin and Emby list a file that begins with its folder's whole name as a version of the film.
    ///
    /// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#multiple-versions>
    private func readLabel(_ cursor: inout NameCursor, of name: TokenizedName, _ draft: inout Draft) -> Bool {
        guard cursor.take(" - "), !cursor.isAtEnd, isTitle(cursor.index..<cursor.end, of: name) else { return false }
        var isKnown = true
        for token in name.tokens where name.pieces[token.pieces.lowerBound].start >= cursor.index {
            switch token.word.sense {
            case .edition: break
            case .unknown, .of, .joiner, .number, .ordinal: isKnown = false
            // Whatever else a word may speak of is left to the rules.
            default: return false
            }
        }
        // Nothing but its place says that the words name a cut.
        if !isKnown { draft.unexplained += 1 }
        draft.reading.editions.append(name.text(cursor.index..<cursor.end))
        return true
    }
}

extension CatalogueID {
    /// The number that a tag states: `tmdb-12345` for Plex and Emby, `tmdbid-12345` for Jellyfin, `tmdb=12345` for Kodi.
    init?(tag: ArraySlice<UInt8>) {
        for catalogue in Catalogue.allCases where tag.starts(with: catalogue.rawValue.utf8) {
            var value = tag.dropFirst(catalogue.rawValue.utf8.count)
            if value.starts(with: "id".utf8) { value = value.dropFirst(2) }
            // What no catalogue writes must not get into a name again.
            guard value.count > 1, value.first == 0x2D || value.first == 0x3D,
                value.dropFirst().allSatisfy({ Letters.isDigit($0) || Letters.isUpper($0) || Letters.isLower($0) })
            else { continue }
            self.init(catalogue, String(decoding: value.dropFirst(), as: UTF8.self))
            return
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// What follows a beginning, as text; `nil` where another stands there.
    func text(after prefix: String) -> String? {
        guard starts(with: prefix.utf8) else { return nil }
        return String(decoding: dropFirst(prefix.utf8.count), as: UTF8.self)
    }
}
