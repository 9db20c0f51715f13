/// The brackets that are open at a place in a name.
struct OpenBrackets {
    private var kinds = InlineArray<32, Enclosure>(repeating: .none)
    private var depth = 0

    /// How many brackets were opened or closed.
    private var count = 0

    /// The innermost one.
    private(set) var innermost = Enclosure.none

    /// The number that pieces in it have; -1 outside of all.
    private(set) var number = -1

    /// Notes a bracket that opens.
    mutating func open(_ kind: Enclosure) {
        count += 1
        // Deeper nesting than this is not told apart.
        if depth < kinds.count {
            kinds[depth] = kind
            depth += 1
        }
        innermost = kinds[depth - 1]
        number = count
    }

    /// Notes a bracket that closes.
    mutating func close() {
        if depth > 0 { depth -= 1 }
        count += 1
        innermost = depth == 0 ? .none : kinds[depth - 1]
        number = depth == 0 ? -1 : count
    }
}
