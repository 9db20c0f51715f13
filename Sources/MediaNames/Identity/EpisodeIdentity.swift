/// Which episodes of which series a file holds.
package struct EpisodeIdentity: Hashable, Sendable {
    /// The series' title.
    package var series: String

    /// The year the series began, where a name or folder states it.
    package var year: Int?

    /// The country that sets the series apart from its namesake, as ISO 3166-1 alpha-2.
    package var country: String?

    package var numbering: EpisodeNumbering
    package var episodeTitle: String?

    /// Which part of an episode that is spread over several files, from 1.
    package var part: Int?

    /// The number of this copy beside others, where its name has one: `Version 2`.
    package var version: VersionLabel?

    package var catalogueIDs: [CatalogueID]

    package init(
        series: String,
        year: Int? = nil,
        country: String? = nil,
        numbering: EpisodeNumbering,
        episodeTitle: String? = nil,
        part: Int? = nil,
        version: VersionLabel? = nil,
        catalogueIDs: [CatalogueID] = []
    ) {
        self.series = series
        self.year = year
        self.country = country
        self.numbering = numbering
        self.episodeTitle = episodeTitle
        self.part = part
        self.version = version
        self.catalogueIDs = catalogueIDs
    }
}
