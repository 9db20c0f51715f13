package import MediaNames
package import SystemPackage

/// How a plan is made.
package struct PlanOptions: Sendable {
    package var layout: Layout
    package var placement: Placement
    package var accepted: AcceptedCertainty

    /// Where files go.
    package enum Placement: Hashable, Sendable {
        /// They are renamed in the folder where they stand.
        case inPlace

        /// They are moved into the layout's folders below these roots, absolute and existing; a kind without a root is
        /// renamed in place.
        case library(movies: FilePath?, series: FilePath?)
    }

    package init(layout: Layout = .plex, placement: Placement = .inPlace, accepted: AcceptedCertainty = .likely) {
        self.layout = layout
        self.placement = placement
        self.accepted = accepted
    }
}
