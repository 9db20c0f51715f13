import MediaNames
import MediaProbe
import RenameAssistant

extension ReadingText {
    /// The lines about what a file says of itself, beside what its name says.
    ///
    /// - Parameters:
    ///   - answer: What came of looking into it.
    ///   - reading: What its name says.
    /// - Returns: One line, and another where the two differ.
    func describe(_ answer: ExplainedMedia.Answer, beside reading: Reading) -> [UInt8] {
        switch answer {
        case .failure(let error):
            return Array("  \(style.bold("file")) \(style.yellow(ProbeConversation.words(error)))\n".utf8)
        case .success(let media):
            let words = Self.words(of: media) + (media.title.map { ["“\(shown($0))”"] } ?? [])
            var text = "  \(style.bold("file")) \(words.isEmpty ? "says nothing" : words.joined(separator: ", "))\n"
            if let inside = media.resolution, let stated = reading.release.resolution,
                inside.prefix(while: \.isNumber) != stated.prefix(while: \.isNumber)
            {
                text += "    \(style.yellow("the file is \(inside), whatever its name says: \(shown(stated))"))\n"
            }
            return Array(text.utf8)
        }
    }

    private static func words(of media: MediaInformation) -> [String] {
        var words: [String] = []
        if let duration = media.duration { words.append(PlayingTime(duration).description) }
        if let width = media.width, let height = media.height {
            words.append("\(width)x\(height)" + (media.resolution.map { " (\($0))" } ?? ""))
        }
        if let codec = media.videoCodec { words.append(codec) }
        if let mode = media.stereoMode { words.append("3D (\(mode))") }
        if !media.audioLanguages.isEmpty { words.append("audio " + media.audioLanguages.joined(separator: " ")) }
        if !media.subtitleLanguages.isEmpty {
            words.append("subtitles " + media.subtitleLanguages.joined(separator: " "))
        }
        return words
    }
}
