import SystemPackage

/// A set of names that takes a megabyte whatever their number: it may take a name for one that it has, never the other
/// way round.
///
/// - SeeAlso: B. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970).
struct NameFilter {
    private var bits = [UInt64](repeating: 0, count: 1 << 17)

    /// What a filter keeps of a name: the same for every filter of a process, so that it is computed once for several.
    struct Mark {
        fileprivate let first: (word: Int, bit: UInt64)
        fileprivate let second: (word: Int, bit: UInt64)

        init(_ path: FilePath) {
            var hasher = Hasher()
            path.withPlatformString { text in
                hasher.combine(bytes: UnsafeRawBufferPointer(start: text, count: path.length))
            }
            let hash = UInt64(bitPattern: Int64(hasher.finalize()))
            func place(_ hash: UInt64) -> (Int, UInt64) { (Int(hash >> 6) & (1 << 17 - 1), 1 << (hash & 63)) }
            first = place(hash)
            second = place(hash >> 32)
        }
    }

    /// Adds a name.
    mutating func insert(_ name: Mark) {
        bits[name.first.word] |= name.first.bit
        bits[name.second.word] |= name.second.bit
    }

    /// Whether a name may have been added; where not, it was not.
    func mayContain(_ name: Mark) -> Bool {
        bits[name.first.word] & name.first.bit != 0 && bits[name.second.word] & name.second.bit != 0
    }
}
