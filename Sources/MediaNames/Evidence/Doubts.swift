/// A set of doubts, as small as a number: every name that is read has one.
package struct Doubts: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    package init(arrayLiteral doubts: Doubt...) {
        for doubt in doubts { insert(doubt) }
    }

    /// Whether nothing is doubted.
    package var isEmpty: Bool { bits == 0 }

    package func contains(_ doubt: Doubt) -> Bool { bits & Self.bit(doubt) != 0 }

    package mutating func insert(_ doubt: Doubt) { bits |= Self.bit(doubt) }

    package mutating func remove(_ doubt: Doubt) { bits &= ~Self.bit(doubt) }

    /// These doubts and one more.
    func adding(_ doubt: Doubt) -> Doubts {
        var result = self
        result.insert(doubt)
        return result
    }

    /// The doubts in the order of the alphabet.
    package var sorted: [Doubt] {
        Doubt.allCases.filter(contains).sorted { $0.rawValue < $1.rawValue }
    }

    private static func bit(_ doubt: Doubt) -> UInt32 {
        let index: UInt32 =
            switch doubt {
            case .episodeOrPart: 0
            case .noSeason: 1
            case .noNumber: 2
            case .dateOrder: 3
            case .yearOrTitle: 4
            case .movieOrEpisode: 5
            case .noTitle: 6
            case .onlyHash: 7
            case .notUTF8: 8
            case .seasonPack: 9
            case .extra: 10
            case .tooLong: 11
            case .doubled: 12
            case .otherSeason: 13
            case .titleOrEpisodeTitle: 14
            case .seasonOrAbsolute: 15
            case .deviceName: 16
            case .onlyNumber: 17
            case .placeholder: 18
            case .mash: 19
            case .site: 20
            case .titleEnd: 21
            }
        return 1 << index
    }
}
