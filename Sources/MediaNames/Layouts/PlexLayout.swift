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
        if let year = movie.year { name += " (\(year))" }
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
        if let year = episode.year { name += " (\(year))" }
        var folder = name
        for id in episode.catalogueIDs { folder += " {\(id.catalogue.rawValue)-\(id.value)}" }
        var folders = [ForbiddenCharacters.folder(folder)]
        if case .seasonEpisode(let season, _) = episode.numbering {
            folders.append("Season \(Self.padded(season, to: 2))")
        }
        var stem = name + " - " + (try Self.number(episode.numbering))
        let title = ForbiddenCharacters.cleaned(episode.episodeTitle ?? "")
        if !title.isEmpty { stem += " - " + title }
        stem += try Self.suffix(forPart: episode.part)
        return LayoutPlace(shelf: .series, folders: folders, stem: stem)
    }

    /// The title without the characters that names may not have.
    private static func component(_ title: String) throws(LayoutObstacle) -> String {
        let cleaned = ForbiddenCharacters.cleaned(title)
        guard !cleaned.isEmpty else { throw .emptyTitle }
        return cleaned
    }

    private static func number(_ numbering: EpisodeNumbering) throws(LayoutObstacle) -> String {
        switch numbering {
        case .seasonEpisode(let season, let episodes):
            return "s\(padded(season, to: 2))" + (try range(episodes, prefix: "e", width: 2))
        case .absolute(let episodes):
            return try range(episodes, prefix: "", width: 3)
        case .airDate(let date):
            return date.description
        }
    }

    /// One number, or the first and last of several without a gap.
    private static func range(
        _ episodes: [EpisodeNumber],
        prefix: String,
        width: Int
    ) throws(LayoutObstacle) -> String {
        if let half = episodes.first(where: \.isHalf) { throw .halfEpisode(half) }
        guard let first = episodes.first, let last = episodes.last else { throw .episodesWithGap(episodes) }
        guard last.whole - first.whole == episodes.count - 1 else { throw .episodesWithGap(episodes) }
        let start = prefix + padded(first.whole, to: width)
        return first == last ? start : start + "-" + prefix + padded(last.whole, to: width)
    }

    private static func suffix(forPart part: Int?) throws(LayoutObstacle) -> String {
        guard let part else { return "" }
        guard part <= mostParts else { throw .tooManyParts(part, most: mostParts) }
        return " - pt\(part)"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        let missing = width - digits.utf8.count
        return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    }
}
