extension NameTemplates {
    /// Where a file with this identity belongs, by its template or else by the layout.
    ///
    /// A numbering that the template has no field for, as a date in `{title} - s{season}e{episode}`, is named by the
    /// layout.
    ///
    /// - Parameters:
    ///   - identity: The film or episode.
    ///   - release: What the file's name says about the copy.
    ///   - layout: Whose names are written otherwise.
    /// - Returns: The folders and the name.
    /// - Throws: What the template or the layout cannot express.
    package func place(
        for identity: MediaIdentity,
        _ release: ReleaseTags,
        _ layout: Layout
    ) throws(LayoutObstacle) -> LayoutPlace {
        let template =
            switch identity {
            case .movie: movie
            case .episode: episode
            }
        guard let template, template.canNumber(identity) else { return try layout.place(for: identity) }
        return try template.place(for: TemplateValues(identity: identity, release: release))
    }
}

extension NameTemplate {
    /// Whether the template has a field for how the episode is numbered.
    func canNumber(_ identity: MediaIdentity) -> Bool {
        guard case .episode(let episode) = identity else { return true }
        let fields = components.last?.flatMap(\.fields) ?? []
        return switch episode.numbering {
        case .seasonEpisode: fields.contains(.episode)
        case .absolute: fields.contains(.absolute)
        case .airDate: fields.contains(.date)
        }
    }

    /// The names for one file.
    func place(for values: TemplateValues) throws(LayoutObstacle) -> LayoutPlace {
        try check(values)
        var names: [String] = []
        var written = Set<TemplateField>()
        for component in components {
            written.removeAll()
            let name = ForbiddenCharacters.cleaned(try text(of: component, values, &written))
            guard !name.isEmpty else { throw .emptyTitle }
            names.append(name)
        }
        // What tells this file from others must stand in its own name: a range would be taken for its first episode, a
        // part for the whole.
        for field in Self.marks where !written.contains(field) && values.text(of: field) != nil {
            throw .templateLacks(field)
        }
        // A copy's number is no part of what it holds, so no template has a place for it.
        let stem = names.removeLast() + (values.number?.suffix ?? "")
        return LayoutPlace(
            shelf: kind == .movie ? .movies : .series,
            folders: names.map { ForbiddenCharacters.folder($0) },
            stem: stem
        )
    }

    private static let marks: [TemplateField] = [
        .season, .episode, .lastEpisode, .absolute, .lastAbsolute, .date, .part,
    ]

    /// Sees that the episodes can be named as a range.
    private func check(_ values: TemplateValues) throws(LayoutObstacle) {
        if case .episode(let episode) = values.identity {
            switch episode.numbering {
            case .seasonEpisode(_, let episodes), .absolute(let episodes):
                if let half = episodes.first(where: \.isHalf) { throw .halfEpisode(half) }
                guard let first = episodes.first, let last = episodes.last,
                    last.whole - first.whole == episodes.count - 1
                else { throw .episodesWithGap(episodes) }
            case .airDate: break
            }
        }
    }

    /// The pieces put together.
    ///
    /// - Parameters:
    ///   - pieces: The pieces.
    ///   - values: What the fields are.
    ///   - written: Gets the fields that have a place in the text.
    /// - Returns: The text.
    /// - Throws: ``LayoutObstacle/fieldWithoutValue(_:)``
    private func text(
        of pieces: [TemplatePiece],
        _ values: TemplateValues,
        _ written: inout Set<TemplateField>
    ) throws(LayoutObstacle) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let own): text += own
            case .field(let field, let format):
                guard let value = values.text(of: field) else { throw .fieldWithoutValue(field) }
                text += format.text(value)
                written.insert(field)
            case .optional(let inner):
                guard Self.hasValues(inner, values) else { continue }
                text += try self.text(of: inner, values, &written)
            }
        }
        return text
    }

    private static func hasValues(_ pieces: [TemplatePiece], _ values: TemplateValues) -> Bool {
        pieces.allSatisfy { piece in
            if case .field(let field, _) = piece { values.text(of: field) != nil } else { true }
        }
    }
}
