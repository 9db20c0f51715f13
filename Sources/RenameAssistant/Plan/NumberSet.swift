/// A set of numbers that mostly come in order.
struct NumberSet {
    private var highest = Int.min
    private var others = Set<Int>()

    /// The lowest number of those that came in order.
    private var lowest = Int.max

    /// Adds a number.
    ///
    /// - Returns: Whether it is new.
    mutating func insert(_ number: Int) -> Bool {
        if lowest == .max {
            (lowest, highest) = (number, number)
            return true
        }
        if number == highest + 1, highest < .max {
            highest = number
            return !others.contains(number)
        }
        guard number < lowest || number > highest else { return false }
        return others.insert(number).inserted
    }
}
