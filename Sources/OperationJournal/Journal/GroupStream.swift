/// The groups of a run, one after the other: a plan of a large library is never in memory as a whole.
package struct GroupStream: Sendable {
    /// Hands every group on, in order, and passes on what is thrown.
    ///
    /// It may be called again, on another thread too, and must hand on the same groups then.
    package let forEach: @Sendable (_ body: (GroupRequest) throws -> Void) throws -> Void

    /// How many operations there are, for those who watch.
    package let count: Int

    /// - Parameters:
    ///   - count: How many operations there are.
    ///   - forEach: Hands every group on.
    package init(count: Int, forEach: @escaping @Sendable (_ body: (GroupRequest) throws -> Void) throws -> Void) {
        self.count = count
        self.forEach = forEach
    }

    /// The groups of an array.
    package init(_ groups: [GroupRequest]) {
        self.init(count: groups.reduce(0) { $0 + $1.operations.count }) { body in try groups.forEach(body) }
    }
}
