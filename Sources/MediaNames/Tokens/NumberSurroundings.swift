/// What the numbers of a name stand beside, so that rules which look for something else need not look.
struct NumberSurroundings: Sendable {
    /// The numbers.
    let all: PieceHints

    /// What has a number joined to it behind: the S of `S01`.
    private(set) var before: LetterSet = []

    /// What has a number joined to it in front: the p of `720p`.
    private(set) var after: LetterSet = []

    /// The numbers that begin a token and have nothing joined to them behind that makes them no number of an episode:
    /// `05` and `05v2`, but not `720p` and not `2nd`.
    private(set) var lone = PieceHints()

    /// The numbers that begin a token and are as large as a year's.
    private(set) var years = PieceHints()

    /// The numbers that may be a season's, with its mark in front or the one of an episode behind: `S01`, `01E02`.
    private(set) var seasons = PieceHints()

    /// The numbers whose token begins with what may be the mark of an episode: `E01`.
    private(set) var episodes = PieceHints()

    /// The numbers of three digits or four with a letter or a sign behind, as sizes of a picture have: `720p`, `1280 x`.
    private(set) var sizes = PieceHints()

    /// The numbers that a number follows.
    private(set) var pairs = PieceHints()

    /// One where a number has a dash before its mark, and where one stands behind a word that may be a catalogue's.
    private var films: UInt64 = 0
    private var catalogued: UInt64 = 0

    /// The lengths of numbers, a bit for each: the lowest for none, the highest for fifteen digits and more.
    private var lengths: UInt16 = 0

    /// Whether a number has a dash before its mark: `-f01`, `-x02`.
    var holdsFilm: Bool { films != 0 }

    /// Whether a number stands behind a word that may announce a catalogue's.
    var holdsCatalogued: Bool { catalogued != 0 }

    /// Whether two numbers may follow a number: `2011.11.15`.
    var mayHoldThreeInRow: Bool { pairs.mayHoldNeighbours }

    /// Whether a word of more than a letter has a number joined to it.
    var touchWords: Bool { !before.union(after).isDisjoint(with: [.pair, .word]) }

    /// Whether any number is there.
    var isEmpty: Bool { all.isEmpty }

    /// Whether a number has so many digits, at most fifteen; one of more counts as one of fifteen.
    @inline(__always)
    func holds(_ digitCounts: ClosedRange<Int>) -> Bool {
        let below: UInt16 = 1 &<< UInt16(digitCounts.lowerBound) &- 1
        let upTo: UInt16 = 2 &<< UInt16(digitCounts.upperBound) &- 1
        return lengths & upTo & ~below != 0
    }

    /// The first film, and the last year that a name may announce.
    static let plausibleYears = 1880...2030

    /// Whether a word is `tt`, or has the letters in third place that all catalogues have there: `imdb`, `tmdb`, `tvdb`.
    @inline(__always)
    static func mayAnnounceCatalogue(_ key: WordKey) -> Bool {
        // No word is both, so that one of them is so where they differ: that takes no branch.
        (key.low == 0x7474) != (UInt16(truncatingIfNeeded: key.low &>> 16) == 0x6264)
    }

    /// Those of a name whose pieces were not noted yet.
    init(_ all: PieceHints = PieceHints()) {
        self.all = all
    }

    /// Notes a number and the pieces beside it; the numbers of a name are noted from the first to the last.
    ///
    /// Nobody can foretell what the next number is like, so nothing is branched around: conditions are bits here, since
    /// the compiler makes branches of any that are joined otherwise.
    @inline(__always)
    mutating func note(_ index: Int, of pieces: UnsafeBufferPointer<Piece>) {
        // At either end of the name the number stands in for the neighbour that it has not.
        let number = unsafe pieces[index]
        let previous = unsafe pieces[max(index &- 1, 0)]
        let next = unsafe pieces[min(index &+ 1, pieces.count &- 1)]
        let isFirst = bit((index == 0 ? -1 : previous.token) != number.token)
        let opensPrevious = unsafe bit(index < 2) | bit(pieces[max(index &- 2, 0)].token != previous.token)
        let isFollowed = bit(next.kind == .digits)

        let mark = LetterSet(previous.key, if: 1 ^ isFirst)
        let opening = LetterSet(previous.key, if: (1 ^ isFirst) & opensPrevious)
        let behind = LetterSet(next.key, if: (1 ^ isFollowed) & bit(next.gap.isJoined))
        // An apostrophe, or a byte that is no text, is a piece as well, and hides no number.
        let isWordBehind = bit(behind.holdsAny(of: [.pair, .word])) & bit(next.end &- next.start > 1)
        let isSeason = bit(opening.holdsAny(of: [.s, .t, .pair])) | isFirst & bit(behind.holdsAny(of: .e))
        let mayMeasure = bit(!behind.isEmpty) | bit(next.key.count <= 2) | bit(next.gap.contains(.other))

        before.formUnion(mark)
        after.formUnion(behind)
        lengths |= 1 &<< UInt16(truncatingIfNeeded: min(number.digitCount, 15))
        lone.insert(index, if: isFirst & (1 ^ (bit(behind.holdsAny(of: [.i, .k, .p, .x])) | isWordBehind)))
        years.insert(index, if: isFirst & bit(Self.plausibleYears.contains(number.value)))
        seasons.insert(index, if: isSeason)
        episodes.insert(index, if: bit(opening.holdsAny(of: [.e, .pair, .word])))
        sizes.insert(index, if: bit((3...4).contains(number.digitCount)) & mayMeasure)
        pairs.insert(index, if: isFollowed & bit(index &+ 1 < pieces.count))
        films |= bit(mark.holdsAny(of: [.f, .x])) & bit(previous.gap == .dash)
        catalogued |= bit(Self.mayAnnounceCatalogue(previous.key))
    }

    /// One where a condition holds, else none.
    @inline(__always)
    private func bit(_ condition: Bool) -> UInt64 { condition ? 1 : 0 }
}
