/// The number of an episode within a season or a series, in steps of one half.
///
/// Recaps and specials of anime series are numbered between two episodes ("12.5"), so an integer is not enough; a
/// floating-point number would be too much.
package struct EpisodeNumber: Hashable, Sendable, Comparable {
    /// Twice the number.
    package let halves: Int

    /// A whole number.
    package init(_ whole: Int) {
        self.halves = whole * 2
    }

    /// The number halfway between `whole` and the next.
    package init(halfAfter whole: Int) {
        self.halves = whole * 2 + 1
    }

    /// The number that is half of `halves`.
    init(halves: Int) {
        self.halves = halves
    }

    /// The number without its half.
    package var whole: Int { halves / 2 }

    /// Whether the number lies between two whole ones.
    package var isHalf: Bool { halves % 2 != 0 }

    package static func < (left: EpisodeNumber, right: EpisodeNumber) -> Bool { left.halves < right.halves }
}

extension EpisodeNumber: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) {
        self.init(value)
    }
}

extension EpisodeNumber: CustomStringConvertible {
    package var description: String { isHalf ? "\(whole).5" : "\(whole)" }
}
