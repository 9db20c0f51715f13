/// What each field of a template is for one file.
struct TemplateValues {
    let identity: MediaIdentity
    let release: ReleaseTags

    /// The value of a field, without the characters that names may not have; `nil` where the file has none.
    func text(of field: TemplateField) -> String? {
        let text = release(field) ?? catalogue(field) ?? own(field)
        guard let cleaned = text.map({ ForbiddenCharacters.cleaned($0) }), !cleaned.isEmpty else { return nil }
        return cleaned
    }

    /// The number of a copy that nothing else sets apart from others.
    var number: VersionLabel? {
        let version =
            switch identity {
            case .movie(let movie): movie.version
            case .episode(let episode): episode.version
            }
        return version.flatMap { $0.isNumber ? $0 : nil }
    }

    private func release(_ field: TemplateField) -> String? {
        switch field {
        case .resolution: release.resolution
        case .source: release.sourceMedium
        case .codec: release.videoCodec
        case .group: release.releaseGroup
        default: nil
        }
    }

    private func catalogue(_ field: TemplateField) -> String? {
        guard let catalogue = CatalogueID.Catalogue(rawValue: field.rawValue) else { return nil }
        let ids =
            switch identity {
            case .movie(let movie): movie.catalogueIDs
            case .episode(let episode): episode.catalogueIDs
            }
        return ids.first { $0.catalogue == catalogue }?.value
    }

    private func own(_ field: TemplateField) -> String? {
        switch identity {
        case .movie(let movie): Self.text(of: field, in: movie)
        case .episode(let episode): Self.text(of: field, in: episode)
        }
    }

    private static func text(of field: TemplateField, in movie: MovieIdentity) -> String? {
        switch field {
        case .title: movie.title
        case .year: movie.year.map { String($0) }
        case .part: movie.part.map { String($0) }
        case .edition: movie.editions.isEmpty ? nil : movie.editions.joined(separator: " ")
        case .version: movie.version.flatMap { $0.isNumber ? nil : $0.text }
        default: nil
        }
    }

    private static func text(of field: TemplateField, in episode: EpisodeIdentity) -> String? {
        switch field {
        case .title: episode.series
        case .year: episode.year.map { String($0) }
        case .country: episode.country
        case .part: episode.part.map { String($0) }
        case .episodeTitle: episode.episodeTitle
        default: text(of: field, in: episode.numbering)
        }
    }

    private static func text(of field: TemplateField, in numbering: EpisodeNumbering) -> String? {
        switch (numbering, field) {
        case (.seasonEpisode(let season, _), .season): String(season)
        case (.seasonEpisode(_, let episodes), .episode), (.absolute(let episodes), .absolute):
            episodes.first?.description
        case (.seasonEpisode(_, let episodes), .lastEpisode), (.absolute(let episodes), .lastAbsolute):
            episodes.count > 1 ? episodes.last?.description : nil
        case (.airDate(let date), .date): date.description
        default: nil
        }
    }
}
