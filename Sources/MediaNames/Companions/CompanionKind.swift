/// What a file beside a video is to it.
package enum CompanionKind: String, Hashable, Sendable, CaseIterable {
    /// Words to read while the video plays; both halves of a VobSub pair (`.idx`, `.sub`) are subtitles.
    case subtitle

    /// What a media manager noted down about the video, as Kodi's `.nfo`.
    case metadata

    /// A poster, a thumbnail, a backdrop.
    case artwork

    /// Where the chapters begin.
    case chapters

    /// Whatever else carries the video's own name: an external audio track, an edit list.
    case other
}
