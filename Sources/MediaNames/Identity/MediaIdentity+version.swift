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
    package consuming func stating(
        versionIn stem: ArraySlice<UInt8>,
        mayBeWholeTitle: Bool = false
    ) -> MediaIdentity {
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
            guard let title = episode.episodeTitle, let label = VersionLabel(endOfEpisode: stem) else {
                return .episode(episode)
            }
            if title != label.text {
                episode.episodeTitle = title.without(label)
            } else if mayBeWholeTitle || !label.isNumber {
                episode.episodeTitle = nil
            }
            return .episode(episode)
        }
    }

    /// Whether a name has what a label or a 3D tag needs: most have neither, and nothing else is looked at then.
    private static func mayState(_ stem: Span<UInt8>) -> Bool {
        var (before, last): (UInt8, UInt8) = (0, 0)
        for index in stem.indices {
            let byte = stem[index] | 0x20
            // ` - `, `3D`, or the `BS` of `SBS`; a blank and a carriage return alike pass for a blank here.
            switch byte {
            case UInt8(ascii: " "): if last == UInt8(ascii: "-"), before == byte { return true }
            case UInt8(ascii: "d"): if last == UInt8(ascii: "3") { return true }
            case UInt8(ascii: "s"): if last == UInt8(ascii: "b") { return true }
            default: break
            }
            (before, last) = (last, byte)
        }
        return false
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
