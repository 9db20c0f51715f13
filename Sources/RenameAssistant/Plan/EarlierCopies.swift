import FilePaths
import OperationJournal
import SystemPackage

/// What earlier runs copied or linked to where a plan would bring it again.
///
/// The originals of copies and links stay, so every scan finds them anew; what was made of them is no conflict.
struct EarlierCopies: Sendable {
    private let history: JournalHistory
    private let kind: OperationKind
    private let roots: [FilePath]

    /// Nothing comes of it where nothing can have been copied.
    ///
    /// - Parameters:
    ///   - journal: The journal's file; `nil` to plan as if nothing had been done.
    ///   - kind: What the plan does with each file.
    ///   - roots: The folders that no file leaves.
    /// - Throws: `JournalError` if the journal cannot be read.
    init?(_ journal: FilePath?, _ kind: OperationKind, roots: [FilePath]) throws {
        guard kind != .move, let journal, let history = try JournalHistory(path: journal) else { return nil }
        self.history = history
        self.kind = kind
        self.roots = roots
    }

    /// What a plan asks of these.
    var places: EarlierPlaces<any Error> {
        EarlierPlaces(letBe: { try settle(&$0) }, ofFile: { try places(of: $0) })
    }

    /// The bytes of the paths that a file was brought to, whether it is there still or not.
    private func places(of source: [UInt8]) throws -> [[UInt8]] {
        try history.operations(touching: FilePath(bytes: source)).filter { record in
            record.kind == kind && record.state == .done && record.source.bytes == source
        }.map(\.destination.bytes)
    }

    /// Lets files be that are where the plan wants them; a group without any other file is unchanged.
    ///
    /// - Throws: `JournalError` if the journal cannot be read.
    private func settle(_ groups: inout [PlannedGroup]) throws {
        var places: [(group: Int, operation: Int)] = []
        var requests: [OperationRequest] = []
        for group in groups.indices where groups[group].verdict == .accepted {
            for (operation, planned) in groups[group].operations.enumerated() {
                guard let request = OperationRequest(planned) else { continue }
                places.append((group, operation))
                requests.append(request)
            }
        }
        let arrived = try history.haveArrived(requests, by: kind, roots: roots)
        for (place, isThere) in zip(places, arrived) where isThere {
            let source = groups[place.group].operations[place.operation].source
            groups[place.group].operations[place.operation].destination = source
        }
        for group in Set(places.map(\.group)) where !groups[group].operations.contains(where: \.isChange) {
            groups[group].verdict = .unchanged
        }
    }
}
