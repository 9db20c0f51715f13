/// What a video says about itself: its length, its picture, its tracks.
///
/// Files are made by strangers, so every value is bounded, and one that cannot be true is absent.
package struct MediaInformation: Hashable, Sendable, Codable {
    /// How long it plays, in milliseconds.
    package var duration: Int?

    /// The picture, in pixels.
    package var width: Int?
    package var height: Int?

    /// How the picture is compressed, in the word of `ffprobe`: `h264`, `hevc`.
    package var videoCodec: String?

    /// How the two pictures of a 3D film share a frame, in the word of `ffprobe`: `side by side`, `top_bottom`.
    package var stereoMode: String?

    /// The title that somebody wrote into the file; it may hold any character.
    package var title: String?

    /// The languages of the tracks, as the file writes them: mostly ISO 639-2, `eng`.
    package var audioLanguages: [String]
    package var subtitleLanguages: [String]

    package init(
        duration: Int? = nil,
        width: Int? = nil,
        height: Int? = nil,
        videoCodec: String? = nil,
        stereoMode: String? = nil,
        title: String? = nil,
        audioLanguages: [String] = [],
        subtitleLanguages: [String] = []
    ) {
        self.duration = duration
        self.width = width
        self.height = height
        self.videoCodec = videoCodec
        self.stereoMode = stereoMode
        self.title = title
        self.audioLanguages = audioLanguages
        self.subtitleLanguages = subtitleLanguages
    }
}

extension MediaInformation {
    /// Pictures up to this size have this label, the smallest first; a few lines more are what codecs pad them with.
    private static let labels: [(width: Int, height: Int, label: String)] = [
        (880, 488, "480p"), (1_056, 584, "576p"), (1_288, 728, "720p"), (2_048, 1_096, "1080p"),
        (4_096, 2_184, "2160p"), (8_192, 4_368, "4320p"),
    ]

    /// The resolution as names write it: `1080p` for 1920x800 too, since black bars are cut off.
    ///
    /// - Returns: `nil` where the picture is not known, or smaller than any label.
    package var resolution: String? {
        guard let width, let height else { return nil }
        // A film that was taken upright is as sharp as one that lies.
        let (long, short) = (max(width, height), min(width, height))
        guard long >= 640 || short >= 400 else { return nil }
        return Self.labels.first { long <= $0.width && short <= $0.height }?.label
    }
}
