/// An old and a new name, taken apart into what they share and what differs.
struct NameDifference {
    /// A run of characters that both names have, or that one has alone.
    struct Run: Hashable {
        var text: String
        let isShared: Bool
    }

    let old: [Run]
    let new: [Run]

    /// - Parameters:
    ///   - old: The old name, as it is shown.
    ///   - new: The new name.
    /// - Complexity: O(*n* · *m*) in the lengths of names, which file systems bound.
    init(_ old: String, _ new: String) {
        let (left, right) = (Array(old), Array(new))
        let table = Self.lengths(left, right)
        var (oldRuns, newRuns): ([Run], [Run]) = ([], [])
        var (row, column) = (0, 0)
        while row < left.count || column < right.count {
            if row < left.count, column < right.count, left[row] == right[column] {
                Self.add(left[row], isShared: true, to: &oldRuns)
                Self.add(right[column], isShared: true, to: &newRuns)
                row += 1
                column += 1
            } else if column == right.count
                || (row < left.count && table[row + 1][column] >= table[row][column + 1])
            {
                Self.add(left[row], isShared: false, to: &oldRuns)
                row += 1
            } else {
                Self.add(right[column], isShared: false, to: &newRuns)
                column += 1
            }
        }
        self.old = oldRuns
        self.new = newRuns
    }

    /// For each pair of endings, how many characters they share in order.
    private static func lengths(_ left: [Character], _ right: [Character]) -> [[Int]] {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in left.indices.reversed() {
            for column in right.indices.reversed() {
                table[row][column] =
                    left[row] == right[column]
                    ? table[row + 1][column + 1] + 1 : max(table[row + 1][column], table[row][column + 1])
            }
        }
        return table
    }

    private static func add(_ character: Character, isShared: Bool, to runs: inout [Run]) {
        if runs.last?.isShared == isShared {
            runs[runs.count - 1].text.append(character)
        } else {
            runs.append(Run(text: String(character), isShared: isShared))
        }
    }

    /// Runs in so many columns: what is shared is cut in its middle, what differs never is.
    ///
    /// Where the differing parts alone are too long, the result is longer than asked for, and is wrapped.
    static func fitted(_ runs: [Run], to columns: Int) -> [Run] {
        var runs = runs
        var excess = runs.reduce(0) { $0 + DisplayWidth.of($1.text) } - columns
        // The longest shared run gives the most, and the least is lost where little is left out of one place.
        while excess > 0 {
            let shared = runs.indices.filter { runs[$0].isShared && DisplayWidth.of(runs[$0].text) > 7 }
            guard let longest = shared.max(by: { DisplayWidth.of(runs[$0].text) < DisplayWidth.of(runs[$1].text) })
            else { break }
            let width = DisplayWidth.of(runs[longest].text)
            runs[longest].text = DisplayWidth.middleCut(runs[longest].text, to: max(7, width - excess))
            excess -= width - DisplayWidth.of(runs[longest].text)
        }
        return runs
    }
}
