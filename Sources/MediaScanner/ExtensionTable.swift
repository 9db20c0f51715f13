import MediaNames

/// Tells by its extension what a file is.
///
/// Extensions are compared as numbers, lower-cased and packed: this runs for every file of a library.
package struct ExtensionTable: Sendable {
    ///
    /// Each stands at the place that its number gives, or at the next free one.
    private var slots: [(key: UInt128, kind: FileKind)?]

    private static let slotCount = 1 << 10

    /// A table that takes the given extensions as videos.
    ///
    /// - Parameter extensions: With or without a dot, in any case; longer ones than 16 bytes match nothing.
    init(videoExtensions extensions: [String]) {
        slots = Array(repeating: nil, count: Self.slotCount)
        // Half of the places stay free, whatever the person asks for.
        for text in extensions.prefix(Self.slotCount / 2 - 100) {
            var bytes = Array(text.utf8)
            if bytes.first == UInt8(ascii: ".") { bytes.removeFirst() }
            if let key = bytes.withUnsafeBufferPointer(Self.packed) { insert(key, .video) }
        }
        for (kind, keys) in Self.companions { for key in keys { insert(key, .companion(kind)) } }
        for key in Self.partialDownloads { insert(key, .partialDownload) }
    }

    /// Takes the first meaning of an extension: what the person calls a video is one.
    private mutating func insert(_ key: UInt128, _ kind: FileKind) {
        var slot = Self.slot(of: key)
        while let taken = slots[slot] {
            if taken.key == key { return }
            slot = (slot + 1) % Self.slotCount
        }
        slots[slot] = (key, kind)
    }

    /// What a file with this extension is; `nil` stands for an extension that says nothing.
    func kind(of ending: UnsafeBufferPointer<UInt8>) -> FileKind? {
        guard let key = Self.packed(ending) else { return nil }
        var slot = Self.slot(of: key)
        while let (known, kind) = slots[slot] {
            if known == key { return kind }
            slot = (slot + 1) % Self.slotCount
        }
        return nil
    }

    private static func slot(of key: UInt128) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15) >> 54)
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
