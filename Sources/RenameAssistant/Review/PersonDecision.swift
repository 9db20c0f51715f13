package import MediaNames

/// What a person decided about one video and its companions.
package enum PersonDecision: Hashable, Sendable {
    /// It is this film or episode, and is named so.
    case accept(MediaIdentity)

    /// It keeps its name, and nobody is asked again.
    case skip
}
