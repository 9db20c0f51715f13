/// The suggestion is no film or episode at all: something is missing, out of range, or of the other kind.
package struct ShapeObjection: SuggestionObjection {
    package static let code = "shape"
    package static let isFatal = true

    /// What is wrong with it.
    package enum Flaw: String, Hashable, Sendable {
        case noType = "it says neither film nor episode"
        case noTitle = "it gives no title"
        case pathInTitle = "its title has characters of a path"
        case noNumber = "it calls this an episode and gives no number"
        case numberedMovie = "it calls this a film and numbers an episode"
        case season = "its season is out of range"
        case episode = "its episodes are out of range or out of order"
        case year = "its year is out of range"
        case date = "its date is no day of the calendar"
        case part = "its part is out of range"
        case mixed = "it says what varies in a folder, and was asked about one file"
    }

    package let flaw: Flaw

    package init(_ flaw: Flaw) {
        self.flaw = flaw
    }

    package var message: String { flaw.rawValue }
}
