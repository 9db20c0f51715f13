/// Up to twenty-three bytes of a word in lower case: what two spellings of a word have in common.
///
/// Comparing integers takes the place of comparing strings. Words that are longer have no key, and no rule needs one.
struct WordKey: Hashable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    /// The last seven bytes, and in the highest byte the length.
    private(set) var top: UInt64 = 0

    /// How many bytes the word has; a word without a key has more than ``capacity``.
    @inline(__always)
    var count: Int { Int(truncatingIfNeeded: top >> 56) }

    /// The longest word that has a key.
    static let capacity = 23

    init() {}

    /// The key of a word of at most eight bytes, the first of which is lowest.
    @inline(__always)
    init(short bytes: UInt64, count: Int) {
        low = bytes
        top = UInt64(truncatingIfNeeded: count) << 56
    }

    /// Whether every byte of the word is in the key.
    @inline(__always)
    var isWhole: Bool { count > 0 && count <= Self.capacity }

    /// Adds one byte that is in lower case already.
    mutating func append(_ byte: UInt8) {
        let count = count
        if count < 8 {
            low |= UInt64(byte) << UInt64(count * 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64((count - 8) * 8)
        } else if count < Self.capacity {
            top |= UInt64(byte) << UInt64((count - 16) * 8)
        }
        if count < 255 { top += 1 << 56 }
    }

    /// Adds up to eight bytes to a word of eight.
    @inline(__always)
    mutating func append(_ next: WordKey) {
        high = next.low
        top &+= next.top
    }

    /// The key of two words written as one: `WEB-DL` is `webdl`.
    @inline(__always)
    func joined(with other: WordKey) -> WordKey {
        guard count &+ other.count <= 8 else { return joinedAtLength(with: other) }
        var result = self
        result.low |= other.low << UInt64(count &* 8)
        result.top &+= other.top
        return result
    }

    private func joinedAtLength(with other: WordKey) -> WordKey {
        var result = self
        let total = min(count + other.count, 255)
        result.top = top & Self.bytesOfTop | UInt64(total) << 56
        guard total <= Self.capacity else { return result }
        let bits = UInt64(count & 7) * 8
        // What a shift by whole words leaves below and above.
        let otherTop = other.top & Self.bytesOfTop
        let (first, second, third) = (other.low << bits, other.high << bits, otherTop << bits)
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

    private static let bytesOfTop: UInt64 = 0x00FF_FFFF_FFFF_FFFF

    /// One byte of the word in lower case; `index` must be below ``capacity``.
    func byte(at index: Int) -> UInt8 {
        let part = index < 8 ? low : index < 16 ? high : top
        return UInt8(truncatingIfNeeded: part >> UInt64((index & 7) * 8))
    }

    /// The number that up to eight digits write.
    @inline(__always)
    var number: Int {
        // Zeros before the first digit, then pairs of digits, of pairs, and of those: each takes one product.
        let digits = (low & 0x0F0F_0F0F_0F0F_0F0F) << UInt64(64 &- count &* 8)
        let pairs = (digits &* (10 << 8 | 1)) >> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* (100 << 16 | 1)) >> 16 & 0x0000_FFFF_0000_FFFF
        return Int(truncatingIfNeeded: (fours &* (10_000 << 32 | 1)) >> 32)
    }

    /// A number that spreads keys over the slots of a table.
    @inline(__always)
    var spread: UInt64 {
        (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ (top &* 0xC2B2_AE3D_27D4_EB4F)) &* 0xD6E8_FEB8_6659_FD93
    }

    @inline(__always)
    static func == (left: WordKey, right: WordKey) -> Bool {
        (left.low ^ right.low) | (left.high ^ right.high) | (left.top ^ right.top) == 0
    }
}

extension WordKey {
    /// The key of a word that is written in lower case.
    init(_ word: String) {
        for byte in word.utf8 { append(byte) }
    }

    /// The key of a word of the sources, at most ``capacity`` bytes in lower case.
    ///
    /// The compiler knows the bytes of a literal and how many they are: nothing of this is left when a name is read.
    @inline(__always)
    private init(literal word: StaticString) {
        let bytes = word.utf8Start
        let count = word.utf8CodeUnitCount
        for index in 0..<min(count, 8) { low |= unsafe UInt64(bytes[index]) &<< UInt64(index &* 8) }
        for index in 8..<max(min(count, 16), 8) { high |= unsafe UInt64(bytes[index]) &<< UInt64(index &* 8) }
        for index in 16..<max(count, 16) { top |= unsafe UInt64(bytes[index]) &<< UInt64(index &* 8) }
        top |= UInt64(truncatingIfNeeded: count) << 56
    }

    /// Whether the key is that of a word that is written in lower case.
    ///
    /// Hardly any two words share their first eight letters, so nearly all comparisons end with those.
    @inline(__always)
    static func == (key: WordKey, word: StaticString) -> Bool {
        let other = WordKey(literal: word)
        return key.low == other.low && (key.high ^ other.high) | (key.top ^ other.top) == 0
    }

    @inline(__always)
    static func != (key: WordKey, word: StaticString) -> Bool { !(key == word) }

    /// Lets a `switch` compare a key with words.
    @inline(__always)
    static func ~= (word: StaticString, key: WordKey) -> Bool { key == word }
}
