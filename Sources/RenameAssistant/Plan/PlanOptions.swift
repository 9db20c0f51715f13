package import MediaNames
package import OperationJournal
package import SystemPackage

/// How a plan is made.
package struct PlanOptions: Sendable {
    package var layout: Layout
    package var placement: Placement
    package var accepted: AcceptedCertainty

    /// Where files hold several short episodes each.
    package var anthology: AnthologyFolders

    /// What is done with each file.
    package var action: OperationKind

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
        anthology: AnthologyFolders = .none,
        libraryRoot: FilePath? = nil
    ) {
        self.layout = layout
        self.placement = placement
        self.accepted = accepted
        self.action = action
        self.anthology = anthology
        self.libraryRoot = libraryRoot
    }
}

extension PlanOptions {
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
