/// Reads the height of the picture: `1080p`, `576i`, `1280x720`, `720p50`, `720.Hi10p`.
enum ResolutionRule: NameRule {
    static let name = RuleName.resolution

    static let examples: KeyValuePairs = [
        "Quiet.Harbor.1080p": "resolution 1080p",
        "Quiet Harbor 576i": "resolution 576i",
        "Quiet Harbor [1280x720]": "resolution 720p",
        "Quiet Harbor 1080p25": "resolution 1080p",
        "Quiet Harbor [720 * 432]": "resolution 432p",
    ]

    static let counterexamples = [
        "Quiet Harbor 100p", "Quiet Harbor 1x02", "Quiet Harbor 1080", "Quiet.Harbor.1999.x264-GRP",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool { !name.numbers.sizes.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var index = name.nextDigits(from: 0, in: name.numbers.sizes)
        while index + 1 < name.pieces.count {
            let piece = name.pieces[index]
            let scan = name.pieces[index + 1]
            // The letter behind is asked for first: that a number has three digits or four says little.
            if isScan(scan.key), scan.gap.isJoined, (3...4).contains(piece.digitCount), isHeight(piece.value) {
                let isRate =
                    index + 2 < name.pieces.count && name.pieces[index + 2].gap.isJoined
                    && name.pieces[index + 2].isNumber
                let isInterlaced = scan.key.byte(at: 0) == 0x69
                claims.append(
                    claim(.lines(piece.value, isInterlaced: isInterlaced), index..<(index + (isRate ? 3 : 2)))
                )
                index = name.nextDigits(from: index + 2, in: name.numbers.sizes)
            } else if let end = height(name, at: index) {
                claims.append(claim(.lines(name.pieces[end - 1].value, isInterlaced: false), index..<end))
                index = name.nextDigits(from: end, in: name.numbers.sizes)
            } else {
                index = name.nextDigits(from: index + 1, in: name.numbers.sizes)
            }
        }
    }

    private static func claim(_ text: ClaimText, _ pieces: Range<Int>) -> Claim {
        Claim(.resolution, .text(text), pieces: pieces, weight: .strong, rule: name)
    }

    private static func isScan(_ key: WordKey) -> Bool {
        // That a word is none of seven takes several steps, and which ones cannot be foretold; few words begin so.
        guard key.byte(at: 0) == 0x70 || key.byte(at: 0) == 0x69 else { return false }
        return key == "p" || key == "i" || key == "px" || key == "pf" || key == "phd" || key == "pweb" || key == "phevc"
    }

    /// Whether pictures have so many lines.
    static func isHeight(_ value: Int) -> Bool {
        switch value {
        case 240, 288, 320, 352, 360, 368, 384, 396, 400, 404, 416, 432, 448, 464, 480, 496, 528, 540, 544, 576, 640,
            672,
            688, 720, 800, 816, 858, 864, 880, 900, 1040, 1080, 1152, 1200, 1440, 1600, 1800, 2160, 2880, 4320, 350:
            true
        default: false
        }
    }

    /// `1280x720`, `720 * 432`.
    private static func height(_ name: TokenizedName, at index: Int) -> Int? {
        let next = name.pieces[index + 1]
        let isCross = next.key == "x" || next.key == "×" || next.key == "х"
        guard isCross || next.gap.contains(.other), (3...4).contains(name.pieces[index].digitCount) else { return nil }
        if next.isNumber, next.gap.contains(.other), next.digitCount >= 3, next.digitCount <= 4, next.value >= 200 {
            return name.pieces[index].value >= 300 ? index + 2 : nil
        }
        guard isCross, index + 2 < name.pieces.count, next.gap.isJoined || next.gap.isBlank else { return nil }
        let height = name.pieces[index + 2]
        // `1999.x264`: what is joined to the letter alone is a codec.
        guard next.gap.isJoined == height.gap.isJoined else { return nil }
        guard height.isNumber, height.digitCount >= 3, height.digitCount <= 4, height.value >= 200,
            name.pieces[index].value >= 300
        else { return nil }
        return index + 3
    }
}
