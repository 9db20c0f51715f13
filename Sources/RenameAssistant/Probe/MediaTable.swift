import MediaProbe
import MediaScanner

/// What is known of the insides of videos, by their paths.
struct MediaTable: Sendable {
    private var informations: [[UInt8]: MediaInformation] = [:]

    var isEmpty: Bool { informations.isEmpty }

    /// What a video says about itself, or `nil` where nobody looked or nothing could be read.
    subscript(file: MediaFile) -> MediaInformation? {
        get { informations[file.pathBytes] }
        set { informations[file.pathBytes] = newValue }
    }

    /// What the video at a path says about itself.
    subscript(path: [UInt8]) -> MediaInformation? {
        get { informations[path] }
        set { informations[path] = newValue }
    }

    /// What the videos of a folder say, by their places in it.
    func informations(in folder: ScannedFolder) -> [Int: MediaInformation] {
        guard !isEmpty else { return [:] }
        var found: [Int: MediaInformation] = [:]
        for (index, file) in folder.files.enumerated() { found[index] = self[file] }
        return found
    }
}
