/// What the vocabulary knows about a word.
struct Word: Sendable, Equatable {
    /// The kinds of words that rules care about.
    enum Sense: UInt8, Sendable {
        case unknown

        // Of the copy and not of the work, all in a row.
        case resolution, source, videoCodec, audio, dynamicRange, service, reissue, container, copy
        case edition, language, subtitles, subtitleLanguage, multiLanguage, site

        case season, episode, part, disc, volume, of, pack, special, extra, sample
        case month, ordinal, number, joiner
    }

    let sense: Sense

    /// How seldom the word means anything else.
    let weight: Weight

    /// The index of the text in ``Lexicon/texts``, or the number that a month or a numeral stands for.
    var value: Int { Int(storedValue) }

    private let storedValue: Int32

    init(sense: Sense, weight: Weight, value: Int) {
        self.sense = sense
        self.weight = weight
        self.storedValue = Int32(truncatingIfNeeded: value)
    }

    static let unknown = Word(sense: .unknown, weight: .weak, value: 0)

    /// How seldom a word means anything but its sense.
    enum Weight: UInt8, Sendable, Comparable {
        /// Often a word of a title: `web`, `real`, `limited`.
        case weak

        /// Now and then a word of a title: `extended`, `german`.
        case fair

        /// Never a word of a title: `x264`, `1080p`.
        case strong

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }
}

extension Word {
    /// Whether the word speaks of the copy and not of the work.
    ///
    /// Those senses stand in a row, so one comparison tells.
    @inline(__always)
    var isTag: Bool {
        sense.rawValue &- Sense.resolution.rawValue <= Sense.site.rawValue &- Sense.resolution.rawValue
    }

    /// Whether the word never speaks of anything but the copy.
    @inline(__always)
    var isStrongTag: Bool {
        // Weight and sense make one number, so one comparison tells.
        let first = UInt16(Weight.strong.rawValue) << 8 | UInt16(Sense.resolution.rawValue)
        let number = UInt16(weight.rawValue) << 8 | UInt16(sense.rawValue)
        return number &- first <= UInt16(Sense.site.rawValue &- Sense.resolution.rawValue)
    }
}
