/// The name that the suggestion would give says something else when it is read, or cannot be written at all.
package struct RoundTripObjection: SuggestionObjection {
    package static let code = "no_round_trip"
    package static let isFatal = true

    package init() {}

    package var message: String { "the new name would not be read as the same film or episode" }
}
