import MediaProbe
import RenameAssistant

/// The part of `doctor` that is about the program that looks into videos; it is never required.
struct ProbeHealth {
    let settings: ProbeSettings

    /// The one finding: which version is there, or what it would bring.
    func findings() -> [HealthFinding] {
        switch MediaInquiry(settings).version() {
        case nil:
            return [
                HealthFinding(
                    .note,
                    "ffprobe",
                    "not found: lengths and resolutions, which tell samples, double episodes and versions, stay unknown",
                    remedy: ProbeConversation.remedy
                )
            ]
        case .success(let version)?:
            let place = settings.program.map { " at \(ErrorMessage.quoted($0.path))" } ?? ""
            return [HealthFinding(.good, "ffprobe", ErrorMessage.shown(version) + place)]
        case .failure(let error)?:
            let place = settings.program.map { ErrorMessage.quoted($0.path) } ?? "ffprobe"
            return [
                HealthFinding(
                    .note,
                    "ffprobe",
                    "\(place) cannot be used: \(ProbeConversation.words(error))",
                    remedy: ProbeConversation.remedy
                )
            ]
        }
    }
}
