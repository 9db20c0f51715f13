/// A path as a file system that ignores case and Unicode normalisation would compare it, as a number.
///
/// Different paths share a number about once in as many as there are; two files would then be held back for a person. The
/// numbers differ from run to run, so that no name can be made to collide.
struct PathKey: Hashable, Sendable {
    private let number: Int

    /// - Parameter path: The bytes of a path.
    /// - Complexity: O(*n*); names beyond ASCII cost some microseconds.
    init(_ path: [UInt8]) {
        var hasher = Hasher()
        if !path.withUnsafeBytes({ Self.combine($0, isFolded: false, into: &hasher) }) {
            hasher = Hasher()
            _ = FoldedPath.of(path).withUnsafeBytes { Self.combine($0, isFolded: true, into: &hasher) }
        }
        number = hasher.finalize()
    }

    /// Hashes a path, eight bytes at a time; what is not folded yet is folded on the way, if all of it is ASCII.
    ///
    /// - Returns: `false` where another byte was met; the hasher is of no use then.
    private static func combine(
        _ path: UnsafeRawBufferPointer,
        isFolded: Bool,
        into hasher: inout Hasher
    ) -> Bool {
        var index = 0
        while index < path.count {
            var word: UInt64 = 0
            if index + 8 <= path.count {
                word = path.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            } else {
                for byte in path[index...].reversed() { word = word << 8 | UInt64(byte) }
            }
            guard isFolded || word & (ones &* 0x80) == 0 else { return false }
            hasher.combine(isFolded ? word : lowered(word))
            index += 8
        }
        // Zeros that fill the last word up are not part of the path.
        hasher.combine(path.count)
        return true
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Eight bytes of ASCII with small letters for capitals.
    ///
    /// - SeeAlso: <https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord>
    private static func lowered(_ word: UInt64) -> UInt64 {
        // The highest bit of each byte says whether it is at least "A", and whether it is behind "Z".
        let fromA = word &+ ones &* (0x80 - UInt64(UInt8(ascii: "A")))
        let behindZ = word &+ ones &* (0x7F - UInt64(UInt8(ascii: "Z")))
        return word | (fromA & ~behindZ & (ones &* 0x80)) >> 2
    }
}
