extension PlannedGroup {
    /// Leaves it to a person whether the group is renamed.
    ///
    /// What a person decided stays decided, and a file that has its right name is not asked about each time.
    ///
    /// - Parameter objection: What speaks against it.
    mutating func doubt(_ objection: Objection) {
        guard origin != .person, verdict == .accepted else { return }
        verdict = .needsReview
        objections.append(objection)
    }
}
