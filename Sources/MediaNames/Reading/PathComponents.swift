/// The folders and the file of a path.
struct PathComponents {
    /// The last component.
    let file: Range<Int>

    /// The folders above it, the nearest first, at most ``deepest``.
    let folders: [Range<Int>]

    /// Whether all of the path is ASCII.
    let isASCII: Bool

    /// Folders further up say nothing about a file.
    static let deepest = 4

    /// Splits at slashes; one with blanks at both sides stands between two titles and splits nothing.
    ///
    /// - Parameters:
    ///   - bytes: The path.
    ///   - deepest: How many folders to look for.
    init(_ bytes: [UInt8], deepest: Int = Self.deepest) {
        let span = bytes.span
        let content = Content(span)
        isASCII = content.isASCII
        // Windows separates with backslashes, and a path from there has no slash.
        guard content.hasSlash || content.hasBackslash else {
            file = 0..<span.count
            folders = []
            return
        }
        let separator: UInt8 = content.hasSlash ? 0x2F : 0x5C
        var end = span.count
        while end > 0, span[end - 1] == separator { end -= 1 }
        var folders: [Range<Int>] = []
        if deepest > 0 { folders.reserveCapacity(deepest) }
        var file: Range<Int>?
        // The first square bracket of the component that is being passed, seen from the end.
        var bracket: UInt8 = 0
        var marks = Marks(before: end, separatedBy: separator)
        while file == nil || folders.count < deepest, let mark = marks.next(span) {
            let byte = span[mark]
            guard byte == separator else {
                bracket = byte
                continue
            }
            // A bracket is closed that the component does not open: `[720p/MKV]` is one component.
            guard bracket != 0x5D, !Self.isSpaced(span, mark, end) else { continue }
            bracket = 0
            if file == nil {
                file = mark + 1..<end
            } else if mark + 1 < end {
                folders.append(mark + 1..<end)
            }
            end = mark
        }
        if file != nil, end > 0, folders.count < deepest { folders.append(0..<end) }
        self.file = file ?? 0..<end
        self.folders = folders
    }

    private static func isSpaced(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        index > 0 && index + 1 < end && bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20
    }
}

extension PathComponents {
    /// What a path holds at all, found without a branch: it is looked through to its end in any case.
    private struct Content {
        let hasSlash: Bool
        let hasBackslash: Bool
        let isASCII: Bool

        init(_ bytes: Span<UInt8>) {
            var slashes = SIMD2<UInt64>.zero
            var backslashes = SIMD2<UInt64>.zero
            var all = SIMD2<UInt64>.zero
            var index = 0
            while index < bytes.count {
                let block = Self.block(bytes, at: index)
                slashes |= Self.marks(block, of: 0x2F)
                backslashes |= Self.marks(block, of: 0x5C)
                all |= block
                index += 16
            }
            hasSlash = slashes[0] | slashes[1] != 0
            hasBackslash = backslashes[0] | backslashes[1] != 0
            isASCII = (all[0] | all[1]) & EightBytes.highBits == 0
        }

        /// Bits of which none is set unless one of the bytes is this one.
        @inline(__always)
        private static func marks(_ block: SIMD2<UInt64>, of byte: UInt64) -> SIMD2<UInt64> {
            let others = block ^ SIMD2(repeating: byte &* 0x0101_0101_0101_0101)
            return (others &- SIMD2(repeating: 0x0101_0101_0101_0101)) & ~others
                & SIMD2(repeating: EightBytes.highBits)
        }

        /// Sixteen bytes from `index` on, or the last sixteen; zeros stand for those that a short path lacks.
        @inline(__always)
        private static func block(_ bytes: Span<UInt8>, at index: Int) -> SIMD2<UInt64> {
            guard bytes.count >= 16 else {
                return SIMD2(EightBytes(bytes, at: 0).word, bytes.count > 8 ? EightBytes(bytes, at: 8).word : 0)
            }
            // Any sixteen bytes are numbers, and all of them lie within the span.
            let first = min(index, bytes.count - 16)
            return unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: first, as: SIMD2<UInt64>.self)
        }
    }

    /// The separators and square brackets of a path, from its end: most stretches of a name have neither.
    private struct Marks {
        private let separator: UInt8

        /// Where the eight bytes begin that are being looked at.
        private var start: Int

        /// The highest bit of each mark among them that was not passed.
        private var left: UInt64 = 0

        init(before end: Int, separatedBy separator: UInt8) {
            self.separator = separator
            start = end
        }

        /// Where the next one stands.
        mutating func next(_ bytes: Span<UInt8>) -> Int? {
            while left == 0 {
                guard start > 0 else { return nil }
                let word = EightBytes(bytes, before: start)
                left = word.marks(of: separator) | word.marks(of: 0x5B) | word.marks(of: 0x5D)
                start -= 8
            }
            let bit = 63 - left.leadingZeroBitCount
            left &= ~(1 &<< UInt64(bit))
            return start + bit >> 3
        }
    }
}
