/// How the two pictures of a 3D film share its frames; players and servers go by the word in the name.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#3d-videos> and
///   <https://kodi.wiki/view/Naming_video_files/3D>
package enum StereoFormat: String, Hashable, Sendable, CaseIterable {
    /// Side by side, each picture half as wide, or each of full width.
    case halfSideBySide = "HSBS"
    case fullSideBySide = "FSBS"
    case sideBySide = "SBS"

    /// Top and bottom, each picture half as high, or each of full height.
    case halfTopBottom = "HTAB"
    case fullTopBottom = "FTAB"
    case topBottom = "TAB"

    /// Two streams, as on Blu-ray 3D.
    case multiview = "MVC"

    /// The format that a word means, in lower case, without hyphens.
    init?(word: String) {
        switch word {
        case "hsbs", "halfsbs": self = .halfSideBySide
        case "fsbs", "fullsbs": self = .fullSideBySide
        case "sbs": self = .sideBySide
        case "htab", "hou", "halfou", "halftab": self = .halfTopBottom
        case "ftab", "fou", "fullou", "fulltab": self = .fullTopBottom
        case "tab", "ou": self = .topBottom
        case "mvc": self = .multiview
        default: return nil
        }
    }
}
