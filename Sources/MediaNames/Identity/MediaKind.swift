/// What kind of thing a media file is.
package enum MediaKind: String, Hashable, Sendable, CaseIterable {
    /// A film, whole or one part of it.
    case movie

    /// One or more episodes of a series.
    case episode

    /// A trailer, featurette, interview, sample or deleted scene: it belongs to a film or series, but is neither.
    case extra
}
