/// How long names may be, and which of their words go first.
///
/// - SeeAlso: `NAME_MAX` in <https://man7.org/linux/man-pages/man0/limits.h.0p.html>; ext4, XFS and Btrfs have 255 bytes.
package enum NameLength {
    /// The bytes that a name may have at most, with its extension.
    package static let longest = 255
}

extension MediaIdentity {
    /// The same episode with less of its title: that is what a name can best do without.
    ///
    /// Cut between two characters, never within one; blanks, dots and dashes that the cut lays bare go too.
    ///
    /// - Parameter excess: How many bytes are too many.
    /// - Returns: The identity without its title where nothing is left of it, or `nil` if there is no title to shorten.
    package func withTitleShortened(by excess: Int) -> MediaIdentity? {
        guard case .episode(var episode) = self, let title = episode.episodeTitle else { return nil }
        let budget = title.utf8.count - max(1, excess)
        var end = title.startIndex
        var count = 0
        for index in title.indices {
            count += title[index].utf8.count
            if count > budget { break }
            end = title.index(after: index)
        }
        var rest = title[..<end]
        while let last = rest.last, " .-–—,;:".contains(last) { rest.removeLast() }
        episode.episodeTitle = rest.isEmpty ? nil : String(rest)
        return .episode(episode)
    }
}
