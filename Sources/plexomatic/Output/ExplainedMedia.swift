import FilePaths
import Glibc
import MediaProbe
import RenameAssistant
import SystemPackage

/// Looks into the files that `explain` is given the paths of, where that is wished.
struct ExplainedMedia {
    /// What a file says about itself, or why that is not known.
    typealias Answer = Result<MediaInformation, ProbeError>

    private let inquiry: MediaInquiry

    /// - Parameter settings: Whether files are looked into at all.
    init?(_ settings: ProbeSettings) {
        guard settings.policy == .always else { return nil }
        inquiry = MediaInquiry(settings)
    }

    /// What a file says about itself; `nil` where the name is not that of a file that is there.
    func look(into name: [UInt8]) -> Answer? {
        let path = FilePath(bytes: name)
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return inquiry.information(about: path) ?? .failure(.notStarted("not found"))
    }
}
