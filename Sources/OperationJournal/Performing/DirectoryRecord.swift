package import SystemPackage

/// One folder that a batch makes, or removes because it became empty.
package struct DirectoryRecord: Sendable {
    /// What the batch does with the folder.
    package enum Role: String, Sendable {
        /// It was absent before the batch.
        case made

        /// It is removed after the batch if nothing is left inside.
        case emptied
    }

    /// How far that is.
    package enum State: String, Sendable {
        /// Nothing was done yet, as far as the journal knows.
        case planned

        /// It was made, or removed.
        case done

        /// It was removed again, made again, or left alone.
        case undone
    }

    let id: Int64
    package let path: FilePath
    package let role: Role
    package var state: State

    /// Permission bits, for making it again.
    package let mode: UInt32

    let owner: UInt32
    let owningGroup: UInt32
}
