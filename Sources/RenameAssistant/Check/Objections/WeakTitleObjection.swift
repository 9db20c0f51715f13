/// The words of the suggested title are there, but not as a title would be.
package struct WeakTitleObjection: SuggestionObjection {
    package static let code = "weak_title"
    package static let isFatal = false

    /// What the title rests on.
    package enum Ground: String, Hashable, Sendable {
        case initials = "only its initials stand in the name"
        case scattered = "its words stand apart in the name"
        case numbers = "it has numbers that could count an episode"
    }

    package let ground: Ground

    package init(_ ground: Ground) {
        self.ground = ground
    }

    package var message: String { "its title is weak: " + ground.rawValue }
}
