/// What the vocabulary knows about a word.
struct Word: Sendable, Equatable {
    /// The kinds of words that rules care about.
    enum Sense: UInt8, Sendable {
        case unknown
        case resolution, source, videoCodec, audio, dynamicRange, service, reissue, container, copy
        case edition, language, subtitles, subtitleLanguage, multiLanguage
        case season, episode, part, disc, volume, of, pack, special, extra, sample
        case month, ordinal, number, joiner, site
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
    var isTag: Bool {
        switch sense {
        case .resolution, .source, .videoCodec, .audio, .dynamicRange, .service, .reissue, .container, .copy, .edition,
            .language, .subtitles, .subtitleLanguage, .multiLanguage, .site:
            true
        default:
            false
        }
    }
}
