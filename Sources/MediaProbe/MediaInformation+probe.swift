import Foundation

extension MediaInformation {
    /// No video plays longer than a thousand hours, and no picture has a longer side.
    private static let longest = 3_600_000.0
    private static let sides = 1...65_536

    /// No title, and no word for a codec or a language, is longer; no film has more languages.
    private static let longestTitle = 500
    private static let longestWord = 35
    private static let mostLanguages = 64

    /// Reads what `ffprobe -print_format json -show_format -show_streams` wrote.
    ///
    /// - Parameter output: The bytes; what is not UTF-8 among them is replaced.
    /// - Throws: ``ProbeError/unreadable`` if they describe no file.
    package init(probe output: [UInt8]) throws(ProbeError) {
        let root: ProbeValue
        do {
            let repaired = Data(String(decoding: output, as: UTF8.self).utf8)
            root = try JSONDecoder().decode(ProbeValue.self, from: repaired)
        } catch {
            throw .unreadable
        }
        let (streams, format) = (root["streams"].list, root["format"])
        guard !streams.isEmpty || format != .none else { throw .unreadable }
        // A cover is a stream like any other, but for its mark.
        let picture = streams.first {
            $0["codec_type"].text == "video" && $0["disposition"]["attached_pic"].number != 1
        }
        self.init(
            duration: Self.milliseconds(format["duration"]) ?? picture.flatMap { Self.duration(of: $0) },
            width: picture?["width"].integer(in: Self.sides),
            height: picture?["height"].integer(in: Self.sides),
            videoCodec: picture.flatMap { Self.word($0["codec_name"]) },
            stereoMode: picture.flatMap { Self.stereoMode(of: $0) },
            title: Self.title(format["tags"].tag("title")),
            audioLanguages: Self.languages(of: streams, "audio"),
            subtitleLanguages: Self.languages(of: streams, "subtitle")
        )
        if width == nil || height == nil { (width, height) = (nil, nil) }
    }

    private static func duration(of stream: ProbeValue) -> Int? {
        milliseconds(stream["duration"]) ?? clock(stream["tags"].tag("duration"))
    }

    private static func milliseconds(_ seconds: ProbeValue) -> Int? {
        guard let seconds = seconds.number, seconds > 0, seconds <= longest else { return nil }
        return Int((seconds * 1_000).rounded())
    }

    /// A duration as Matroska's tag has it, `00:42:10.123000000`.
    private static func clock(_ value: ProbeValue) -> Int? {
        guard let parts = value.text?.split(separator: ":", omittingEmptySubsequences: false), parts.count == 3,
            let hours = UInt16(parts[0]), let minutes = UInt16(parts[1]), let seconds = Double(parts[2])
        else { return nil }
        return milliseconds(.number(Double(hours) * 3_600 + Double(minutes) * 60 + seconds))
    }

    private static func stereoMode(of stream: ProbeValue) -> String? {
        let told = stream["side_data_list"].list.first { $0["side_data_type"].text == "Stereo 3D" }
        let mode = told.flatMap { text($0["type"]) } ?? text(stream["tags"].tag("stereo_mode"))
        return mode.flatMap { ["2d", "mono"].contains($0.lowercased()) ? nil : $0 }
    }

    private static func title(_ value: ProbeValue) -> String? {
        guard let text = value.text?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else { return nil }
        return String(text.unicodeScalars.prefix(longestTitle))
    }

    /// A short text of letters, digits, spaces and the like.
    private static func text(_ value: ProbeValue) -> String? {
        guard let text = value.text, (1...longestWord).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
        else { return nil }
        return text
    }

    /// A text without spaces.
    private static func word(_ value: ProbeValue) -> String? { text(value).flatMap { $0.contains(" ") ? nil : $0 } }

    /// The languages of the tracks of a kind, each once; `und` says that nobody said.
    private static func languages(of streams: [ProbeValue], _ kind: String) -> [String] {
        var languages: [String] = []
        for stream in streams where stream["codec_type"].text == kind {
            guard let language = word(stream["tags"].tag("language")), language != "und",
                !languages.contains(language), languages.count < mostLanguages
            else { continue }
            languages.append(language)
        }
        return languages
    }
}
