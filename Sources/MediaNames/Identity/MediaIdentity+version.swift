extension MediaIdentity {
    /// The identity with the version that a file's name states: what readers take for a piece of the edition or of the
    /// episode's title.
    ///
    /// An episode keeps no label of its own accord: what names of episodes end with is mostly a release's.
    ///
    /// - Parameters:
    ///   - stem: The bytes of the name without its extension.
    ///   - mayBeWholeTitle: Whether `Version 2` may be a label where it would be all of an episode's title.
    /// - Returns: The identity, with the label taken out of what it was taken for.
    /// - Complexity: O(*n*) in the length of the name.
    package func stating(versionIn stem: ArraySlice<UInt8>, mayBeWholeTitle: Bool = false) -> MediaIdentity {
        switch self {
        case .movie(var movie):
            if let label = VersionLabel(endOf: stem) {
                movie.editions = movie.editions.compactMap { $0 == label.text ? nil : $0.without(label) }
                movie.version = label
            } else if let tag = StereoTag(in: stem, title: movie.title) {
                movie.version = VersionLabel(tag.text)
            } else {
                return self
            }
            return .movie(movie)
        case .episode(var episode):
            guard let title = episode.episodeTitle, let label = VersionLabel(endOfEpisode: stem) else { return self }
            if title != label.text {
                episode.episodeTitle = title.without(label)
            } else if mayBeWholeTitle || !label.isNumber {
                episode.episodeTitle = nil
            }
            return .episode(episode)
        }
    }

    /// The same work, whichever of its copies.
    package var withoutVersion: MediaIdentity {
        guard case .movie(var movie) = self, movie.version != nil else { return self }
        movie.version = nil
        return .movie(movie)
    }
}

extension String {
    /// The text without a label at its end.
    fileprivate func without(_ label: VersionLabel) -> String {
        hasSuffix(label.suffix) ? String(dropLast(label.suffix.count)) : self
    }
}
