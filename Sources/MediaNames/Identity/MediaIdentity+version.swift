extension MediaIdentity {
    /// The identity with the version that a file's name states: what readers take for a piece of the edition or of the
    /// episode's title.
    ///
    /// Of labels an episode keeps its number alone: what else names of episodes end with is mostly a release's.
    ///
    /// - Parameter stem: The bytes of the name without its extension.
    /// - Returns: The identity, with the label taken out of what it was taken for.
    /// - Complexity: O(*n*) in the length of the name.
    package consuming func stating(versionIn stem: ArraySlice<UInt8>) -> MediaIdentity {
        guard Self.mayState(stem.span) else { return self }
        switch self {
        case .movie(var movie):
            if let label = VersionLabel(endOf: stem) {
                movie.editions = movie.editions.compactMap { $0 == label.text ? nil : $0.without(label) }
                movie.version = label
            } else if let tag = StereoTag(in: stem, title: movie.title, year: movie.year) {
                movie.version = VersionLabel(tag.text)
            }
            return .movie(movie)
        case .episode(var episode):
            guard let label = VersionLabel(endOfEpisode: stem) else { return .episode(episode) }
            if label.isNumber { episode.version = label }
            episode.episodeTitle = episode.episodeTitle.flatMap { $0 == label.text ? nil : $0.without(label) }
            return .episode(episode)
        }
    }

    /// Whether a name has what a label or a 3D tag needs: most have neither, and nothing else is looked at then.
    private static func mayState(_ stem: Span<UInt8>) -> Bool {
        for index in stem.indices {
            if stem[index] == UInt8(ascii: " ") {
                if index > 1, stem[index - 1] == UInt8(ascii: "-"), stem[index - 2] == UInt8(ascii: " ") { return true }
            } else if StereoTag.isMark(endingAt: index, in: stem) {
                return true
            }
        }
        return false
    }

    /// The same work, whichever of its copies.
    package var withoutVersion: MediaIdentity {
        switch self {
        case .movie(var movie):
            movie.version = nil
            return .movie(movie)
        case .episode(var episode):
            episode.version = nil
            return .episode(episode)
        }
    }
}

extension String {
    /// The text without a label at its end.
    fileprivate func without(_ label: VersionLabel) -> String {
        hasSuffix(label.suffix) ? String(dropLast(label.suffix.count)) : self
    }
}
