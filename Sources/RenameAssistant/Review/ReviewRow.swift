package import MediaNames

/// One file of the table of neighbours.
package struct ReviewRow: Hashable, Sendable {
    /// What is to become of the file.
    package enum State: Hashable, Sendable {
        /// It waits for a person.
        case open

        /// It waits, and a person edited it.
        case edited

        /// It is settled, by rules, a model or a person.
        case accepted(Origin)

        /// It has its right name already.
        case unchanged

        /// A person said that it keeps its name.
        case skipped
    }

    /// The group's index in the plan.
    package let group: Int

    package let state: State
    package let reading: Reading

    /// The bytes of the old name, and of the new one where there is one; a path below the old folder or the library
    /// where the folder changes.
    package let oldName: [UInt8]
    package let newName: [UInt8]?

    /// How many companions share its fate.
    package let companions: Int
}
