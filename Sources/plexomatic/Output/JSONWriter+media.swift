import MediaProbe
import RenameAssistant

extension JSONWriter {
    /// Writes what a file says about itself as one object; absent values are null or empty.
    mutating func value(_ media: MediaInformation) {
        beginObject()
        key("duration_ms")
        value(media.duration)
        key("width")
        value(media.width)
        key("height")
        value(media.height)
        key("resolution")
        value(media.resolution)
        key("video_codec")
        value(media.videoCodec)
        key("stereo_mode")
        value(media.stereoMode)
        key("title")
        value(media.title)
        key("language")
        list(media.audioLanguages) { $0.value($1) }
        key("subtitle_language")
        list(media.subtitleLanguages) { $0.value($1) }
        endObject()
    }
}
