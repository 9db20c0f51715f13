/// How somebody wants films or episodes to be called, as a pattern: `{title}< ({year})>/{title}< ({year})>`.
///
/// The last component is the file's name without its extension; those before it are its folders below the library.
package struct NameTemplate: Hashable, Sendable {
    /// What kind of work is named.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case movie, episode
    }

    package let kind: Kind

    /// The pattern as it was written.
    package let text: String

    /// The pieces of each name, from the outermost folder to the file.
    let components: [[TemplatePiece]]

    /// Reads a pattern.
    ///
    /// - Parameters:
    ///   - text: The pattern.
    ///   - kind: What it names.
    /// - Throws: What is wrong with it, and where.
    package init(_ text: String, for kind: Kind) throws(TemplateError) {
        var parser = TemplateParser(text, for: kind)
        components = try parser.components()
        self.kind = kind
        self.text = text
        let named = Set(components.last?.flatMap(\.fields) ?? [])
        for field in Self.needed(beside: named, for: kind) where !named.contains(field) {
            throw TemplateError(cause: .missingField(field), position: text.count)
        }
    }

    /// What the file's name must say to be told apart from others.
    private static func needed(beside named: Set<TemplateField>, for kind: Kind) -> [TemplateField] {
        guard kind == .episode else { return [.title] }
        var needed: [TemplateField] = [.title]
        if named.isDisjoint(with: [.absolute, .date]) || !named.isDisjoint(with: [.season, .lastEpisode]) {
            needed += [.season, .episode]
        } else if named.contains(.episode) {
            needed.append(.season)
        }
        if named.contains(.lastAbsolute) { needed.append(.absolute) }
        return needed
    }
}

/// The patterns that somebody wants instead of a layout's own names.
package struct NameTemplates: Hashable, Sendable {
    package var movie: NameTemplate?
    package var episode: NameTemplate?

    package init(movie: NameTemplate? = nil, episode: NameTemplate? = nil) {
        self.movie = movie
        self.episode = episode
    }

    /// Whether nobody wants anything but a layout's names.
    package var isEmpty: Bool { movie == nil && episode == nil }
}
