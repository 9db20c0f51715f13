/// Which film a file is, and which piece of it.
package struct MovieIdentity: Hashable, Sendable {
    package var title: String
    package var year: Int?

    /// Which part of a film that is spread over several files, from 1.
    package var part: Int?

    package var editions: [String]

    /// What sets this copy apart from others beside it, where its name says so in the form that servers ask for.
    package var version: VersionLabel?

    package var catalogueIDs: [CatalogueID]

    package init(
        title: String,
        year: Int? = nil,
        part: Int? = nil,
        editions: [String] = [],
        version: VersionLabel? = nil,
        catalogueIDs: [CatalogueID] = []
    ) {
        self.title = title
        self.year = year
        self.part = part
        self.editions = editions
        self.version = version
        self.catalogueIDs = catalogueIDs
    }
}
