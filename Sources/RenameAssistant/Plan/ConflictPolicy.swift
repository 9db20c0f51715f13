/// What becomes of files that want a name which another file has or wants too.
package enum ConflictPolicy: String, Hashable, Sendable, CaseIterable {
    /// They keep their names and wait for a person; the others go on.
    case skip

    /// They get a label behind the name: what sets the copies apart, or else a number.
    case suffix

    /// Nothing is done at all.
    case fail
}
