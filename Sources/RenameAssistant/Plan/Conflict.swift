package import MediaNames

/// A reason why groups cannot be renamed as their identities want.
package struct Conflict: Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// Several files would get one name, or names that differ in case or Unicode normalisation alone.
        case sameTarget

        /// Another file has the name.
        case targetExists

        /// A name would be longer than the 255 bytes that file systems allow.
        case nameTooLong(bytes: Int)

        /// A folder of the target is a file.
        case targetFolderIsFile

        /// The layout cannot express the identity.
        case layout(LayoutObstacle)
    }

    package let cause: Cause

    /// The groups that are held back.
    package let groups: [Int]

    /// The bytes of the target's path, or of the source's where there is no target.
    package let path: [UInt8]

    /// The files concerned; the better copy of a work comes first.
    package let copies: [CopyOfWork]
}

extension Conflict {
    /// The bytes of the paths of the files concerned.
    package var sources: [[UInt8]] { copies.map(\.path) }
}

extension Conflict {
    /// The word that programs go by.
    package var code: String {
        switch cause {
        case .sameTarget: "same_target"
        case .targetExists: "target_exists"
        case .nameTooLong: "name_too_long"
        case .targetFolderIsFile: "target_folder_is_file"
        case .layout: "layout"
        }
    }

    /// The reason for people, without the paths.
    package var message: String { cause.message }

    /// Which of several copies of one work looks best, or `nil` where nothing tells, or where it is about one file.
    package var bestCopy: CopyOfWork? {
        guard cause == .sameTarget, copies.count > 1, CopyOfWork.isBetter(copies[0], than: copies[1]) else {
            return nil
        }
        return copies[0]
    }

    /// Whether all files have the same size, so that they may be one file several times.
    package var mayBeSameFile: Bool {
        cause == .sameTarget && copies.count > 1 && copies[0].size ?? 0 > 0 && Set(copies.map(\.size)).count == 1
            && Set(copies.map(\.resolution)).count == 1
    }
}

extension Conflict.Cause {
    /// The reason for people, without the paths.
    package var message: String {
        switch self {
        case .sameTarget: "several files would get this name"
        case .targetExists: "another file has this name"
        case .nameTooLong(let bytes): "the longest name of the group would have \(bytes) bytes; 255 are possible"
        case .targetFolderIsFile: "a folder of the target is a file"
        case .layout(.emptyTitle): "nothing is left of the title without forbidden characters"
        case .layout(.episodesWithGap(let episodes)):
            "the server would read episodes \(episodes.map(\.description).joined(separator: ", ")) as a range"
        case .layout(.halfEpisode(let episode)): "the server knows no episode \(episode)"
        case .layout(.tooManyParts(let part, let most)): "part \(part) is more than the \(most) that the server joins"
        case .layout(.partOfVersion(let part)):
            "part \(part) of an edition: the server joins no parts of what it lists as a version"
        case .layout(.noSeason(let episodes)):
            "the server finds no episode \(episodes.map(\.description).joined(separator: ", ")) without a season"
        case .layout(.templateLacks(let field)):
            "the template has no '{\(field.rawValue)}', without which this file would look like another"
        case .layout(.fieldWithoutValue(let field)):
            "the template wants '{\(field.rawValue)}', which nobody knows here; in '<' and '>' it could be left out"
        case .layout(.editionTooLong(_, let most)):
            "the edition's name is longer than the \(most) characters that the server keeps"
        }
    }
}
