import SystemPackage

/// One rename to be ordered among others: from where to where, and whose fate it shares.
struct Move: Sendable {
    /// Moves with the same number stand or fall together.
    let group: Int64
    let from: FilePath
    let to: FilePath
}
