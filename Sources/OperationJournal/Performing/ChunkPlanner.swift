import SystemPackage

/// Orders moves so that every destination is free when its turn comes.
///
/// A move whose destination is another's source waits for it: chains are performed from their free end, and in a circle
/// one file steps aside. Groups that wait for each other in a circle become one unit.
///
/// - Complexity: O(*n*) in the number of moves.
struct ChunkPlanner {
    private let moves: [Move]

    /// For each move, the one that must vacate its destination first.
    private let waitsFor: [Int?]

    /// - Parameters:
    ///   - moves: Moves with different sources and different destinations.
    ///   - vacates: Whether a file leaves its old name: a copy and a link do not.
    init(_ moves: [Move], vacates: Bool = true) {
        var bySource: [EntryPath: Int] = [:]
        if vacates {
            bySource.reserveCapacity(moves.count)
            for (index, move) in moves.enumerated() { bySource[move.from] = index }
        }
        self.moves = moves
        self.waitsFor = moves.enumerated().map { index, move in
            let holder = bySource[move.to]
            return holder == index ? nil : holder
        }
    }

    /// The units in an order in which each finds its destinations free.
    func units() -> [Unit] {
        var members: [[Int]] = []
        var groupOf = [Int](repeating: 0, count: moves.count)
        var placeOfGroup: [Int64: Int] = [:]
        for (index, move) in moves.enumerated() {
            let place = placeOfGroup[move.group] ?? members.count
            if place == members.count {
                placeOfGroup[move.group] = place
                members.append([])
            }
            members[place].append(index)
            groupOf[index] = place
        }
        let components = StronglyConnectedComponents(count: members.count) { group in
            members[group].compactMap { waitsFor[$0] }.map { groupOf[$0] }
        }
        return components.ordered.map { unit(of: $0.sorted().flatMap { members[$0] }) }
    }

    /// Orders the moves of one unit: each after the one that it waits for.
    private func unit(of members: [Int]) -> Unit {
        let inside = Set(members)
        var steps: [Unit.Step] = []
        var order: [Int] = []
        var placed = Set<Int>()
        for member in members where !placed.contains(member) {
            // Follow the chain to its free end; the way back is the order.
            var chain: [Int] = []
            var onChain = Set<Int>()
            var next: Int? = member
            while let move = next, inside.contains(move), !placed.contains(move), onChain.insert(move).inserted {
                chain.append(move)
                next = waitsFor[move]
            }
            // Ending on its own beginning, the chain is a circle: its last member steps aside for the one before it.
            let isCircle = next.map { $0 == chain.first && inside.contains($0) && !placed.contains($0) } ?? false
            if isCircle, let parked = chain.last, chain.count > 1 {
                steps.append(.park(parked))
                let rest = chain.dropLast().reversed()
                steps.append(contentsOf: rest.map { .move($0) })
                steps.append(.unpark(parked))
                order.append(contentsOf: rest)
                order.append(parked)
            } else {
                steps.append(contentsOf: chain.reversed().map { .move($0) })
                order.append(contentsOf: chain.reversed())
            }
            placed.formUnion(chain)
        }
        return Unit(moves: order, steps: steps)
    }
}
