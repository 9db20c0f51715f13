import Foundation

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
    /// - Complexity: O(*n* · *m*) in the numbers of words, which file systems bound.
    init(_ old: String, _ new: String) {
        let (left, right) = (Self.words(old), Self.words(new))
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

    /// Words, numbers and single signs: what differs in one letter of a word is easier to see as a word.
    private static func words(_ name: String) -> [Substring] {
        var words: [Substring] = []
        var start = name.startIndex
        while start < name.endIndex {
            let isWord = { (character: Character) in character.isLetter || character.isNumber }
            let rest = name[start...]
            let end = isWord(rest[start]) ? rest.firstIndex { !isWord($0) } ?? name.endIndex : name.index(after: start)
            words.append(name[start..<end])
            start = end
        }
        return words
    }

    /// For each pair of endings, how many characters they share in order.
    private static func lengths(_ left: [Substring], _ right: [Substring]) -> [[Int]] {
        var table = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in left.indices.reversed() {
            for column in right.indices.reversed() {
                table[row][column] =
                    left[row] == right[column]
                    ? table[row + 1][column + 1] + left[row].count : max(table[row + 1][column], table[row][column + 1])
            }
        }
        return table
    }

    private static func add(_ word: Substring, isShared: Bool, to runs: inout [Run]) {
        if runs.last?.isShared == isShared {
            runs[runs.count - 1].text += word
        } else {
            runs.append(Run(text: String(word), isShared: isShared))
        }
    }

    /// A name in so many columns among others that begin alike: what sets it apart is cut last.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - shared: How many characters all of them begin with.
    ///   - columns: How many it may take.
    /// - Returns: The name, or what is left of it.
    static func cut(_ name: String, sharing shared: Int, to columns: Int) -> String {
        let runs = [
            Run(text: String(name.prefix(shared)), isShared: true),
            Run(text: String(name.dropFirst(shared)), isShared: false),
        ]
        return DisplayWidth.middleCut(fitted(runs, to: columns).map(\.text).joined(), to: columns)
    }

    /// How many characters all names begin with.
    static func sharedBeginning(_ names: [String]) -> Int {
        guard let first = names.first else { return 0 }
        return names.dropFirst().reduce(first.count) { count, name in min(count, first.commonPrefix(with: name).count) }
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
