/// What was suggested for this file does not go with the other files of its folder.
package struct IncoherenceObjection: SuggestionObjection {
    package static let code = "incoherent"
    package static let isFatal = false

    /// What does not go together.
    package enum Clash: String, Hashable, Sendable {
        case doubled = "another file of the folder is the same film or episode"
        case order = "the numbers do not follow the order of the files"
        case shelf = "the folder holds the other kind: films or series"
        case seasonFolder = "the folder is of another season"
    }

    package let clash: Clash

    package init(_ clash: Clash) {
        self.clash = clash
    }

    package var message: String { clash.rawValue }
}
