import FilePaths
import LanguageModel
import MediaNames
package import OperationJournal

extension BatchRequest {
    /// What the journal is to perform for a plan: its accepted groups, without the files that keep their names.
    ///
    /// - Parameters:
    ///   - plan: The plan, checked.
    ///   - verification: What is recorded to recognise a file again.
    ///   - fallsBackToCopy: Whether a file is copied where it cannot be linked.
    package init(_ plan: RenamePlan, verification: Verification, fallsBackToCopy: Bool = false) {
        self.init(
            action: plan.action,
            roots: plan.roots,
            groups: plan.groups.compactMap { group in
                guard group.verdict == .accepted else { return nil }
                let operations = group.operations.compactMap { OperationRequest($0) }
                guard !operations.isEmpty else { return nil }
                return GroupRequest(number: group.id, operations: operations, provenance: Provenance(group))
            },
            layout: plan.layout,
            library: plan.library,
            verification: verification,
            removesEmptiedFolders: plan.library != nil && plan.action == .move,
            fallsBackToCopy: fallsBackToCopy
        )
    }
}

extension BatchRequest {
    /// What the journal is to perform for a plan in a file; its groups come beside it.
    package init(_ plan: StoredPlan, verification: Verification, fallsBackToCopy: Bool = false) {
        self.init(
            action: plan.action,
            roots: plan.roots,
            groups: [],
            layout: plan.layout,
            library: plan.library,
            verification: verification,
            removesEmptiedFolders: plan.library != nil && plan.action == .move,
            fallsBackToCopy: fallsBackToCopy
        )
    }
}

extension OperationRequest {
    /// The operation of a plan, or `nil` if the file keeps its name.
    init?(_ operation: PlannedOperation) {
        guard operation.isChange, let destination = operation.destination else { return nil }
        self.init(
            from: EntryPath(operation.source),
            to: EntryPath(destination),
            role: operation.role.rawValue,
            size: operation.size,
            modified: operation.modified,
            inode: operation.inode
        )
    }
}

extension Provenance {
    /// Whose decision a group of a plan is.
    fileprivate init(_ group: PlannedGroup) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.fields(of: group.reading)
        writer.endObject()
        self.init(
            origin: group.origin?.rawValue,
            certainty: group.certainty,
            identity: group.reading == Reading() ? nil : String(decoding: writer.bytes, as: UTF8.self),
            model: group.suggestion?.model,
            digest: group.suggestion?.digest,
            suggestion: group.suggestion?.suggestion.json.description
        )
    }
}
