/// Numbers in ascending order: `1`, `1-3`, `1 2 4`, `12.5`.
///
/// A claim is copied often, so the numbers take two words of memory and none that has to be allocated. Gaps are kept
/// up to ``widestList`` numbers behind the first; a range without gaps may be longer.
struct NumberRuns: Sendable {
    /// The first and the last number, in halves as ``EpisodeNumber`` counts; nothing is there where the last is less.
    private var firstHalves: Int32 = 0
    private var lastHalves: Int32 = -1

    /// Which numbers behind the first are there, the next one lowest; all of them where no gap is.
    private var following: UInt64 = .max

    /// How far behind the first number a list with gaps reaches.
    static let widestList = 64

    /// No number.
    init() {}

    /// One number.
    init(_ number: Int) {
        firstHalves = Int32(clamping: EpisodeNumber(number).halves)
        lastHalves = firstHalves
    }

    /// Whether no number is there.
    var isEmpty: Bool { lastHalves < firstHalves }

    /// Whether more than one number is there.
    var holdsSeveral: Bool { firstHalves < lastHalves }

    /// The last number.
    var last: EpisodeNumber? { isEmpty ? nil : EpisodeNumber(halves: Int(lastHalves)) }

    /// How many numbers are there.
    var count: Int {
        guard holdsSeveral else { return isEmpty ? 0 : 1 }
        if following == .max { return Int(lastHalves - firstHalves) / 2 + 1 }
        return following.nonzeroBitCount + (isLastBetween ? 2 : 1)
    }

    /// All numbers, one by one.
    var all: [EpisodeNumber] {
        guard !isEmpty else { return [] }
        var all = [EpisodeNumber(halves: Int(firstHalves))]
        var halves = firstHalves + 2
        while halves < lastHalves {
            if holds(halves) { all.append(EpisodeNumber(halves: Int(halves))) }
            halves += 2
        }
        if holdsSeveral { all.append(EpisodeNumber(halves: Int(lastHalves))) }
        return all
    }

    /// All numbers, one by one and without their halves.
    var wholes: [Int] {
        if !isEmpty, !holdsSeveral { return [Int(firstHalves) / 2] }
        return all.map(\.whole)
    }

    /// Whether the last number lies halfway between two that have a bit.
    private var isLastBetween: Bool { (lastHalves - firstHalves) & 1 != 0 }

    private func holds(_ halves: Int32) -> Bool {
        following == .max || following & (1 << UInt64((halves - firstHalves) / 2 - 1)) != 0
    }

    /// Adds a number behind the last; one that is too far from the first for a list is left out, as no file holds both.
    mutating func append(_ number: EpisodeNumber) {
        let halves = Int32(clamping: number.halves)
        guard !isEmpty else {
            firstHalves = halves
            lastHalves = halves
            return
        }
        guard halves > lastHalves else { return }
        let isNext = halves == lastHalves + 2
        if following != .max || !isNext {
            guard (halves - firstHalves) / 2 <= Self.widestList else { return }
            if following == .max { following = Self.bits(Int(lastHalves - firstHalves) / 2) }
            if (halves - firstHalves) & 1 == 0 { following |= 1 << UInt64((halves - firstHalves) / 2 - 1) }
        }
        lastHalves = halves
    }

    /// Adds all numbers behind the last up to `number`.
    mutating func extend(to number: Int) {
        guard let last, !last.isHalf, number > last.whole else { return }
        if following == .max {
            lastHalves = Int32(clamping: number * 2)
            return
        }
        for next in last.whole + 1...min(number, last.whole + Self.widestList) { append(EpisodeNumber(next)) }
    }

    /// Puts another number in the place of the last one.
    mutating func replaceLast(with number: EpisodeNumber) {
        guard holdsSeveral else {
            if !isEmpty { self = NumberRuns(number) }
            return
        }
        let distance = Int(lastHalves - firstHalves) / 2
        guard distance <= Self.widestList else { return }
        if following == .max { following = Self.bits(distance) }
        following &= Self.bits(distance - 1)
        lastHalves = Int32(clamping: number.halves)
        if (lastHalves - firstHalves) & 1 == 0 { following |= 1 << UInt64((lastHalves - firstHalves) / 2 - 1) }
    }

    private init(_ number: EpisodeNumber) {
        append(number)
    }

    /// So many ones.
    private static func bits(_ count: Int) -> UInt64 {
        count >= 64 ? .max : (1 << UInt64(max(count, 0))) - 1
    }
}

extension NumberRuns: ExpressibleByArrayLiteral {
    init(arrayLiteral numbers: EpisodeNumber...) {
        for number in numbers { append(number) }
    }
}
