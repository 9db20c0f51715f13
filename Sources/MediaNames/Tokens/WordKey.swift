/// Up to twenty-four bytes of a word in lower case: what two spellings of a word have in common.
///
/// Comparing integers takes the place of comparing strings. Words that are longer have no key, and no rule needs one.
struct WordKey: Hashable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var top: UInt64 = 0

    /// How many bytes the word has; a word without a key has more than ``capacity``.
    var count: Int { Int(length) }

    private var length: UInt8 = 0

    /// The longest word that has a key.
    static let capacity = 24

    init() {}

    /// Whether every byte of the word is in the key.
    var isWhole: Bool { count > 0 && count <= Self.capacity }

    /// Adds one byte that is in lower case already.
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(count * 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64((count - 8) * 8)
        } else if count < Self.capacity {
            top |= UInt64(byte) << UInt64((count - 16) * 8)
        }
        length = length < 255 ? length + 1 : 255
    }

    /// The key of two words written as one: `WEB-DL` is `webdl`.
    func joined(with other: WordKey) -> WordKey {
        var result = self
        result.length = UInt8(clamping: count + other.count)
        guard result.count <= Self.capacity else { return result }
        let bits = UInt64(count & 7) * 8
        // What a shift by whole words leaves below and above.
        let (first, second, third) = (other.low << bits, other.high << bits, other.top << bits)
        let (firstRest, secondRest) = bits == 0 ? (0, 0) : (other.low >> (64 - bits), other.high >> (64 - bits))
        switch count >> 3 {
        case 0:
            result.low |= first
            result.high |= second | firstRest
            result.top |= third | secondRest
        case 1:
            result.high |= first
            result.top |= second | firstRest
        case 2:
            result.top |= first
        default: break
        }
        return result
    }

    /// One byte of the word in lower case; `index` must be below ``capacity``.
    func byte(at index: Int) -> UInt8 {
        let part = index < 8 ? low : index < 16 ? high : top
        return UInt8(truncatingIfNeeded: part >> UInt64((index & 7) * 8))
    }

    /// A number that spreads keys over the slots of a table.
    var spread: UInt64 {
        (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ (top &* 0xC2B2_AE3D_27D4_EB4F) ^ UInt64(count))
            &* 0xD6E8_FEB8_6659_FD93
    }

    static func == (left: WordKey, right: WordKey) -> Bool {
        left.low == right.low && left.high == right.high && left.top == right.top && left.count == right.count
    }
}

extension WordKey {
    /// The key of a word that is written in lower case.
    init(_ word: String) {
        for byte in word.utf8 { append(byte) }
    }

    /// Whether the key is that of a word that is written in lower case.
    ///
    /// Most keys differ in length or in the first byte, so most comparisons end there.
    @inline(__always)
    static func == (key: WordKey, word: StaticString) -> Bool {
        guard key.count == word.utf8CodeUnitCount, UInt8(truncatingIfNeeded: key.low) == word.utf8Start.pointee else {
            return false
        }
        return key.equals(word)
    }

    @inline(__always)
    static func != (key: WordKey, word: StaticString) -> Bool { !(key == word) }

    /// Lets a `switch` compare a key with words.
    @inline(__always)
    static func ~= (word: StaticString, key: WordKey) -> Bool { key == word }

    private func equals(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { buffer in
            for index in 1..<max(buffer.count, 1) where byte(at: index) != buffer[index] { return false }
            return true
        }
    }
}
