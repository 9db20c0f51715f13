import Testing

@testable import RenameAssistant

/// The paths of a plan as the numbers that tell them apart.
struct PathSetTests {
    @Test("Of thousands of paths none is taken for another, and each is known again")
    func different() {
        let paths = (0..<20_000).map { Array("/media/Some Show \($0 / 100)/Some Show - s01e\($0 % 100).mkv".utf8) }
        var set = PathSet()
        #expect(paths.allSatisfy { set.insert(PathKey(exactly: $0)) })
        #expect(!paths.contains { set.insert(PathKey(exactly: $0)) })
    }

    @Test("A path in another case is another as it stands, and the same where case is ignored")
    func folded() {
        let (small, capital) = (Array("/media/tide.mkv".utf8), Array("/media/Tide.MKV".utf8))
        #expect(PathKey(exactly: small) != PathKey(exactly: capital))
        #expect(PathKey(small) == PathKey(capital))
        let (composed, decomposed) = (Array("/media/caf\u{E9}.mkv".utf8), Array("/media/cafe\u{301}.mkv".utf8))
        #expect(PathKey(exactly: composed) != PathKey(exactly: decomposed))
        #expect(PathKey(composed) == PathKey(decomposed))
    }
}
