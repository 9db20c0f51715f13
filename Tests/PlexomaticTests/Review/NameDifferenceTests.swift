import Testing

@testable import plexomatic

/// The differences of an old and a new name: all of them, and nothing but them.
struct NameDifferenceTests {
    private static let pairs = [
        ("quiet.harbor.s01e02.1080p.mkv", "Quiet Harbor - s01e02.mkv"), ("北の灯台 第1話.mkv", "北の灯台 - 001.mkv"),
        ("a.mkv", "a.mkv"), ("", "b.mkv"), ("x", ""),
    ]

    @Test("Runs put together give the names, and what is shared is the same in both", arguments: pairs)
    func whole(_ old: String, _ new: String) {
        let difference = NameDifference(old, new)
        #expect(difference.old.map(\.text).joined() == old)
        #expect(difference.new.map(\.text).joined() == new)
        let shared = { (runs: [NameDifference.Run]) in runs.filter(\.isShared).map(\.text).joined() }
        #expect(shared(difference.old) == shared(difference.new))
        if old == new { #expect(difference.old.allSatisfy { $0.isShared }) }
    }

    @Test("A name that is too long loses of what is shared only", arguments: [20, 40, 60, 100])
    func fitted(_ columns: Int) {
        let long = String(repeating: "Quiet Harbor ", count: 12)
        let difference = NameDifference(long + "S01E02" + long, long + "s01e02" + long)
        let fitted = NameDifference.fitted(difference.new, to: columns)
        #expect(fitted.filter { !$0.isShared }.map(\.text) == difference.new.filter { !$0.isShared }.map(\.text))
        let width = fitted.reduce(0) { $0 + DisplayWidth.of($1.text) }
        #expect(width <= max(columns, 40))
    }
}
