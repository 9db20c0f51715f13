/// Reads the CRC that fansub releases end with: eight hexadecimal digits in brackets.
enum ChecksumRule: NameRule {
    static let name = RuleName.checksum

    static let examples: KeyValuePairs = [
        "[Reef] Quiet Harbor - 05 [1C98686A]": "noise 1C98686A",
        "[Reef] Quiet Harbor - 05 (99E8E009)": "noise 99E8E009",
        "[Reef] Quiet Harbor - 05 [12345678]": "noise 12345678",
    ]

    static let counterexamples = ["[Reef] Quiet Harbor", "Harbor [20111115]", "Harbor [DEADLINE]", "Harbor 1C98686A"]

    static func mayRead(_ name: TokenizedName) -> Bool {
        name.traits.contains(.brackets) && !name.numbers.isEmpty
    }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        for token in name.tokens where token.key.count == 8 {
            let first = name.pieces[token.pieces.lowerBound]
            let last = name.pieces[token.pieces.upperBound - 1]
            guard first.gap.contains(.open), last.end - first.start == 8, first.enclosure != .none,
                name.gap(before: token.pieces.upperBound).contains(.close), isChecksum(name, token.pieces)
            else { continue }
            claims.append(
                Claim(
                    .noise,
                    .text(.bytes(first.start..<last.end)),
                    pieces: token.pieces,
                    weight: .strong,
                    rule: Self.name
                )
            )
        }
    }

    private static func isChecksum(_ name: TokenizedName, _ pieces: Range<Int>) -> Bool {
        let range = name.byteRange(pieces)
        var digits = 0
        for index in range {
            guard Letters.isHex(name.bytes[index]) else { return false }
            if Letters.isDigit(name.bytes[index]) { digits += 1 }
        }
        if digits == 8 {
            let value = name.pieces[pieces.lowerBound].value
            return AirDate(year: value / 10_000, month: value / 100 % 100, day: value % 100).map { $0.year < 1930 }
                ?? true
        }
        return digits > 0
    }
}
