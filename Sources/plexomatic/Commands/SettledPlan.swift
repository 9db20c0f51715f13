import OperationJournal
import RenameAssistant

/// The plan that an `apply` performs: one that was just made, or one in a file, which is read as it is performed.
enum SettledPlan {
    case made(RenamePlan)
    case stored(StoredPlan)

    var action: OperationKind {
        switch self {
        case .made(let plan): plan.action
        case .stored(let plan): plan.action
        }
    }

    /// How many files would get another name.
    var changes: Int {
        switch self {
        case .made(let plan): plan.tally().files
        case .stored(let plan): plan.changes
        }
    }

    /// How many groups wait for a person.
    var open: Int {
        switch self {
        case .made(let plan): plan.tally().open
        case .stored(let plan): plan.open
        }
    }

    /// What the batch is, for the journal.
    func request(verification: Verification, fallsBackToCopy: Bool) -> BatchRequest {
        switch self {
        case .made(let plan): BatchRequest(plan, verification: verification, fallsBackToCopy: fallsBackToCopy)
        case .stored(let plan): BatchRequest(plan, verification: verification, fallsBackToCopy: fallsBackToCopy)
        }
    }

    /// The groups that are performed.
    var groups: GroupStream {
        switch self {
        case .made(let plan): GroupStream(BatchRequest(plan, verification: .identity).groups)
        case .stored(let plan): plan.requests
        }
    }
}
