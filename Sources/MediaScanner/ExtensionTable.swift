import MediaNames

/// Tells by its extension what a file is.
///
/// Extensions are compared as numbers, lower-cased and packed: this runs for every file of a library.
package struct ExtensionTable: Sendable {
    private let videos: [UInt128]

    /// A table that takes the given extensions as videos.
    ///
    /// - Parameter extensions: With or without a dot, in any case; longer ones than 16 bytes match nothing.
    init(videoExtensions extensions: [String]) {
        videos = extensions.compactMap { text in
            var bytes = Array(text.utf8)
            if bytes.first == UInt8(ascii: ".") { bytes.removeFirst() }
            return bytes.withUnsafeBufferPointer(Self.packed)
        }
    }

    /// What a file with this extension is; `nil` stands for an extension that says nothing.
    func kind(of ending: UnsafeBufferPointer<UInt8>) -> FileKind? {
        guard let key = Self.packed(ending) else { return nil }
        if videos.contains(key) { return .video }
        for (kind, keys) in Self.companions where keys.contains(key) { return .companion(kind) }
        return Self.partialDownloads.contains(key) ? .partialDownload : nil
    }

    /// The letters as one number, lower-cased; `nil` if there are none or too many.
    private static func packed(_ ending: UnsafeBufferPointer<UInt8>) -> UInt128? {
        guard (1...16).contains(ending.count) else { return nil }
        var key: UInt128 = 0
        for byte in ending { key = key << 8 | UInt128(byte.lowercasedASCII) }
        return key
    }

    private static func packed(_ endings: [StaticString]) -> [UInt128] {
        endings.compactMap { $0.withUTF8Buffer(packed) }
    }

    /// What players and media servers take as video.
    package static let defaultVideoExtensions = [
        "mkv", "mp4", "avi", "m4v", "mov", "wmv", "mpg", "mpeg", "ts", "m2ts", "webm", "ogv", "ogm", "flv", "f4v",
        "vob",
        "divx", "xvid", "iso", "3gp", "3g2", "rm", "rmvb", "asf", "mts", "m2v", "mpe", "m1v", "mp2v", "dvr-ms", "wtv",
        "mk3d", "strm", "y4m", "qt",
    ]

    private static let companions: [(CompanionKind, [UInt128])] = [
        (
            .subtitle,
            packed([
                "srt", "ass", "ssa", "sub", "idx", "vtt", "smi", "sami", "sup", "mks", "usf", "ttml", "dfxp", "sbv",
                "stl", "pgs",
            ])
        ),
        (.metadata, packed(["nfo", "xml", "json"])),
        (.artwork, packed(["jpg", "jpeg", "png", "tbn", "webp", "gif", "bmp", "avif"])),
        (.other, packed(["mka", "ac3", "eac3", "dts", "aac", "flac", "mp3", "ogg", "opus", "edl", "bif", "txt"])),
    ]

    /// What browsers and torrent clients put behind a name until the file is whole.
    private static let partialDownloads = packed([
        "part", "!qb", "!ut", "!bt", "bc!", "crdownload", "aria2", "partial", "filepart", "opdownload", "download",
    ])
}

/// What a file is, by its extension alone.
enum FileKind: Equatable {
    case video
    case companion(CompanionKind)
    case partialDownload
}
