package import MediaNames
package import OperationJournal
package import SystemPackage

/// How a plan is made.
package struct PlanOptions: Sendable {
    package var layout: Layout
    package var placement: Placement
    package var accepted: AcceptedCertainty

    /// What is done with each file.
    package var action: OperationKind

    /// What the person wants beyond the layout.
    package var wishes: PlanWishes

    /// Where files go.
    package enum Placement: Hashable, Sendable {
        /// They are renamed in the folder where they stand.
        case inPlace

        /// They are moved into the layout's folders below these roots, absolute and existing; a kind without a root is
        /// renamed in place.
        case library(movies: FilePath?, series: FilePath?)
    }

    /// The folder that `--library` named, for the record.
    package var libraryRoot: FilePath?

    package init(
        layout: Layout = .plex,
        placement: Placement = .inPlace,
        accepted: AcceptedCertainty = .likely,
        action: OperationKind = .move,
        wishes: PlanWishes = PlanWishes(),
        libraryRoot: FilePath? = nil
    ) {
        self.layout = layout
        self.placement = placement
        self.accepted = accepted
        self.action = action
        self.wishes = wishes
        self.libraryRoot = libraryRoot
    }
}

extension PlanOptions {
    /// Where a file belongs, and under what name.
    ///
    /// - Parameters:
    ///   - identity: The film or episode.
    ///   - release: What the file's name says about the copy.
    /// - Returns: The folders and the name.
    /// - Throws: What the template or the layout cannot express.
    func place(for identity: MediaIdentity, _ release: ReleaseTags) throws(LayoutObstacle) -> LayoutPlace {
        try wishes.templates.place(for: identity, release, layout)
    }

    /// The folders that files are moved below: they must be there, and are never made.
    package var libraryRoots: [FilePath] {
        guard case .library(let movies, let series) = placement else { return [] }
        var roots = libraryRoot.map { [$0] } ?? []
        for shelf in [movies, series].compactMap(\.self) where !roots.contains(where: { shelf.starts(with: $0) }) {
            roots.append(shelf)
        }
        return roots
    }
}
