/// Numbers in ascending order, as the runs that they form: `1-3`, `1 2 4`.
///
/// A claim is copied often and most hold one number, so no memory is allocated for them.
struct NumberRuns: Sendable {
    /// Numbers from the first to the last, each one more than the one before.
    private struct Run: Sendable {
        var first = EpisodeNumber(0)
        var last = EpisodeNumber(0)
    }

    private var runs: InlineArray<6, Run>
    private var count = 0

    /// No number.
    init() {
        runs = InlineArray(repeating: Run())
    }

    /// One number.
    init(_ number: Int) {
        self.init()
        append(EpisodeNumber(number))
    }

    /// Whether no number is there.
    var isEmpty: Bool { count == 0 }

    /// Whether more than one number is there.
    var holdsSeveral: Bool { count > 1 || (count == 1 && runs[0].first < runs[0].last) }

    /// The last number.
    var last: EpisodeNumber? { count > 0 ? runs[count - 1].last : nil }

    /// All numbers, one by one.
    var all: [EpisodeNumber] {
        var all: [EpisodeNumber] = []
        for index in 0..<count {
            for halves in stride(from: runs[index].first.halves, through: runs[index].last.halves, by: 2) {
                all.append(EpisodeNumber(halves: halves))
            }
        }
        return all
    }

    /// Adds a number behind the last; a seventh run is left out, as no file holds so many.
    mutating func append(_ number: EpisodeNumber) {
        if count > 0, number.halves == runs[count - 1].last.halves + 2 {
            runs[count - 1].last = number
        } else if count < runs.count {
            runs[count] = Run(first: number, last: number)
            count += 1
        }
    }

    /// Adds all numbers behind the last up to `number`.
    mutating func extend(to number: Int) {
        guard let last else { return }
        let next = EpisodeNumber(last.whole + 1)
        append(next)
        // Nothing was added where there are too many runs already.
        guard runs[count - 1].last == next else { return }
        runs[count - 1].last = EpisodeNumber(number)
    }

    /// Puts another number in the place of the last one, where that stands alone.
    mutating func replaceLast(with number: EpisodeNumber) {
        guard count > 0 else { return }
        if runs[count - 1].first < runs[count - 1].last {
            runs[count - 1].last = EpisodeNumber(halves: runs[count - 1].last.halves - 2)
            append(number)
        } else {
            runs[count - 1] = Run(first: number, last: number)
        }
    }
}

extension NumberRuns: ExpressibleByArrayLiteral {
    init(arrayLiteral numbers: EpisodeNumber...) {
        self.init()
        for number in numbers { append(number) }
    }
}
