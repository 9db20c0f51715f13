import ArgumentParser

/// A moment as the journal writes it, or the beginning of one: `2026`, `2026-01-31`, `2026-01-31T12:00:00Z`.
struct HistoryMoment: ExpressibleByArgument, Hashable {
    let text: String

    init?(argument: String) {
        let pattern = Array("0000-00-00T00:00:00Z".utf8)
        let given = Array(argument.utf8)
        let lengths = [4, 7, 10, 20]
        guard lengths.contains(given.count) else { return nil }
        let fits = zip(given, pattern).allSatisfy { byte, expected in
            expected == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == expected
        }
        guard fits else { return nil }
        text = argument
    }
}
