import SystemPackage

/// What one durable commit covers: whole units, the moves of each beside each other.
struct Chunk {
    /// How many operations one durable commit covers.
    ///
    /// Larger chunks cost fewer syncs, smaller ones leave recovery less to settle; a unit is never cut.
    static let size = 1024

    private(set) var moves: [RecordedMove] = []

    /// The moves of each unit.
    private(set) var units: [Range<Int>] = []

    /// Whether the batch has no other operation in their state between the first of these and the last, so that all of
    /// them can be told apart from the rest by their state and the range of their numbers.
    var isRange = true

    /// The numbers of the first and the last operation as they were recorded.
    private(set) var numbers: ClosedRange<Int64> = 0...0

    private var lastUnit: Int64?

    var isEmpty: Bool { moves.isEmpty }

    /// Adds a move; those of one unit come one after the other.
    mutating func add(_ move: RecordedMove, unit: Int64) {
        let number = move.id.number
        numbers =
            moves.isEmpty ? number...number : min(numbers.lowerBound, number)...max(numbers.upperBound, number)
        let place = moves.count
        if lastUnit == unit, let last = units.popLast() {
            units.append(last.lowerBound..<place + 1)
        } else {
            units.append(place..<place + 1)
        }
        lastUnit = unit
        moves.append(move)
    }

    /// Puts whole units together until a chunk is full.
    ///
    /// - Parameter moves: The moves with their units; those of one unit come one after the other.
    /// - Returns: The chunks, none of which says to be a range.
    static func chunks(_ moves: [(move: RecordedMove, unit: Int64)]) -> [Chunk] {
        var chunks: [Chunk] = []
        var rest = moves[...]
        while var chunk = take(from: &rest) {
            chunk.isRange = false
            chunks.append(chunk)
        }
        return chunks
    }

    /// Takes whole units until a chunk is full.
    ///
    /// - Parameter moves: The moves with their units; those of one unit come one after the other.
    /// - Returns: The chunk, or `nil` if there are no moves.
    static func take(from moves: inout ArraySlice<(move: RecordedMove, unit: Int64)>) -> Chunk? {
        var chunk = Chunk()
        while let next = moves.first {
            let unit = moves.prefix { $0.unit == next.unit }
            guard chunk.isEmpty || chunk.moves.count + unit.count <= size else { break }
            for entry in unit { chunk.add(entry.move, unit: entry.unit) }
            moves = moves.dropFirst(unit.count)
        }
        return chunk.isEmpty ? nil : chunk
    }
}
