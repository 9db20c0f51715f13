import MediaNames
import Testing

@testable import RenameAssistant

struct ConflictFinderTests {
    /// Groups by their renames, what is on disk besides, and what becomes of the groups.
    struct Sample: CustomTestStringConvertible {
        let name: String
        let groups: [[(String, String)]]
        var held: Set<Int> = []
        var onDisk: Set<String> = []
        var codes: [String] = []
        var testDescription: String { name }
    }

    static let samples = [
        Sample(name: "a free name", groups: [[("/a", "/b")]]),
        Sample(name: "a name on disk", groups: [[("/a", "/b")]], held: [1], onDisk: ["/b"], codes: ["target_exists"]),
        Sample(name: "a swap", groups: [[("/a", "/b")], [("/b", "/a")]]),
        Sample(name: "a chain", groups: [[("/a", "/b")], [("/b", "/c")], [("/c", "/d")]]),
        Sample(
            name: "a chain whose end is taken holds all that wait for it",
            groups: [[("/a", "/b")], [("/b", "/c")], [("/c", "/d")], [("/x", "/y")]],
            held: [1, 2, 3],
            onDisk: ["/d"],
            codes: ["target_exists", "target_exists", "target_exists"]
        ),
        Sample(
            name: "two for one name",
            groups: [[("/a", "/c")], [("/b", "/c")]],
            held: [1, 2],
            codes: ["same_target"]
        ),
        Sample(
            name: "two names that differ in case",
            groups: [[("/a", "/Film")], [("/b", "/film")]],
            held: [1, 2],
            codes: ["same_target"]
        ),
        Sample(
            name: "two names that differ in normalisation",
            groups: [[("/a", "/Am\u{E9}lie")], [("/b", "/Ame\u{301}lie")]],
            held: [1, 2],
            codes: ["same_target"]
        ),
        Sample(
            name: "a name that a file keeps",
            groups: [[("/a", "/b")], [("/b", "/b")]],
            held: [1],
            codes: ["target_exists"]
        ),
        Sample(
            name: "a twin of a name that a file keeps",
            groups: [[("/a", "/B")], [("/b", "/b")]],
            held: [1],
            codes: ["target_exists"]
        ),
        Sample(name: "case only", groups: [[("/film", "/Film")]]),
        Sample(
            name: "a companion's target is taken",
            groups: [[("/a.mkv", "/b.mkv"), ("/a.srt", "/b.srt")]],
            held: [1],
            onDisk: ["/b.srt"],
            codes: ["target_exists"]
        ),
        Sample(
            name: "a folder that is a file of the plan",
            groups: [[("/a", "/b/c")], [("/b", "/b")]],
            held: [1],
            codes: ["target_folder_is_file"]
        ),
        Sample(
            name: "a name of 256 bytes",
            groups: [[("/a.mkv", "/b.mkv"), ("/a.srt", "/" + String(repeating: "n", count: 256))]],
            held: [1],
            codes: ["name_too_long"]
        ),
    ]

    @Test("What stands in the way holds back whom it must, and nobody else", arguments: samples)
    func find(_ sample: Sample) {
        let groups = sample.groups.enumerated().map { number, operations in
            PlannedGroup(
                id: number + 1,
                verdict: operations.contains { $0.0 != $0.1 } ? .accepted : .unchanged,
                origin: .rules,
                certainty: "certain",
                reading: Reading(),
                operations: operations.map {
                    PlannedOperation(role: .video, source: Array($0.0.utf8), destination: Array($0.1.utf8))
                }
            )
        }
        let facts = groups.map { group in
            group.operations.map { operation in
                TargetFacts(operation) { path in
                    sample.onDisk.contains(String(decoding: path, as: UTF8.self)) ? .present(inode: 1) : .absent
                }
            }
        }
        var finder = ConflictFinder(groups, facts: facts)
        finder.find()
        #expect(Set(finder.groups.filter { $0.verdict == .needsReview }.map(\.id)) == sample.held)
        #expect(finder.conflicts.map(\.code) == sample.codes)
    }
}
