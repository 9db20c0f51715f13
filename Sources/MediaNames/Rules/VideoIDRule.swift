/// Reads the identifier that downloads from YouTube carry at their end: `Title [dQw4w9WgXcQ]`, `Title-dQw4w9WgXcQ`.
///
/// It has eleven letters, digits, dashes and underscores, and may look like anything: `[S01E02xYz_A]`.
///
/// - SeeAlso: <https://github.com/yt-dlp/yt-dlp#output-template>
enum VideoIDRule: NameRule {
    static let name = RuleName.videoID

    static let examples: KeyValuePairs = [
        "Quiet Harbor [dQw4w9WgXcQ]": "noise dQw4w9WgXcQ",
        "Quiet Harbor [S01E02xYz_A]": "noise S01E02xYz_A",
        "How to tie a knot-Kx9_3pQzR1w": "noise Kx9_3pQzR1w",
        "Me at the bay-jNQXAC9IVRw": "noise jNQXAC9IVRw",
    ]

    static let counterexamples = [
        "Quiet Harbor [BluRay-1080]", "Quiet Harbor [1C98686A]", "Quiet Harbor [Documentary]",
        "Quiet.Harbor-QuietHarbor",
        "Quiet Harbor - Introduction", "Quiet Harbor-S01E02Final", "Quiet Harbor [tvdb-123456]",
        "Harbor_2022-11-08_20-00",
    ]

    /// How many bytes an identifier has.
    private static let length = 11

    static func mayRead(_ name: TokenizedName) -> Bool { !name.numbers.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        let end = name.pieces.last?.end ?? 0
        let start = end - length
        guard start > name.range.lowerBound,
            name.bytes[start - 1] == 0x5B || name.bytes[start - 1] == 0x2D,
            let first = name.pieces.firstIndex(where: { $0.start >= start }), first > 0
        else { return }
        // In brackets an identifier may begin or end with a dash, which belongs to no piece; such a one is left alone.
        guard name.pieces[first].start == start,
            name.bytes[start - 1] == 0x5B && name.tail.contains(.close)
                || name.bytes[start - 1] == 0x2D && name.tail.isEmpty && name.pieces[first - 1].gap.isBlank
        else { return }
        // Behind a dash a number with its marks is what it seems.
        let isEnclosed = name.bytes[start - 1] == 0x5B
        guard isEnclosed || !isNumbered(name.bytes[start..<end]), isDrawn(name.bytes[start..<end]),
            !name.tokens[name.pieces[first].token].word.isTag
        else { return }
        claims.append(
            Claim(
                .noise,
                .text(.bytes(start..<end)),
                pieces: first..<name.pieces.count,
                weight: .strong,
                rule: Self.name
            )
        )
    }

    /// Whether the bytes begin as `S01E02` does, which may have words behind it.
    private static func isNumbered(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(4).map { Letters.isDigit($0) ? 0x30 : $0 | 0x20 }
        return head == [0x73, 0x30, 0x30, 0x65]
    }

    /// Whether the bytes are drawn from the letters of an identifier, and not written: small letters, capitals and digits
    /// change more often than in words.
    private static func isDrawn(_ bytes: ArraySlice<UInt8>) -> Bool {
        var changes = 0
        var last = 0
        var digits = 0
        var letters = 0
        for byte in bytes {
            let kind: Int
            if Letters.isLower(byte) {
                kind = 1
                letters += 1
            } else if Letters.isUpper(byte) {
                kind = 2
                letters += 1
            } else if Letters.isDigit(byte) {
                kind = 3
                digits += 1
            } else if byte == 0x2D || byte == 0x5F {
                kind = 4
            } else {
                return false
            }
            if last != 0, kind != last { changes += 1 }
            last = kind
        }
        return digits > 0 && letters > 3 && changes >= (isNumbered(bytes) ? 5 : 4)
    }
}
