/// Which videos are looked into.
package enum ProbePolicy: String, Hashable, Sendable, CaseIterable {
    /// Those where what is inside may decide something.
    case auto

    /// All.
    case always

    /// None.
    case never
}
