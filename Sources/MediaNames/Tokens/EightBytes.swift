/// Eight bytes of a name, looked at together: most words are shorter, and are read without a loop.
struct EightBytes {
    /// The bytes, the first one lowest.
    let word: UInt64

    /// The bytes from `index` on; zeros stand for those behind the last.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int) {
        if bytes.count >= 8 {
            let first = min(index, bytes.count - 8)
            // Any eight bytes are a number, and all of them lie within the span.
            let loaded = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: first, as: UInt64.self)
            word = UInt64(littleEndian: loaded) >> UInt64((index - first) * 8)
        } else {
            var rest: UInt64 = 0
            for at in (index..<bytes.count).reversed() { rest = rest << 8 | UInt64(bytes[at]) }
            word = rest
        }
    }

    /// The same of a span of at least eight bytes, but any bytes where `index` lies behind the last.
    @inline(__always)
    init(amongEight bytes: Span<UInt8>, at index: Int) {
        assert(bytes.count >= 8, "fewer bytes than are loaded")
        let last = bytes.count &- 8
        let first = index < last ? index : last
        // Any eight bytes are a number, and all of them lie within the span.
        let loaded = unsafe bytes.withUnsafeBytes { span in
            unsafe span.baseAddress.unsafelyUnwrapped.loadUnaligned(fromByteOffset: first, as: UInt64.self)
        }
        word = UInt64(littleEndian: loaded) &>> UInt64(truncatingIfNeeded: (index &- first) &* 8)
    }

    /// The bytes before `end`; zeros stand for those before the first.
    @inline(__always)
    init(_ bytes: Span<UInt8>, before end: Int) {
        let missing = max(8 - end, 0)
        word = EightBytes(bytes, at: end - 8 + missing).word &<< UInt64(missing & 7 &* 8)
    }

    /// The highest bit of each byte, which no character of ASCII has.
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The same number in each byte.
    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The highest bit of each byte that is a digit.
    @inline(__always)
    var digits: UInt64 {
        let low = word & ~Self.highBits
        return (low &+ Self.each(0x80 - 0x30)) & ~(low &+ Self.each(0x80 - 0x3A)) & ~word & Self.highBits
    }

    /// The highest bit of each byte that is a letter of ASCII.
    @inline(__always)
    var letters: UInt64 {
        let low = word & ~Self.highBits | Self.each(0x20)
        return (low &+ Self.each(0x80 - 0x61)) & ~(low &+ Self.each(0x80 - 0x7B)) & ~word & Self.highBits
    }

    /// The highest bit of each byte that is this one, which is not zero.
    @inline(__always)
    func marks(of byte: UInt8) -> UInt64 {
        // A byte of zero is the only one that has no bit and gets none where all seven lower ones are added to it.
        let others = word ^ Self.each(UInt64(byte))
        return ~((others & ~Self.highBits) &+ ~Self.highBits | others) & Self.highBits
    }

    /// Where a byte that is not zero stands last.
    @inline(__always)
    func last(_ byte: UInt8) -> Int? {
        let found = marks(of: byte)
        return found == 0 ? nil : 7 - found.leadingZeroBitCount >> 3
    }

    /// All bytes behind one, letters of ASCII among them in lower case.
    @inline(__always)
    func lowerKey(behind index: Int) -> WordKey {
        WordKey(short: (word | letters >> 2) &>> UInt64((index &+ 1) &* 8), count: 7 &- index)
    }

    /// The bits of such a set side by side: that of the first byte lowest.
    @inline(__always)
    static func gather(_ bits: UInt64) -> UInt64 { ((bits >> 7) &* 0x0102_0408_1020_4080) >> 56 }

    /// How many bytes from the first one on have a bit in such a set.
    @inline(__always)
    static func run(_ bits: UInt64) -> Int { (~bits & highBits).trailingZeroBitCount >> 3 }

    /// So many bytes from one on, letters among them in lower case: digits have that bit already.
    @inline(__always)
    func key(from start: Int, count: Int) -> WordKey {
        let rest = (word | Self.each(0x20)) &>> UInt64(start &* 8)
        return WordKey(short: count < 8 ? rest & (1 &<< UInt64(count &* 8) &- 1) : rest, count: count)
    }
}
