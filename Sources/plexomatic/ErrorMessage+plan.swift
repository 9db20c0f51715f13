import OperationJournal
import RenameAssistant
import SystemPackage

extension ErrorMessage {
    /// The words for a plan file that is refused.
    init(_ error: PlanFileError) {
        let (file, reason) = Self.words(error)
        self.init(
            headline: "cannot use the plan \(Self.quoted(file)): \(reason)",
            advice: "Nothing was touched. Make a new plan with 'plexomatic preview PATH --output plan.json'.",
            status: .refused
        )
    }

    private static func words(_ error: PlanFileError) -> (FilePath, String) {
        switch error {
        case .unreadable(let file, let code):
            (file, reason(code))
        case .changed(let file):
            (file, "it was written to while it was read")
        case .malformed(let file, let place, let reason):
            (file, place.isEmpty ? "it is not the JSON of a plan: \(reason)" : "at '\(place)': \(reason)")
        case .schemaVersion(let file, let found):
            (file, "it has schema version \(found); this program reads version \(PlanWriter.schemaVersion)")
        case .path(let file, let group, let path, let fault):
            (file, (group > 0 ? "group \(group): " : "") + "\(quoted(path)) \(words(fault))")
        case .sourceTwice(let file, let path):
            (file, "\(quoted(path)) is the source of two operations")
        case .destinationTwice(let file, let path):
            (file, "two files would become \(quoted(path))")
        case .groupTwice(let file, let group):
            (file, "two groups have the number \(group)")
        case .rootMissing(let file, let root):
            (file, "its root \(quoted(root)) is not there")
        case .sourceMissing(let file, let path):
            (file, "\(quoted(path)) is gone")
        }
    }

    private static func words(_ fault: PlanFileError.PathFault) -> String {
        switch fault {
        case .relative: "is not an absolute path"
        case .notPlain: "has '.', '..' or an empty name in it"
        case .outsideRoots: "lies outside the plan's roots"
        case .missing: "has no destination, though its group is accepted"
        case .nameTooLong: "has a name of more than 255 bytes"
        case .notBase64: "has bytes that are not base64"
        }
    }
}
