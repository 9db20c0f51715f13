import MediaScanner
import RenameAssistant
import SystemPackage

/// Makes the plan that a command line asks for, and shows how far that is.
struct PlanMaking {
    private let planner: LibraryPlanner
    private let progress: ProgressLine
    private let conversation: AskConversation
    private let media: MediaInquiry
    private let isProbeWished: Bool

    /// - Parameters:
    ///   - selection: What is looked at.
    ///   - plan: Where files go.
    ///   - settings: The settled values.
    ///   - progress: Where it is shown how far the work is.
    ///   - asksModel: Whether a model is asked while the plan is made, if the settings say so; otherwise only what it
    ///     answered before is used.
    /// - Throws: `LibraryRootError` if a folder of the library is not there; `HTTPError` if the endpoint is no address.
    init(
        _ selection: ScanOptionGroup,
        _ plan: PlanOptionGroup,
        _ settings: Settings,
        _ progress: ProgressLine,
        asksModel: Bool = true
    ) throws {
        self.progress = progress
        var asking = try AskSettings(settings, environment: ProgramOptions.environment)
        if !asksModel { asking.isOffline = true }
        conversation = AskConversation(model: settings.model, endpoint: settings.endpoint)
        let probing = ProbeSettings(settings, environment: ProgramOptions.environment)
        isProbeWished = probing.policy == .always
        media = MediaInquiry(probing) { ProbeConversation.show($0, of: $1, progress) }
        planner = LibraryPlanner(
            paths: selection.paths.map { FilePath(argument: $0) },
            scanOptions: selection.options(settings),
            planOptions: try plan.options(settings),
            decisions: settings.answers,
            journal: settings.journal,
            asking: asking,
            media: media
        ) { step in
            switch step {
            case .scanning: progress.show("listing folders")
            case .reading(let done, let total): progress.advance("reading names", by: done, of: total)
            case .asking(let step): AskConversation.show(step, progress)
            }
        }
    }

    /// The plan, and what the scan left out.
    func plan() throws -> (plan: RenamePlan, summary: ScanSummary) {
        let (plan, summary, asking) = try planner.plan()
        progress.clear()
        ProbeConversation.write(media.report, isWished: isProbeWished)
        if let asking { conversation.write(asking) }
        return (plan, summary)
    }

    /// The plan with what a review needs, and what the scan left out.
    func review() throws -> (plan: ReviewPlan, summary: ScanSummary) {
        let (plan, summary, _) = try planner.review()
        progress.clear()
        ProbeConversation.write(media.report, isWished: isProbeWished)
        return (plan, summary)
    }
}
