/// The folders and the file of a path.
struct PathComponents {
    /// The last component.
    let file: Range<Int>

    /// The folders above it, the nearest first, at most ``deepest``.
    let folders: [Range<Int>]

    /// Folders further up say nothing about a file.
    static let deepest = 4

    /// Splits at slashes; one with blanks at both sides stands between two titles and splits nothing.
    ///
    /// - Parameters:
    ///   - bytes: The path.
    ///   - deepest: How many folders to look for.
    init(_ bytes: [UInt8], deepest: Int = Self.deepest) {
        // Windows separates with backslashes, and a path from there has no slash.
        let separator: UInt8 = bytes.contains(0x2F) ? 0x2F : 0x5C
        var end = bytes.count
        while end > 0, bytes[end - 1] == separator { end -= 1 }
        var folders: [Range<Int>] = []
        if deepest > 0 { folders.reserveCapacity(deepest) }
        var file: Range<Int>?
        var index = end
        while index > 0 {
            index -= 1
            guard bytes[index] == separator, !Self.isSpaced(bytes, index, end),
                !Self.closesBracket(bytes, index + 1..<end)
            else { continue }
            if file == nil {
                file = index + 1..<end
            } else if index + 1 < end {
                folders.append(index + 1..<end)
            }
            end = index
            if folders.count == deepest { break }
        }
        if file == nil {
            file = 0..<end
        } else if index == 0, end > 0, folders.count < deepest {
            folders.append(0..<end)
        }
        self.file = file ?? 0..<0
        self.folders = folders
    }

    /// Whether a bracket is closed that the range does not open: `[720p/MKV]` is one component.
    private static func closesBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for index in range {
            if bytes[index] == 0x5B { return false }
            if bytes[index] == 0x5D { return true }
        }
        return false
    }

    private static func isSpaced(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        index > 0 && index + 1 < end && bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20
    }
}
