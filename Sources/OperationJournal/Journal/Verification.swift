/// What is recorded about a file's content before it is moved.
package enum Verification: String, Hashable, Sendable, CaseIterable {
    /// Inode, size and times alone.
    case identity

    /// Also a hash of the first, middle and last 64 KiB.
    case sampled

    /// Also a hash of every byte.
    case full
}
