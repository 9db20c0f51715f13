import MediaNames

/// `hi` is the code of Hindi; Jellyfin alone takes it for "hearing impaired", and only behind a language.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#external-subtitles-and-audio-tracks> and
///   <https://support.plex.tv/articles/200471133-adding-local-subtitles-to-your-media/>
enum HindiSubtitleRule: LintRule {
    static let code = "hindi_subtitle"

    static let examples = [
        LintExample(.plex, "Tide (2010).mkv", "Tide (2010).en.hi.srt", flags: "Tide (2010).en.hi.srt"),
        LintExample(.jellyfin, "Tide (2010).mkv", "Tide (2010).hi.srt", flags: "Tide (2010).hi.srt"),
        LintExample(.jellyfin, "Tide (2010).mkv", "Tide (2010).en.hi.srt"),
        LintExample(.plex, "Tide (2010).mkv", "Tide (2010).en.sdh.srt"),
        LintExample(.jellyfin, "Tide (2010).mkv", "Tide (2010).hin.srt"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        file.subtitles.compactMap { subtitle in
            let words = subtitle.tags.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
            guard words.contains(where: { $0.lowercased() == "hi" }) else { return nil }
            let tags = SubtitleTags(subtitle.tags)
            if layout == .jellyfin, tags.isForHearingImpaired { return nil }
            let language = tags.isForHearingImpaired ? tags.language ?? "en" : "en"
            return LintFlaw(
                path: subtitle.path,
                message: "\(layout.serverName) takes '.hi' for Hindi",
                remedy: "write '.\(language).sdh' for the hearing impaired, '.hin' for Hindi"
            )
        }
    }
}
