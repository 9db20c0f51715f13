import MediaNames

/// The line of letters below a name: one for each column, and the letter says what stands above it.
struct NameMarks {
    /// The marks; `nil` where they would not stand below their parts, or where nothing is marked.
    let line: [UInt8]?

    /// Marks what the evidence speaks of.
    init(_ evidence: [Evidence], in input: [UInt8]) {
        guard let name = String(validating: input, as: UTF8.self) else {
            line = nil
            return
        }
        var bytes = [UInt8](repeating: 0x20, count: input.count)
        for part in evidence where part.range.upperBound <= input.count && !part.range.isEmpty {
            let start = bytes[part.range.lowerBound] == Self.mark(.season) ? Self.endOfSeason(part.range, input) : 0
            for index in part.range where index >= start { bytes[index] = Self.mark(part.field) }
        }
        var marks: [UInt8] = []
        var offset = 0
        for scalar in name.unicodeScalars {
            guard let width = DisplayWidth.of(scalar) else {
                line = nil
                return
            }
            marks.append(contentsOf: repeatElement(bytes[offset], count: width))
            offset += UTF8.width(scalar)
        }
        while marks.last == 0x20 { marks.removeLast() }
        line = marks.isEmpty ? nil : marks
    }

    /// Where the season ends that an episode shares its range with: before the `E` of `S01E02`, the `x` of `1x02`.
    private static func endOfSeason(_ range: Range<Int>, _ input: [UInt8]) -> Int {
        var hasDigit = false
        for index in range {
            let isDigit = (0x30...0x39).contains(input[index])
            if hasDigit, !isDigit { return index }
            hasDigit = hasDigit || isDigit
        }
        return range.lowerBound
    }

    /// The letter of a field.
    static func mark(_ field: EvidenceField) -> UInt8 {
        switch field {
        case .title, .alternativeTitle: UInt8(ascii: "T")
        case .episodeTitle: UInt8(ascii: "t")
        case .year, .date: UInt8(ascii: "Y")
        case .season: UInt8(ascii: "S")
        case .episode, .absoluteEpisode: UInt8(ascii: "E")
        case .part: UInt8(ascii: "P")
        case .noise: UInt8(ascii: ".")
        default: UInt8(ascii: "-")
        }
    }
}

extension UTF8 {
    /// How many bytes the character takes.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
    }
}
