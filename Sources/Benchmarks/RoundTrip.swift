import MediaNames

/// Writes identities as a layout wants them and reads them back.
struct RoundTrip {
    /// What became of one identity.
    enum Outcome: Hashable {
        /// The same work under the same number, after what the layout replaces in titles.
        case same

        /// The layout cannot express it, and says so.
        case inexpressible

        /// Read as something else.
        case other
    }

    private let layout: Layout
    private let reader = NameReader(keepsEvidence: false)

    init(_ layout: Layout) {
        self.layout = layout
    }

    /// Renders an identity with its folders and reads the path.
    ///
    /// Titles count as equal if they would be written in the same way again: what the layout replaces is no difference.
    ///
    /// - Parameter identity: The film or episode.
    /// - Returns: What became of it, and the path.
    func outcome(of identity: MediaIdentity) -> (outcome: Outcome, path: String) {
        guard let place = try? layout.place(for: identity) else { return (.inexpressible, "") }
        let path = (place.folders + [place.stem]).joined(separator: "/") + ".mkv"
        guard let again = MediaIdentity(reader.read(Array(path.utf8)).reading),
            again == identity || (try? layout.place(for: again)) == place
        else { return (.other, path) }
        return (.same, path)
    }
}
