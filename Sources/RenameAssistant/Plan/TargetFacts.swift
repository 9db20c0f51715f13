/// What must be known of an operation's paths to find conflicts: gathered folder by folder, on several threads.
struct TargetFacts: Sendable {
    /// The source as a file system that ignores case would see it.
    let source: PathKey

    /// The target; the source where the file keeps its name.
    let target: PathKey

    /// The target's folder, where it is not the source's.
    let newFolder: PathKey?

    /// What is at the target; `.absent` where the file keeps its name.
    let presence: TargetPresence

    /// Whether the file gets another name.
    let isChange: Bool

    /// How many bytes the name at the destination has; 0 where nobody knows it.
    let nameLength: Int

    /// - Parameters:
    ///   - operation: The operation.
    ///   - exists: What is at a path.
    init(_ operation: PlannedOperation, exists: ([UInt8]) -> TargetPresence) {
        source = PathKey(operation.source)
        isChange = operation.isChange
        nameLength = operation.destination.map(Self.nameLength) ?? 0
        guard isChange, let destination = operation.destination else {
            (target, newFolder, presence) = (source, nil, .absent)
            return
        }
        target = PathKey(destination)
        let end = destination.count - nameLength
        // Most files stay in their folder: both paths then are alike up to the name, and go on without a slash.
        let staysInFolder =
            operation.source.count > end && destination.begins(as: operation.source, count: end)
            && !operation.source[end...].contains(UInt8(ascii: "/"))
        newFolder = staysInFolder ? nil : PathKey(Array(destination[..<max(end - 1, 0)]))
        presence = exists(destination)
    }

    private static func nameLength(_ path: [UInt8]) -> Int {
        path.count - (path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)
    }
}
