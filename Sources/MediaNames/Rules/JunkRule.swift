/// Recognises names that nobody gave to a film or an episode: hashes, random letters, a camera's counter.
enum JunkRule: NameRule {
    static let name = RuleName.junk

    static let examples: KeyValuePairs = [
        "c329b27187d44a94b4a25b21502db552": "noise c329b27187d44a94b4a25b21502db552",
        "gNWDXow11s7E0X7GTDrZ": "noise gNWDXow11s7E0X7GTDrZ",
        "bdc435cb-93c4-4902-97ea-ca00568c3887": "noise bdc435cb-93c4-4902-97ea-ca00568c3887",
        "IMG_1234": "noise IMG_1234",
        "MVI_0042": "noise MVI_0042",
        "IMG-20190823-WA0004": "noise IMG-20190823-WA0004",
        "2019-08-23 14.23.10": "noise 2019-08-23 14.23.10",
        "Screen Recording 2021-03-04 at 10.11.12": "noise Screen Recording 2021-03-04 at 10.11.12",
        "P1010042": "noise P1010042",
        "00001": "noise 00001",
        "VTS_01_1": "noise VTS_01_1",
        "untitled-1": "noise untitled-1",
        "video (2)": "noise video (2",
        "Sequence 01_1": "noise Sequence 01_1",
        "RARBG.txt": "noise RARBG.txt",
        "asdfghjkl": "noise asdfghjkl",
        "sdkjfhsdkjf": "noise sdkjfhsdkjf",
        "received_1234567890123456": "noise received_1234567890123456",
        "8f14e45f": "noise 8f14e45f",
        "v0200f1c0000bq": "noise v0200f1c0000bq",
        "XD607ebb-BRc59935-5155473f-1c5f49": "noise XD607ebb-BRc59935-5155473f-1c5f49",
    ]

    static let counterexamples = [
        "Quiet Harbor", "QuietHarbor2x11", "Quiet.Harbor.S01E02.720p", "Se7en", "1917", "24", "M3GAN", "Room 237",
        "4x07",
        "S01E02", "20111115", "S.W.A.T", "WALL-E", "2012", "300", "9", "Movie 43", "Untitled (2011)", "Rhythm", "NCIS",
        "Zzz", "Power", "Harbor_20200116_19302000", "The Video (2010)", "Quiet Harbor Recording",
        "QuietHarborS01E02", "QuietHarborS01E02x265",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool { !name.pieces.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        guard isJunk(name, isMarked: isMarked(name, by: claims)) else { return }
        let all = name.pieces.indices.lowerBound..<name.pieces.count
        claims.append(
            Claim(.noise, .text(.bytes(name.byteRange(all))), pieces: all, weight: .strong, rule: Self.name)
        )
    }

    /// A number with its mark is somebody's word, whatever else the name holds: `E01-AAAAAAAA`.
    private static func isMarked(_ name: TokenizedName, by claims: [Claim]) -> Bool {
        claims.contains {
            $0.field == .episode && $0.weight == .strong && name.beginsToken($0.pieces.lowerBound)
                && name.endsToken($0.pieces.upperBound - 1)
        }
    }

    /// Whether the name says nothing about a film or an episode.
    ///
    /// - Parameters:
    ///   - name: A name with at least one piece.
    ///   - isMarked: Whether it holds a number of an episode with its mark: a hash then is no more than a part of it.
    ///     It is told sooner than that there is no hash.
    /// - Returns: Whether that is so; ``kind(of:)`` tells why.
    static func isJunk(_ name: TokenizedName, isMarked: @autoclosure () -> Bool) -> Bool {
        named(name) != nil || !isMarked() && isHash(name)
    }

    /// Why the name says nothing about a film or an episode; `nil` if it may.
    static func kind(of name: TokenizedName) -> Doubt? {
        named(name) ?? (isHash(name) ? .onlyHash : nil)
    }

    /// Why the name says nothing, where a device, a counter or a hurried hand made it.
    private static func named(_ name: TokenizedName) -> Doubt? {
        if DeviceNames.contains(name) { return .deviceName }
        if isNumber(name) { return .onlyNumber }
        if PlaceholderNames.contains(name) { return .placeholder }
        if isSite(name) { return .site }
        return KeyboardMash.contains(name) ? .mash : nil
    }

    private static func isHash(_ name: TokenizedName) -> Bool {
        isRandom(name) || isMostlyNumber(name) || isSerial(name)
    }

    /// `RARBG`, `www.YTS.MX`: sites put their names beside what they offer.
    private static func isSite(_ name: TokenizedName) -> Bool {
        guard name.senses.contains(.site), name.pieces.count <= 4 else { return false }
        return name.tokens.allSatisfy { token in
            token.word.sense == .site
                || token.key == "www" || token.key == "txt" || token.key == "com" || token.key == "mx"
                || token.key == "to"
        }
    }

    /// `00001`, `123456`: too long for a year and too short for a date; `0` begins no count.
    private static func isNumber(_ name: TokenizedName) -> Bool {
        guard name.pieces.count == 1, let first = name.pieces.first, first.kind == .digits else { return false }
        let isDate = first.digitCount == 8 && (1930...2049).contains(first.value / 10_000)
        return first.digitCount >= 5 && !isDate || first.value == 0 && first.digitCount == 1
    }

    /// `received_1234567890123456`: a number that nobody counts to, and little beside it.
    private static func isMostlyNumber(_ name: TokenizedName) -> Bool {
        guard name.numbers.holds(9...15), name.tokens.count <= 4 else { return false }
        let digits = name.pieces.reduce(0) { $0 + $1.digitCount }
        return digits * 2 >= name.pieces.reduce(0) { $0 + $1.end - $1.start }
    }

    /// `XD607ebb-BRc59935-5155473f`: several groups, each of letters and digits.
    private static func isSerial(_ name: TokenizedName) -> Bool {
        guard name.tokens.count >= 3, name.pieces.count >= name.tokens.count * 2 else { return false }
        return name.tokens.allSatisfy { token in
            let range = name.byteRange(token.pieces)
            guard range.count >= 6, token.pieces.count > 1 else { return false }
            return range.count { Letters.isDigit(name.bytes[$0]) } > 1 && range.allSatisfy { name.bytes[$0] < 0x80 }
        }
    }

    /// Whether most of the name is one word that looks drawn by lot.
    private static func isRandom(_ name: TokenizedName) -> Bool {
        // How many bytes all words have and those that may be drawn. Nobody can foretell what the next word is like, so
        // nothing in the loop is branched around.
        var total = 0
        var long = 0
        var hex = 0
        for token in name.tokens {
            let count =
                name.pieces[token.pieces.upperBound &- 1].end &- name.pieces[token.pieces.lowerBound].start
            total &+= count
            long &+= count & (shortestDrawn &- 1 &- count) &>> 63
            hex &+= count & (belowZero(ifHex: token.key.byte(at: 0)) & (3 &- count)) &>> 63
        }
        // The groups of a UUID are too short to tell one by one.
        if hex * 10 >= total * 6, hex >= shortestHexRun {
            let longest = longestHexRun(name)
            if longest >= shortestHexRun, longest * 10 >= total * 6 { return true }
        }
        // Words of a name are short, so most names end here.
        guard long * 10 >= total * 6 else { return false }
        var random = 0
        for token in name.tokens {
            let range = name.byteRange(token.pieces)
            if range.count >= shortestDrawn, isDrawn(name, range, token) { random += range.count }
        }
        return random * 10 >= total * 6
    }

    /// A number below zero where a byte of a key is a digit of base 16, else none.
    @inline(__always)
    private static func belowZero(ifHex byte: UInt8) -> Int {
        let byte = Int(byte)
        // Each side is below zero where both of its differences are.
        return (byte &- 0x3A) & (0x2F &- byte) | (byte &- 0x67) & (0x60 &- byte)
    }

    /// How many bytes the digits of base 16 have that dashes join, where most do.
    private static func longestHexRun(_ name: TokenizedName) -> Int {
        var run = 0
        var longest = 0
        for token in name.tokens {
            let range = name.byteRange(token.pieces)
            guard range.count >= 4, isHex(name, range) else {
                run = 0
                continue
            }
            let isNext = run == 0 || name.pieces[token.pieces.lowerBound].gap == .dash
            run = isNext ? run + range.count : 0
            longest = max(longest, run)
        }
        return longest
    }

    private static func isHex(_ name: TokenizedName, _ range: Range<Int>) -> Bool {
        for index in range where !Letters.isHex(name.bytes[index]) { return false }
        return true
    }

    /// Fewer digits of base 16 than this may be a word or two.
    private static let shortestHexRun = 24

    /// Shorter words are too short to tell whether they were drawn by lot.
    private static let shortestDrawn = 8

    /// Shorter words without a digit may be words.
    private static let shortestDrawnLetters = 18

    /// `QuietHarborS01E02`: the number is glued to the title.
    private static func isGluedNumbering(_ name: TokenizedName, _ token: Token) -> Bool {
        let pieces = name.pieces[token.pieces]
        return pieces.count >= 4 && pieces[pieces.startIndex + 2].key == "e"
            && pieces[pieces.startIndex + 1].digitCount == 2
    }

    private static func isDrawn(_ name: TokenizedName, _ range: Range<Int>, _ token: Token) -> Bool {
        // Letters alone are drawn only where they are many, and digits alone never.
        guard token.pieces.count > 1 || range.count >= shortestDrawnLetters else { return false }
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
        if hex == range.count, digits >= 2, digits + 1 < range.count { return true }
        if isGluedNumbering(name, token) { return false }
        if digits > 0, range.count >= 11, runs + flips >= (range.count == 11 ? 10 : 8) { return true }
        guard range.count >= 10 else { return false }
        if runs >= 6, digits > 2 { return true }
        if range.count >= 16, digits > 1, runs >= 5 { return true }
        // Letters alone: capitals in the middle of words, and hardly a vowel.
        return range.count >= shortestDrawnLetters && upper > 3 && lower > 3 && flips * 3 >= range.count
            && vowels * 3 < range.count
    }
}
