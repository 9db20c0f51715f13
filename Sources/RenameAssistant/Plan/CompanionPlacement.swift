import MediaScanner

/// Where a companion goes when its video gets another name.
struct CompanionPlacement {
    /// The bytes of the video's folder before, with a slash at the end.
    let oldFolder: ArraySlice<UInt8>

    /// The bytes of the video's folder after, with a slash at the end.
    let newFolder: [UInt8]

    /// The video's new name without its extension.
    let stem: [UInt8]

    /// Whether the video's new folder holds this video alone.
    let ownsFolder: Bool

    /// The bytes of the companion's new path.
    ///
    /// What follows the video's stem is kept byte for byte. A file in a folder of subtitles stays in a folder of that
    /// name; where other videos share it and its own name does not say whose it is, it gets a folder with the video's
    /// name in between.
    func destination(of companion: CompanionFile) -> [UInt8] {
        let isBeside = companion.pathBytes[..<companion.nameStart].elementsEqual(oldFolder)
        if companion.stemLength > 0 {
            let folder = isBeside ? newFolder : newFolder + inner(companion)
            return folder + stem + companion.suffix
        }
        if newFolder.elementsEqual(oldFolder) || isBeside { return newFolder + inner(companion) + companion.name }
        let inner = inner(companion)
        if ownsFolder { return newFolder + inner + companion.name }
        // `Subs/Old stem/2_English.srt` follows its video by the folder's name.
        let first = inner.prefix { $0 != UInt8(ascii: "/") }
        return newFolder + first + [UInt8(ascii: "/")] + stem + [UInt8(ascii: "/")] + companion.name
    }

    /// The folders between the video and the companion, with a slash at the end.
    private func inner(_ companion: CompanionFile) -> ArraySlice<UInt8> {
        let folder = companion.pathBytes[..<companion.nameStart]
        return folder.starts(with: oldFolder) ? folder.dropFirst(oldFolder.count) : []
    }
}
