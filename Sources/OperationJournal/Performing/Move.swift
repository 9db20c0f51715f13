import SystemPackage

/// One rename to be ordered among others: from where to where, and whose fate it shares.
struct Move: Sendable {
    /// Moves with the same number stand or fall together.
    let group: Int64
    let from: EntryPath
    let to: EntryPath

    init(group: Int64, from: some EntryName, to: some EntryName) {
        self.group = group
        self.from = from.entry
        self.to = to.entry
    }
}
