/// Names as Plex's own agents read them.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>
struct PlexLayout {
    /// Plex joins `pt1` to `pt8`.
    private static let mostParts = 8

    func place(for identity: MediaIdentity) throws(LayoutObstacle) -> LayoutPlace {
        switch identity {
        case .movie(let movie): try place(for: movie)
        case .episode(let episode): try place(for: episode)
        }
    }

    private func place(for movie: MovieIdentity) throws(LayoutObstacle) -> LayoutPlace {
        var name = try Self.component(movie.title)
        if let year = movie.year { name.append(year: year) }
        for id in movie.catalogueIDs where id.catalogue != .tvdb { name += " {\(id.catalogue.rawValue)-\(id.value)}" }
        var stem = name
        if !movie.editions.isEmpty {
            stem += " {edition-\(ForbiddenCharacters.cleaned(movie.editions.joined(separator: " ")))}"
        }
        stem += try Self.suffix(forPart: movie.part)
        return LayoutPlace(shelf: .movies, folders: [ForbiddenCharacters.folder(name)], stem: stem)
    }

    private func place(for episode: EpisodeIdentity) throws(LayoutObstacle) -> LayoutPlace {
        var name = try Self.component(episode.series)
        if let country = episode.country, !name.hasSuffix("(\(country))") { name += " (\(country))" }
        if let year = episode.year { name.append(year: year) }
        var folder = name
        for id in episode.catalogueIDs { folder += " {\(id.catalogue.rawValue)-\(id.value)}" }
        var folders = [ForbiddenCharacters.folder(folder)]
        if case .seasonEpisode(let season, _) = episode.numbering {
            var folder = "Season "
            folder.append(season, width: 2)
            folders.append(folder)
        }
        let title = ForbiddenCharacters.cleaned(episode.episodeTitle ?? "")
        var stem = name
        stem.reserveCapacity(name.utf8.count + title.utf8.count + 24)
        stem += " - "
        try Self.append(episode.numbering, to: &stem)
        if !title.isEmpty {
            stem += " - "
            stem += title
        }
        stem += try Self.suffix(forPart: episode.part)
        return LayoutPlace(shelf: .series, folders: folders, stem: stem)
    }

    /// The title without the characters that names may not have.
    private static func component(_ title: String) throws(LayoutObstacle) -> String {
        let cleaned = ForbiddenCharacters.cleaned(title)
        guard !cleaned.isEmpty else { throw .emptyTitle }
        return cleaned
    }

    private static func append(_ numbering: EpisodeNumbering, to stem: inout String) throws(LayoutObstacle) {
        switch numbering {
        case .seasonEpisode(let season, let episodes):
            stem += "s"
            stem.append(season, width: 2)
            try append(episodes, prefix: "e", width: 2, to: &stem)
        case .absolute(let episodes): try append(episodes, prefix: "", width: 3, to: &stem)
        case .airDate(let date): stem += date.description
        }
    }

    /// One number, or the first and last of several without a gap.
    private static func append(
        _ episodes: [EpisodeNumber],
        prefix: String,
        width: Int,
        to stem: inout String
    ) throws(LayoutObstacle) {
        if let half = episodes.first(where: \.isHalf) { throw .halfEpisode(half) }
        guard let first = episodes.first, let last = episodes.last else { throw .episodesWithGap(episodes) }
        guard last.whole - first.whole == episodes.count - 1 else { throw .episodesWithGap(episodes) }
        stem += prefix
        stem.append(first.whole, width: width)
        guard first != last else { return }
        stem += "-"
        stem += prefix
        stem.append(last.whole, width: width)
    }

    private static func suffix(forPart part: Int?) throws(LayoutObstacle) -> String {
        guard let part else { return "" }
        guard part <= mostParts else { throw .tooManyParts(part, most: mostParts) }
        return " - pt\(part)"
    }
}

extension String {
    /// Appends ` (2010)`.
    fileprivate mutating func append(year: Int) {
        self += " ("
        append(year, width: 1)
        self += ")"
    }

    /// Appends a number with zeros in front.
    fileprivate mutating func append(_ number: Int, width: Int) {
        let digits = String(number)
        for _ in 0..<max(0, width - digits.utf8.count) { self += "0" }
        self += digits
    }
}
