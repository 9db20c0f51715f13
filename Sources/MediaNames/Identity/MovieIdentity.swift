/// Which film a file is, and which piece of it.
package struct MovieIdentity: Hashable, Sendable {
    package var title: String
    package var year: Int?

    /// Which part of a film that is spread over several files, from 1.
    package var part: Int?

    package var editions: [String]
    package var catalogueIDs: [CatalogueID]

    package init(
        title: String,
        year: Int? = nil,
        part: Int? = nil,
        editions: [String] = [],
        catalogueIDs: [CatalogueID] = []
    ) {
        self.title = title
        self.year = year
        self.part = part
        self.editions = editions
        self.catalogueIDs = catalogueIDs
    }
}
