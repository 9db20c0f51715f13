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

        init(_ path: EntryPath) {
            let hash = path.bytes.withUnsafeBytes { Self.hash($0) }
            func place(_ hash: UInt64) -> (Int, UInt64) { (Int(hash >> 6) & (1 << 17 - 1), 1 << (hash & 63)) }
            first = place(hash)
            second = place(hash >> 32)
        }

        /// A hash of bytes, eight at a time: who chooses names that collide gains nothing but a look at the journal.
        ///
        /// - SeeAlso: <https://github.com/wangyi-fudan/wyhash>, whose mixing this is.
        private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
            func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
                let (high, low) = left.multipliedFullWidth(by: right)
                return high ^ low
            }
            let (odd, other): (UInt64, UInt64) = (0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)
            var hash = UInt64(bytes.count) ^ odd
            var place = 0
            while place + 8 <= bytes.count {
                hash = mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ odd, hash ^ other)
                place += 8
            }
            var rest: UInt64 = 0
            while place < bytes.count {
                rest = rest << 8 | UInt64(bytes[place])
                place += 1
            }
            return mix(rest ^ odd, hash ^ other)
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
