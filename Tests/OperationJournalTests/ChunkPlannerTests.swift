import SystemPackage
import Testing

@testable import OperationJournal

struct ChunkPlannerTests {
    @Test("Every destination is free when its turn comes, whatever the names form", arguments: 0..<60)
    func random(_ seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let count = Int.random(in: 1...40, using: &generator)
        let names = (0..<count * 2).map { FilePath("/lib/\($0)") }
        let sources = names.shuffled(using: &generator).prefix(count)
        let targets = names.shuffled(using: &generator).prefix(count)
        // A target that a file outside the moves would hold cannot be: here every name not among the sources is free.
        let moves = zip(sources, targets).map { source, target in
            Move(group: Int64.random(in: 0..<Int64(max(1, count / 2)), using: &generator), from: source, to: target)
        }
        let units = ChunkPlanner(moves).units()
        #expect(units.flatMap(\.moves).sorted() == Array(moves.indices))
        try simulate(units, moves)
        // A group is in one unit only.
        let owners = Dictionary(
            grouping: units.enumerated().flatMap { number, unit in
                unit.moves.map { (moves[$0].group, number) }
            },
            by: \.0
        )
        #expect(owners.values.allSatisfy { Set($0.map(\.1)).count == 1 })
    }

    @Test("A chain of a hundred thousand renames is ordered without the stack")
    func longChain() throws {
        let count = 100_000
        let moves = (0..<count).map { Move(group: Int64($0), from: FilePath("/\($0)"), to: FilePath("/\($0 + 1)")) }
        let units = ChunkPlanner(moves).units()
        #expect(units.count == count)
        #expect(units.first?.moves == [count - 1])
    }

    @Test("A swap is one unit with one file stepping aside")
    func swap() {
        let (one, other) = (FilePath("/a"), FilePath("/b"))
        let moves = [Move(group: 1, from: one, to: other), Move(group: 2, from: other, to: one)]
        let units = ChunkPlanner(moves).units()
        #expect(units.count == 1)
        #expect(units[0].steps == [.park(1), .move(0), .unpark(1)])
    }

    private func simulate(_ units: [Unit], _ moves: [Move]) throws {
        var holders = Dictionary(uniqueKeysWithValues: moves.indices.map { (moves[$0].from, $0) })
        for step in units.flatMap(\.steps) {
            let parking = FilePath("/parked/\(step.move)").entry
            let (from, to) =
                switch step {
                case .move(let move): (moves[move].from, moves[move].to)
                case .park(let move): (moves[move].from, parking)
                case .unpark(let move): (parking, moves[move].to)
                }
            #expect(holders[from] == step.move, "the file is not where the step takes it from")
            if from != to { try #require(holders[to] == nil, "the destination is taken") }
            holders[from] = nil
            holders[to] = step.move
        }
        for (index, move) in moves.enumerated() { #expect(holders[move.to] == index) }
    }
}

/// A generator that gives the same numbers for the same seed.
///
/// - SeeAlso: <https://prng.di.unimi.it/splitmix64.c>
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
