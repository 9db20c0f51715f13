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
        guard let separator = Self.separator(bytes.span) else {
            file = 0..<bytes.count
            folders = []
            return
        }
        var end = bytes.count
        while end > 0, bytes[end - 1] == separator { end -= 1 }
        var folders: [Range<Int>] = []
        if deepest > 0 { folders.reserveCapacity(deepest) }
        var file: Range<Int>?
        var index = end
        // The first square bracket of the component that is being passed, seen from the end.
        var bracket: UInt8 = 0
        let span = bytes.span
        while index > 0 {
            // Most stretches of a name have neither a separator nor a bracket.
            if index >= 8 {
                let word = EightBytes(span, at: index - 8)
                if !word.contains(separator), !word.contains(0x5B), !word.contains(0x5D) {
                    index -= 8
                    continue
                }
            }
            index -= 1
            // `index` begins at `bytes.count` at most and only falls, down to 0.
            let byte = unsafe span[unchecked: index]
            if byte == 0x5B || byte == 0x5D { bracket = byte }
            // A bracket is closed that the component does not open: `[720p/MKV]` is one component.
            guard byte == separator, bracket != 0x5D, !Self.isSpaced(bytes, index, end) else { continue }
            bracket = 0
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

    /// What separates the components of the path: slashes if it has any, else backslashes; `nil` if it has neither.
    private static func separator(_ bytes: Span<UInt8>) -> UInt8? {
        var hasBackslash = false
        var index = 0
        while index < bytes.count {
            let word = EightBytes(bytes, at: index)
            if word.contains(0x2F, or: 0x5C) {
                if word.contains(0x2F) { return 0x2F }
                hasBackslash = true
            }
            index += 8
        }
        return hasBackslash ? 0x5C : nil
    }

    private static func isSpaced(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        index > 0 && index + 1 < end && bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20
    }
}
