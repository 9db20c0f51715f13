/// Tarjan's algorithm without recursion, so that a chain of a hundred thousand renames does not need the stack.
///
/// - SeeAlso: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).
struct StronglyConnectedComponents {
    /// The components, each after all that it has an edge to.
    private(set) var ordered: [[Int]] = []

    /// - Parameters:
    ///   - count: How many nodes there are.
    ///   - edges: The nodes that a node must come after.
    /// - Complexity: O(nodes + edges).
    init(count: Int, edges: (Int) -> [Int]) {
        var numberOf = [Int](repeating: -1, count: count)
        var lowest = [Int](repeating: 0, count: count)
        var isOpen = [Bool](repeating: false, count: count)
        var open: [Int] = []
        var calls: [(node: Int, edges: [Int], next: Int)] = []
        var counter = 0

        for root in 0..<count where numberOf[root] < 0 {
            calls.append((root, edges(root), 0))
            while let call = calls.last {
                let node = call.node
                if numberOf[node] < 0 {
                    numberOf[node] = counter
                    lowest[node] = counter
                    counter += 1
                    open.append(node)
                    isOpen[node] = true
                }
                if call.next < call.edges.count {
                    let target = call.edges[call.next]
                    calls[calls.count - 1].next += 1
                    if numberOf[target] < 0 {
                        calls.append((target, edges(target), 0))
                    } else if isOpen[target] {
                        lowest[node] = min(lowest[node], numberOf[target])
                    }
                    continue
                }
                calls.removeLast()
                if let caller = calls.last { lowest[caller.node] = min(lowest[caller.node], lowest[node]) }
                guard lowest[node] == numberOf[node] else { continue }
                var component: [Int] = []
                while let last = open.popLast() {
                    isOpen[last] = false
                    component.append(last)
                    if last == node { break }
                }
                ordered.append(component)
            }
        }
    }
}
