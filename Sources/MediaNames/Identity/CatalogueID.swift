/// The number of a film or series in a public catalogue, as a tag in a name gives it.
package struct CatalogueID: Hashable, Sendable {
    /// The catalogues that media servers accept in names.
    package enum Catalogue: String, Hashable, Sendable, CaseIterable {
        case imdb, tmdb, tvdb
    }

    package let catalogue: Catalogue

    /// The identifier without the catalogue's name: `tt0372784`, `12345`.
    package let value: String

    package init(_ catalogue: Catalogue, _ value: String) {
        self.catalogue = catalogue
        self.value = value
    }
}
