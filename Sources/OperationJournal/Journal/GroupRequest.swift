package import SystemPackage

/// Operations that stand or fall together: a video and its companions.
package struct GroupRequest: Sendable {
    /// The caller's number for the group, which comes back in the report.
    package var number: Int

    package var operations: [OperationRequest]

    /// Whose decision the group rests on.
    package var provenance: Provenance

    package init(number: Int, operations: [OperationRequest], provenance: Provenance = Provenance()) {
        self.number = number
        self.operations = operations
        self.provenance = provenance
    }
}

/// One file of a group, and what it is to become.
package struct OperationRequest: Sendable {
    let from: EntryPath
    let to: EntryPath

    /// What the file is to its group, as `video` or `subtitle`.
    package var role: String?

    /// What the file was when the plan was made; `nil` where the plan does not say.
    package var size: Int64?

    /// Nanoseconds since 1970 when the plan was made; `nil` where the plan does not say.
    package var modified: Int64?

    /// The inode when the plan was made; `nil` where the plan does not say.
    package var inode: UInt64?

    package init(
        from: EntryPath,
        to: EntryPath,
        role: String? = nil,
        size: Int64? = nil,
        modified: Int64? = nil,
        inode: UInt64? = nil
    ) {
        self.from = from
        self.to = to
        self.role = role
        self.size = size
        self.modified = modified
        self.inode = inode
    }

    package init(source: FilePath, destination: FilePath) {
        self.init(from: source.entry, to: destination.entry)
    }

    package var source: FilePath { from.path }
    package var destination: FilePath { to.path }

    /// Whether a file is still what the plan says of it.
    func describes(_ file: FileIdentity) -> Bool {
        (size ?? file.size) == file.size && (modified ?? file.modified) == file.modified
            && (inode ?? file.inode) == file.inode
    }
}
