import OperationJournal
import SystemPackage

/// What a person is to do about a file that the journal will not touch any more.
enum AttentionAdvice {
    /// The advice for one operation, as a sentence.
    static func of(_ outcome: OperationOutcome) -> String {
        let again = "run 'plexomatic recover' again"
        let (old, new) = (ErrorMessage.quoted(outcome.source), ErrorMessage.quoted(outcome.destination))
        return switch outcome.cause {
        case .sourceLeft, .sourceUnremovable:
            "The whole file is at \(new). Make \(old) removable, or remove it yourself, then \(again)."
        case .oldNameTaken, .destinationExists:
            "The file is at \(new). Move what stands at \(old) out of the way, then \(again)."
        case .checksumDiffers, .copyDiffers:
            "\(old) and \(new) differ. Keep the right one under one of the two names, then \(again)."
        case .originalMissing:
            "\(new) may be all that is left of \(old). Keep it, or put the original back and \(again)."
        case .system:
            "Mend that, then \(again). The file is at \(old) or \(new)."
        default:
            "Look at \(old) and \(new); once the file is at one of them, \(again)."
        }
    }
}
