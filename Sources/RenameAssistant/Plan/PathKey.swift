/// A path as a file system that ignores case and Unicode normalisation would compare it, as a number.
///
/// Different paths share a number about once in as many as there are; two files would then be held back for a person. The
/// numbers differ from run to run, so that no name can be made to collide.
struct PathKey: Hashable, Sendable {
    /// A number of which every bit depends on every byte of the path.
    let number: Int

    /// - Parameter path: The bytes of a path.
    /// - Complexity: O(*n*); names beyond ASCII cost some microseconds.
    init(_ path: [UInt8]) {
        let mixed =
            path.withUnsafeBytes { Self.mix($0, isFolded: false) }
            ?? FoldedPath.of(path).withUnsafeBytes { Self.mix($0, isFolded: true) }
        number = Int(truncatingIfNeeded: mixed ?? 0)
    }

    /// - Parameter path: The bytes of a path, which counts as it is: one in another case is another.
    /// - Complexity: O(*n*)
    init(exactly path: [UInt8]) {
        number = Int(truncatingIfNeeded: path.withUnsafeBytes { Self.mix($0, isFolded: true) } ?? 0)
    }

    /// Mixes the bytes of a path into a number, eight at a time; what is not folded yet is folded on the way, if all of it
    /// is ASCII.
    ///
    /// Each step multiplies by a number that was drawn by lot and folds the product's halves together, as wyhash does:
    /// <https://github.com/wangyi-fudan/wyhash>. A general hasher takes six times as long.
    ///
    /// - Returns: `nil` where another byte was met.
    private static func mix(_ path: UnsafeRawBufferPointer, isFolded: Bool) -> UInt64? {
        let (start, factor) = lot
        var number = start
        var index = 0
        while index < path.count {
            var word: UInt64 = 0
            if index + 8 <= path.count {
                word = path.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            } else {
                for byte in path[index...].reversed() { word = word << 8 | UInt64(byte) }
            }
            guard isFolded || word & (ones &* 0x80) == 0 else { return nil }
            number = folded(number ^ (isFolded ? word : lowered(word)), factor)
            index += 8
        }
        // Zeros that fill the last word up are not part of the path.
        return folded(number ^ UInt64(path.count), factor)
    }

    /// Two odd numbers that differ from run to run.
    private static let lot: (start: UInt64, factor: UInt64) = (
        .random(in: 0...UInt64.max) | 1, .random(in: 0...UInt64.max) | 1
    )

    /// Both halves of a product, each bit of which then depends on all bits of a factor.
    private static func folded(_ number: UInt64, _ factor: UInt64) -> UInt64 {
        let product = number.multipliedFullWidth(by: factor)
        return product.high ^ product.low
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
