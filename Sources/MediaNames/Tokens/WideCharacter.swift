/// What a character beyond ASCII is to the tokenizer, by the first three bytes of its UTF-8.
enum WideCharacter {
    case letter
    case ideograph

    /// A full-width digit.
    case digit

    /// A mark that has no width or steers the direction of writing.
    case invisible

    /// A blank, dash or punctuation mark that means what the ASCII one means, and how many bytes it takes.
    case separator(UInt8, Int)

    case open
    case close

    init(_ lead: UInt8, _ second: UInt8, _ third: UInt8) {
        switch lead {
        case 0xC2:
            switch second {
            case 0xA0: self = .separator(0x20, 2)
            case 0xB7: self = .separator(0x2E, 2)
            case 0xAB, 0xBB: self = .separator(0x22, 2)
            default: self = .letter
            }
        case 0xE2: self = Self.punctuation(second, third)
        case 0xE3: self = Self.ideographicPunctuation(second, third)
        case 0xE4...0xE9, 0xEA...0xED: self = .ideograph
        case 0xEF: self = Self.fullWidth(second, third)
        default: self = .letter
        }
    }

    /// U+2000 to U+2FFF.
    private static func punctuation(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        guard second == 0x80 || second == 0x81 else {
            if second == 0x84, third == 0x96 { return .separator(0x23, 3) }
            // Stars and other ornaments between words.
            return second == 0x98 || second == 0x99 || second == 0xAD ? .separator(0x22, 3) : .letter
        }
        guard second == 0x80 else { return third >= 0xA0 && third <= 0xAF ? .invisible : .letter }
        switch third {
        case 0x80...0x8A, 0xAF: return .separator(0x20, 3)
        case 0x8B...0x8F, 0xA8...0xAE: return .invisible
        case 0x90...0x95: return .separator(0x2D, 3)
        case 0x9C...0x9F: return .separator(0x22, 3)
        case 0xA2: return .separator(0x2E, 3)
        default: return .letter
        }
    }

    /// U+3000 to U+3FFF.
    private static func ideographicPunctuation(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        guard second == 0x80 else { return .ideograph }
        switch third {
        case 0x80: return .separator(0x20, 3)
        case 0x81, 0x82: return .separator(0x2C, 3)
        case 0x88, 0x8A, 0x8C, 0x8E, 0x90, 0x94, 0x96, 0x98: return .open
        case 0x89, 0x8B, 0x8D, 0x8F, 0x91, 0x95, 0x97, 0x99: return .close
        case 0x9C: return .separator(0x7E, 3)
        default: return .ideograph
        }
    }

    /// U+FF00 to U+FFEF: the full-width twins of ASCII.
    private static func fullWidth(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        switch (second, third) {
        case (0xBB, 0xBF): .invisible
        case (0xBC, 0x90...0x99): .digit
        case (0xBC, 0x88), (0xBC, 0xBB), (0xBD, 0x9B): .open
        case (0xBC, 0x89), (0xBC, 0xBD), (0xBD, 0x9D): .close
        case (0xBC, 0x81), (0xBC, 0x9F): .letter
        case (0xBC, 0x82...0x8F), (0xBC, 0x9A...0xA0): .separator(third - 0x60, 3)
        case (0xBC, 0xBF): .separator(0x5F, 3)
        case (0xBD, 0x9E): .separator(0x7E, 3)
        case (0xBD, 0x9C): .separator(0x7C, 3)
        default: .letter
        }
    }

    /// Adds the first two bytes of a letter beyond ASCII in lower case: Latin-1, Greek and Cyrillic letters have one.
    ///
    /// - Returns: How many bytes were read.
    static func appendLetter(_ lead: UInt8, _ second: UInt8, to key: inout WordKey) -> Int {
        guard second & 0xC0 == 0x80 else {
            key.append(lead)
            return 1
        }
        switch (lead, second) {
        case (0xC3, 0x80...0x9E):
            key.append(0xC3)
            key.append(second | 0x20)
        case (0xCE, 0x91...0x9F):
            key.append(0xCE)
            key.append(second + 0x20)
        case (0xCE, 0xA0...0xA9):
            key.append(0xCF)
            key.append(second - 0x20)
        case (0xD0, 0x90...0x9F):
            key.append(0xD0)
            key.append(second + 0x20)
        case (0xD0, 0xA0...0xAF):
            key.append(0xD1)
            key.append(second - 0x20)
        case (0xD0, 0x81):
            key.append(0xD1)
            key.append(0x91)
        default:
            key.append(lead)
            key.append(second)
        }
        return 2
    }
}
