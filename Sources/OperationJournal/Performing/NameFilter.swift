import SystemPackage

/// A set of names that takes a megabyte whatever their number: it may take a name for one that it has, never the other
/// way round.
///
/// - SeeAlso: B. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970).
struct NameFilter {
    private var bits = [UInt64](repeating: 0, count: 1 << 17)

    /// Adds a name.
    mutating func insert(_ path: FilePath) {
        let (first, second) = Self.places(of: path)
        bits[first.word] |= first.bit
        bits[second.word] |= second.bit
    }

    /// Whether a name may have been added; where not, it was not.
    func mayContain(_ path: FilePath) -> Bool {
        let (first, second) = Self.places(of: path)
        return bits[first.word] & first.bit != 0 && bits[second.word] & second.bit != 0
    }

    private static func places(of path: FilePath) -> ((word: Int, bit: UInt64), (word: Int, bit: UInt64)) {
        var hasher = Hasher()
        path.withPlatformString { text in
            hasher.combine(bytes: UnsafeRawBufferPointer(start: text, count: path.length))
        }
        let hash = UInt64(bitPattern: Int64(hasher.finalize()))
        func place(_ hash: UInt64) -> (Int, UInt64) { (Int(hash >> 6) & (1 << 17 - 1), 1 << (hash & 63)) }
        return (place(hash), place(hash >> 32))
    }
}
