extension ServerForms {
    /// Where a file with this identity belongs, and under what name.
    static func place(for identity: MediaIdentity) throws(LayoutObstacle) -> LayoutPlace {
        switch identity {
        case .movie(let movie): try place(for: movie)
        case .episode(let episode): try place(for: episode)
        }
    }

    private static func place(for movie: MovieIdentity) throws(LayoutObstacle) -> LayoutPlace {
        if let part = movie.part, movie.version != nil || (listsVersions && !movie.editions.isEmpty) {
            throw .partOfVersion(part)
        }
        var name = try component(movie.title)
        if let year = movie.year { name.append(year: year) }
        append(movie.catalogueIDs, on: .movies, to: &name)
        let folder = ForbiddenCharacters.folder(name)
        // A folder's name cannot end with the dots that its title may have.
        var stem = listsVersions ? folder : name
        if !movie.editions.isEmpty {
            let edition = ForbiddenCharacters.cleaned(movie.editions.joined(separator: " "))
            if !edition.isEmpty { stem += try suffix(forEdition: edition) }
        }
        if let version = movie.version { stem += version.suffix }
        if let part = movie.part { stem += try suffix(forPart: part) }
        return LayoutPlace(shelf: .movies, folders: [folder], stem: stem)
    }

    private static func place(for episode: EpisodeIdentity) throws(LayoutObstacle) -> LayoutPlace {
        try check(episode.numbering)
        if let part = episode.part, episode.version != nil { throw .partOfVersion(part) }
        var name = try component(episode.series)
        if let country = episode.country.map({ $0 == "GB" ? "UK" : $0 }), !name.hasSuffix("(\(country))") {
            // Catalogues, and so servers, write the United Kingdom so.
            name += " (\(country))"
        }
        if let year = episode.year { name.append(year: year) }
        var folder = name
        append(episode.catalogueIDs, on: .series, to: &folder)
        folder = ForbiddenCharacters.folder(folder)
        let folders: [String] =
            if case .seasonEpisode(let season, _) = episode.numbering { [folder, seasonFolder(season)] } else {
                [folder]
            }
        let title = ForbiddenCharacters.cleaned(episode.episodeTitle ?? "")
        // As bytes: most names have six pieces, and to add one to a text costs more than to write it.
        var stem: [UInt8] = []
        stem.reserveCapacity(name.utf8.count + title.utf8.count + 24)
        stem += name.utf8
        stem += " - ".utf8
        try append(episode.numbering, to: &stem)
        if !title.isEmpty {
            stem += " - ".utf8
            stem += title.utf8
        }
        if let version = episode.version { stem += version.suffix.utf8 }
        if let part = episode.part { stem += try suffix(forPart: part).utf8 }
        return LayoutPlace(shelf: .series, folders: folders, stem: String(decoding: stem, as: UTF8.self))
    }

    /// The title without the characters that names may not have.
    private static func component(_ title: String) throws(LayoutObstacle) -> String {
        let cleaned = ForbiddenCharacters.cleaned(title)
        guard !cleaned.isEmpty else { throw .emptyTitle }
        return cleaned
    }

    private static func append(_ ids: [CatalogueID], on shelf: LayoutPlace.Shelf, to name: inout String) {
        for id in ids {
            guard let tag = tag(id, on: shelf) else { continue }
            name += " "
            name += tag
        }
    }

    private static func seasonFolder(_ season: Int) -> String {
        guard season != 0 else { return specialsFolder }
        return season < 10 ? "Season 0" + String(season) : "Season " + String(season)
    }

    // MARK: - Numbers

    private static func append(_ numbering: EpisodeNumbering, to stem: inout [UInt8]) throws(LayoutObstacle) {
        switch numbering {
        case .seasonEpisode(let season, let episodes):
            stem += seasonMark.utf8
            stem.append(season, width: 2)
            try append(episodes, prefix: episodeMark, width: 2, namesEach: namesEachEpisode, to: &stem)
        case .absolute(let episodes): try append(episodes, prefix: "", width: 3, namesEach: false, to: &stem)
        case .airDate(let date): stem += date.description.utf8
        }
    }

    /// One number, or several without a gap.
    private static func append(
        _ episodes: [EpisodeNumber],
        prefix: String,
        width: Int,
        namesEach: Bool,
        to stem: inout [UInt8]
    ) throws(LayoutObstacle) {
        if let half = episodes.first(where: \.isHalf) { throw .halfEpisode(half) }
        guard let first = episodes.first, let last = episodes.last else { throw .episodesWithGap(episodes) }
        guard last.whole - first.whole == episodes.count - 1 else { throw .episodesWithGap(episodes) }
        stem += prefix.utf8
        stem.append(first.whole, width: width)
        guard first != last else { return }
        for episode in namesEach ? episodes.dropFirst() : episodes.suffix(1) {
            if !namesEach { stem += "-".utf8 }
            stem += prefix.utf8
            stem.append(episode.whole, width: width)
        }
    }
}

extension String {
    /// Appends ` (2010)`.
    fileprivate mutating func append(year: Int) {
        self += " ("
        self += String(year)
        self += ")"
    }
}

extension [UInt8] {
    /// Appends a number with zeros in front.
    fileprivate mutating func append(_ number: Int, width: Int) {
        if width == 2, (0...99).contains(number) {
            append(UInt8(ascii: "0") + UInt8(number / 10))
            append(UInt8(ascii: "0") + UInt8(number % 10))
            return
        }
        let digits = String(number).utf8
        for _ in 0..<Swift.max(0, width - digits.count) { append(UInt8(ascii: "0")) }
        self += digits
    }
}
