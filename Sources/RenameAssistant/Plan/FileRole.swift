package import MediaNames

/// What a file is to its group.
package enum FileRole: String, Hashable, Sendable, CaseIterable {
    case video, subtitle, metadata, artwork, chapters, other

    /// The role of a companion.
    package init(_ kind: CompanionKind) {
        self =
            switch kind {
            case .subtitle: .subtitle
            case .metadata: .metadata
            case .artwork: .artwork
            case .chapters: .chapters
            case .other: .other
            }
    }
}
