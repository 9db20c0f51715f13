/// What a name says about the copy of a work rather than about the work.
package struct ReleaseTags: Hashable, Sendable {
    /// Vertical resolution as it is usually written: `1080p`, `576i`, `2160p`.
    package var resolution: String?

    /// Where the copy was taken from, as `Blu-ray`, `Web`, `HDTV` or `DVD`.
    package var sourceMedium: String?

    /// How the video is compressed, as `H.264`, `H.265` or `Xvid`.
    package var videoCodec: String?

    /// Who released the copy.
    package var releaseGroup: String?

    /// ISO 639-1 codes of the audio, where one exists.
    package var languages: [String] = []

    /// ISO 639-1 codes of the subtitles, where one exists.
    package var subtitleLanguages: [String] = []

    /// The re-release of a group: 2 in `v2`.
    package var version: Int?

    /// Whether the group marked the copy as replacing a bad one.
    package var isProper = false

    package init() {}
}
