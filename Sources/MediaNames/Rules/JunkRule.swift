/// Recognises names that nobody gave to a film or an episode: hashes, random letters, a camera's counter.
enum JunkRule: NameRule {
    static let name = RuleName.junk

    static let examples: KeyValuePairs = [
        "c329b27187d44a94b4a25b21502db552": "noise c329b27187d44a94b4a25b21502db552",
        "gNWDXow11s7E0X7GTDrZ": "noise gNWDXow11s7E0X7GTDrZ",
        "bdc435cb-93c4-4902-97ea-ca00568c3887": "noise bdc435cb-93c4-4902-97ea-ca00568c3887",
        "IMG_1234": "noise IMG_1234",
        "MVI_0042": "noise MVI_0042",
        "00001": "noise 00001",
        "VTS_01_1": "noise VTS_01_1",
    ]

    static let counterexamples = [
        "Quiet Harbor", "QuietHarbor2x11", "Quiet.Harbor.S01E02.720p", "Se7en", "1917", "24", "M3GAN", "Room 237",
        "4x07",
        "S01E02", "20111115", "S.W.A.T", "WALL-E",
    ]

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        guard !name.pieces.isEmpty, isCounter(name) || isRandom(name) else { return }
        let all = name.pieces.indices.lowerBound..<name.pieces.count
        claims.append(
            Claim(.noise, .text(.bytes(name.byteRange(all))), pieces: all, weight: .strong, rule: Self.name)
        )
    }

    /// `IMG_1234`, `VTS_01_1`, `00001`: what devices call their files.
    private static func isCounter(_ name: TokenizedName) -> Bool {
        let first = name.pieces[0]
        if name.pieces.count == 1, first.kind == .digits {
            let isDate = first.digitCount == 8 && (1930...2049).contains(first.value / 10_000)
            return first.digitCount >= 5 && !isDate
        }
        guard name.pieces.dropFirst().allSatisfy({ $0.kind == .digits }), name.pieces.count >= 2 else { return false }
        switch first.key {
        case "img", "dsc", "dscn", "dscf", "mvi", "mov", "vid", "pict", "gopr", "gx", "gh", "dji", "pxl", "vts", "clip",
            "mah",
            "sam", "cimg", "imgp", "title", "video", "mol", "rec", "wp", "movi", "dcp", "avseq", "moi", "file":
            return name.pieces[1].digitCount >= 3 || name.pieces.count > 2
                || (first.key == "title" && name.pieces[1].digitCount == 2)
        default: return false
        }
    }

    /// Whether most of the name is one word that looks drawn by lot.
    private static func isRandom(_ name: TokenizedName) -> Bool {
        var random = 0
        var total = 0
        var long = 0
        var hexRun = 0
        var longestHexRun = 0
        for token in name.tokens {
            let range = name.byteRange(token.pieces)
            total += range.count
            if range.count >= shortestDrawn { long += range.count }
            let isHex = range.allSatisfy { Letters.isHex(name.bytes[$0]) } && range.count >= 4
            hexRun =
                isHex && (hexRun == 0 || name.pieces[token.pieces.lowerBound].gap == .dash) ? hexRun + range.count : 0
            longestHexRun = max(longestHexRun, hexRun)
        }
        // The groups of a UUID are too short to tell one by one.
        if longestHexRun >= 24, longestHexRun * 10 >= total * 6 { return true }
        // Words of a name are short, so most names end here.
        guard long * 10 >= total * 6 else { return false }
        for token in name.tokens {
            let range = name.byteRange(token.pieces)
            if range.count >= shortestDrawn, isDrawn(name, range, token) { random += range.count }
        }
        return random * 10 >= total * 6
    }

    /// Shorter words are too short to tell whether they were drawn by lot.
    private static let shortestDrawn = 10

    private static func isDrawn(_ name: TokenizedName, _ range: Range<Int>, _ token: Token) -> Bool {
        var digits = 0
        var upper = 0
        var lower = 0
        var flips = 0
        var hex = 0
        var vowels = 0
        for index in range {
            let byte = name.bytes[index]
            if byte >= 0x80 { return false }
            if Letters.isHex(byte) { hex += 1 }
            if Letters.isDigit(byte) { digits += 1 }
            if Letters.isUpper(byte) { upper += 1 }
            if Letters.isLower(byte) { lower += 1 }
            if Letters.isVowel(byte) { vowels += 1 }
            if index > range.lowerBound, Letters.isUpper(byte) != Letters.isUpper(name.bytes[index - 1]) { flips += 1 }
        }
        let runs = token.pieces.count
        // `5x44x45x46` is long, but every letter in it is a mark.
        let isMarks = token.pieces.allSatisfy { name.pieces[$0].kind == .digits || name.pieces[$0].key.count == 1 }
        if isMarks, digits * 2 > range.count, hex < range.count { return false }
        if hex == range.count, digits >= 3, digits < range.count, range.count >= 12 { return true }
        if digits > 0, range.count >= 12, runs + flips >= 8 { return true }
        if range.count >= 16, digits > 1, runs >= 5 { return true }
        // Letters alone: capitals in the middle of words, and hardly a vowel.
        return range.count >= 18 && upper > 3 && lower > 3 && flips * 3 >= range.count && vowels * 3 < range.count
    }
}
