/// Moves that can only be performed together: one group, or several whose names depend on each other in a circle.
struct Unit: Sendable {
    /// One rename of a unit; the number is the move's place in the list that was planned.
    enum Step: Hashable, Sendable {
        /// The file goes to its destination.
        case move(Int)

        /// The file steps aside, so that another can take its name.
        case park(Int)

        /// The parked file goes to its destination.
        case unpark(Int)
    }

    /// The moves' places in the list that was planned, in the order in which they reach their destinations.
    let moves: [Int]

    /// The renames in order; one more than moves for each circle.
    let steps: [Step]
}
