/// What names may not contain, and what stands there instead.
///
/// A library is often reached from Windows or over SMB too, so the characters that Windows forbids are avoided
/// everywhere: <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
package enum ForbiddenCharacters {
    /// Devices that Windows takes a name for, whatever its extension.
    private static let reserved: Set<String> = [
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ]

    /// The text as it can stand in a name.
    ///
    /// A colon becomes a dash, as it separates a title from its subtitle; quotes become apostrophes; slashes and bars
    /// join; question marks, stars, angle brackets, control characters and marks that turn the writing direction go.
    /// Blank runs become one space; blanks at the ends go, and dots at the beginning, which would hide the file.
    ///
    /// - Parameter text: A title.
    /// - Returns: The empty text if nothing is left.
    package static func cleaned(_ text: String) -> String {
        if isClean(text) { return text }
        var scalars = String.UnicodeScalarView()
        var isBlank = true
        func space() {
            if !isBlank { scalars.append(" ") }
            isBlank = true
        }
        func put(_ scalar: Unicode.Scalar) {
            scalars.append(scalar)
            isBlank = false
        }
        let all = Array(text.unicodeScalars)
        for (index, scalar) in all.enumerated() {
            switch scalar {
            case ":":
                let isBeforeBlank = index + 1 < all.count && all[index + 1].properties.isWhitespace
                if isBeforeBlank { space() }
                put("-")
            case "/", "\\", "|": put("-")
            case "\"": put("'")
            case "?", "*", "<", ">": continue
            default:
                if isOrdinary(scalar) {
                    put(scalar)
                } else if scalar.properties.isWhitespace {
                    space()
                } else if !isInvisible(scalar) {
                    if scalars.isEmpty, scalar == "." { continue }
                    put(scalar)
                }
            }
        }
        if isBlank, !scalars.isEmpty { scalars.removeLast() }
        let result = String(scalars)
        guard let end = endOfDevice(result) else { return result }
        return "\(result[..<end])_\(result[end...])"
    }

    /// Where a device's name ends that the text begins with: whatever follows a dot, Windows takes it for the device.
    private static func endOfDevice(_ text: String) -> String.Index? {
        let word = text.prefix { $0 != "." && $0 != " " }
        let rest = text[word.endIndex...]
        guard (3...4).contains(word.utf8.count), rest.isEmpty || rest.drop(while: { $0 == " " }).first == ".",
            reserved.contains(word.uppercased())
        else { return nil }
        return word.endIndex
    }

    /// Whether the scalar is a letter of the scripts that most titles are written in: no need to ask Unicode's tables.
    private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x400...0x481, 0x3041...0x3096, 0x30A1...0x30FA,
            0x4E00...0x9FA5, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// Whether the text is plain ASCII that needs no change: most titles, seen at the price of a look at each byte.
    private static func isClean(_ text: String) -> Bool {
        let (text, allowed) = (text.utf8.span, Self.allowed)
        guard !text.isEmpty else { return true }
        guard text[0] != UInt8(ascii: ".") else { return false }
        var previous = UInt8(ascii: " ")
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x80, (byte < 64 ? allowed.0 : allowed.1) & (1 &<< UInt64(byte & 63)) != 0,
                byte != UInt8(ascii: " ") || previous != byte
            else { return false }
            previous = byte
        }
        guard previous != UInt8(ascii: " ") else { return false }
        // Only short words before a dot or the end can be those of devices, and only with these letters in front.
        switch text[0] | 0x20 {
        case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "l"):
            return text.count > 4 && text[3] != UInt8(ascii: ".") && text[4] != UInt8(ascii: ".")
        default: return true
        }
    }

    /// A bit for each character of ASCII that may stand in a name, the lowest for the first.
    private static let allowed: (UInt64, UInt64) = {
        let forbidden = ":/\\|\"?*<>".utf8
        var allowed: (UInt64, UInt64) = (0, 0)
        for byte in UInt8(0x20)..<0x7F where !forbidden.contains(byte) {
            if byte < 64 { allowed.0 |= 1 << UInt64(byte) } else { allowed.1 |= 1 << UInt64(byte - 64) }
        }
        return allowed
    }()

    /// The text as it can stand as a folder's name, which may not end with a dot either.
    package static func folder(_ text: String) -> String {
        var name = cleaned(text)
        while let last = name.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { name.removeLast() }
        return name
    }

    /// Control characters, and the marks that turn the writing direction.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
        default:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                || scalar.value == 0xFFFD
        }
    }
}
