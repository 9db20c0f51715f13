/// What an operation does with a file.
public enum OperationKind: String, Hashable, Sendable, CaseIterable {
    /// The file gets another name, in the same folder or in another.
    case move

    /// The file stays and a second, independent one is made.
    case copy

    /// The file gets a second name.
    case hardlink

    /// A symbolic link to the file is made.
    case symlink

    /// The file stays and a second one shares its blocks until either is written to.
    case reflink

    /// The public word for ``move``.
    public static var rename: OperationKind { .move }
}
