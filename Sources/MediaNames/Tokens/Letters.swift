/// Bytes that names are made of, by their names.
enum Letters {
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inline(__always)
    static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    /// Whether the byte is a letter of ASCII.
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Whether the byte belongs to a word without being one of its letters: an apostrophe, `!`, `?`, `$`, `%`.
    @inline(__always)
    static func isSilent(_ byte: UInt8) -> Bool {
        byte == 0x27 || byte == 0x21 || byte == 0x3F || byte == 0x24 || byte == 0x25
    }

    /// Whether the byte begins or continues a character beyond ASCII.
    @inline(__always)
    static func isBeyondASCII(_ byte: UInt8) -> Bool { byte >= 0x80 }

    @inline(__always)
    static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

    static func isVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
