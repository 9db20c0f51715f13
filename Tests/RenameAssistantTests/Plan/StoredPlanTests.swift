import FilePaths
import Foundation
import OperationJournal
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// What is read of a plan file that somebody else may have written, and what is refused.
struct StoredPlanTests {
    private let folder: TemporaryLibrary

    init() throws {
        folder = try TemporaryLibrary(["a"])
    }

    /// A plan of one group with these members beside its number and verdict.
    private func text(_ members: String, roots: String = "") -> String {
        #"{"schema_version":1,"action":"move",\#(roots)"groups":[{"id":1,"verdict":"accepted",\#(members)}]}"#
    }

    private func plan(_ text: String) throws -> StoredPlan {
        try plan(Data(text.replacing("LIB", with: folder.path.string).utf8))
    }

    private func plan(_ bytes: Data) throws -> StoredPlan {
        try bytes.write(to: URL(filePath: folder["plan.json"].string))
        return try PlanFile.open(folder["plan.json"])
    }

    /// Escapes, and what they stand for.
    static let escapes = [
        (#"a\/b"#, "a/b"), (#"\u0041"#, "A"), (#"\u00e9"#, "\u{E9}"), (#"\ud83c\udfac"#, "🎬"), (#"\"q\""#, #""q""#),
        (#"t\tn\n"#, "t\tn\n"), ("日本", "日本"),
    ]

    /// Members beside those that are needed, and the source under its own name in another spelling.
    static let spellings = [
        #""operations":[{"\u0073ource":"LIB/a","destination":"LIB/b"}]"#,
        ##""operations" : [{"source"\##t:"LIB/a", "destination":"LIB/b", "s":1}]"##,
        #""a name that is longer than any that this program has":[1],"operations":[{"source":"LIB/a","destination":"LIB/b"}]"#,
        #""日本":{"é":"é","tab\t":null},"operations":[{"source":"LIB/a","":[],"destination":"LIB/b"}]"#,
        #""sourcf":"x","operation":"x","operations":[{"sourc":"x","source":"LIB/a","source_":"x","destination":"LIB/b"}]"#,
    ]

    @Test("A member is known by its name, however that is written, and others are passed over", arguments: spellings)
    func members(_ members: String) throws {
        var pairs: [[String]] = []
        try plan(text(members)).requests.forEach { group in
            pairs += group.operations.map { [$0.source.string, $0.destination.string] }
        }
        #expect(pairs == [[folder["a"].string, folder["b"].string]])
    }

    @Test(
        "A name that is no JSON is refused",
        arguments: ["\"op\u{1}\":1", "\"op\\x\":1", "op:1", "\"op:1", "\"\u{7F}\\u12\":1"]
    )
    func brokenName(_ member: String) throws {
        #expect(throws: PlanFileError.self) {
            try plan(text(#"\#(member),"operations":[{"source":"LIB/a","destination":"LIB/b"}]"#))
        }
    }

    @Test("Names are read as they were meant, however they are written", arguments: escapes)
    func escaped(_ written: String, _ meant: String) throws {
        let operation = #""operations":[{"source":"LIB/a","destination":"LIB/\#(written)"}]"#
        let groups = try plan(text(operation)).whole().groups
        #expect(groups[0].operations[0].destination == folder.path.bytes + Array("/\(meant)".utf8))
    }

    @Test("Where a text ends is seen at every place of a word, whatever stands behind it")
    func ends() throws {
        let names = (1...20).map { String(repeating: "n", count: $0) }
        for (written, meant) in [("", ""), ("é", "é"), (#"\""#, "\""), (#"\u00e9é"#, "éé")] {
            let operations = names.map { #"{"source":"LIB/\#($0)","destination":"LIB/\#($0)\#(written)x","note":"é"}"# }
            let groups = try plan(text(#""operations":[\#(operations.joined(separator: ","))]"#)).whole().groups
            let wanted = names.map { folder.path.bytes + Array("/\($0)\(meant)x".utf8) }
            #expect(groups[0].operations.map(\.destination) == wanted)
        }
    }

    @Test("A plan too large to be held is read again, and says the same", arguments: [0, 1 << 20])
    func readAgain(_ mostHeld: Int64) throws {
        let operation = #""suggestion":null,"operations":[{"source":"LIB/a","destination":"LIB/b","size":3}]"#
        _ = try plan(text(operation))
        let stored = try StoredPlan(folder["plan.json"], mostHeld: mostHeld)
        for _ in 1...2 {
            var sources: [FilePath] = []
            try stored.requests.forEach { sources += $0.operations.map(\.source) }
            #expect(sources == [folder["a"]])
        }
        try Data(" ".utf8).write(to: URL(filePath: folder["plan.json"].string))
        #expect(throws: PlanFileError.changed(folder["plan.json"])) { try stored.requests.forEach { _ in } }
    }

    @Test("A plan that breaks off is refused, wherever that is")
    func brokenOff() throws {
        let whole = text(
            #""identity":{"title":"x","season":[1]},"operations":[{"source":"LIB/a","destination":"LIB/b","size":1}]"#,
            roots: #""roots":["LIB"],"#
        ).replacing("LIB", with: folder.path.string)
        _ = try plan(whole)
        for length in 0..<whole.utf8.count {
            #expect(throws: PlanFileError.self) { try plan(Data(whole.utf8.prefix(length))) }
        }
    }

    static let ambiguous = [
        #""operations":[{"source":"LIB/a","source":"LIB/x","destination":"LIB/b"}]"#,
        #""operations":[{"source":"LIB/\ud800","destination":"LIB/b"}]"#,
        #""operations":[{"source":"LIB/a","destination":"LIB/b","size":99999999999999999999}]"#,
        #""operations":[{"source":"LIB/a","destination":"LIB/b","inode":-1}]"#,
        #""operations":[{"source":"LIB/a","destination":"LIB/b","size":1.5}]"#,
        #""operations":[{"source":"LIB/a" "destination":"LIB/b"}]"#,
        #""operations":[{"source":"LIB/a","destination":"LIB/b"},]"#,
        #""operations":{}"#,
        #""identity":7,"operations":[]"#,
        #""note":\#(String(repeating: "[", count: 500))\#(String(repeating: "]", count: 500)),"operations":[]"#,
    ]

    @Test("What two readers could understand differently, or none, is refused", arguments: ambiguous)
    func refused(_ members: String) throws {
        #expect(throws: PlanFileError.self) { try plan(text(members)) }
    }

    @Test("Bytes that are no text are refused, but for names that say so in base64")
    func notText() throws {
        let operation = #""operations":[{"source":"LIB/a","destination":"LIB/b"}]"#
        var bytes = Data(text(operation).replacing("LIB", with: folder.path.string).utf8)
        let place = try #require(bytes.lastIndex(of: UInt8(ascii: "b")))
        bytes[place] = 0xFF
        #expect(throws: PlanFileError.self) { try plan(bytes) }
        let name = folder.path.bytes + Array("/b".utf8) + [0xFF]
        let encoded = Data(name).base64EncodedString()
        let members = #""operations":[{"source":"LIB/a","destination":"?","destination_bytes":"\#(encoded)"}]"#
        #expect(try plan(text(members)).whole().groups[0].operations[0].destination == name)
    }

    @Test("Roots hold wherever they stand in the document")
    func rootsAtTheEnd() throws {
        let groups =
            #""groups":[{"id":1,"verdict":"accepted","operations":[{"source":"LIB/a","destination":"/tmp/b"}]}]"#
        #expect(throws: PlanFileError.self) {
            try plan(#"{\#(groups),"roots":["LIB"],"action":"move","schema_version":1}"#)
        }
    }

    @Test("A plan of many windows is read group by group, each as it was written")
    func many() throws {
        let count = 4_000
        let groups = (1...count).map { number in
            #"{"id":\#(number),"verdict":"accepted","identity":{"title":"Lantern \#(number)"},"operations":["#
                + #"{"source":"LIB/\#(number)","destination":"LIB/new \#(number)"}]}"#
        }
        let stored = try plan(#"{"schema_version":1,"action":"move","groups":[\#(groups.joined(separator: ","))]}"#)
        #expect(stored.changes == count)
        var numbers: [Int] = []
        try stored.requests.forEach { group in
            numbers.append(group.number)
            #expect(group.provenance.identity == #"{"title":"Lantern \#(group.number)"}"#)
            #expect(group.operations[0].source == folder["\(group.number)"])
        }
        #expect(numbers == Array(1...count))
    }

    @Test("A plan that somebody writes to after it was checked is not performed")
    func changed() throws {
        let stored = try plan(text(#""operations":[{"source":"LIB/a","destination":"LIB/b"}]"#))
        let handle = try #require(FileHandle(forWritingAtPath: folder["plan.json"].string))
        handle.seekToEndOfFile()
        handle.write(Data("\n\n".utf8))
        try handle.close()
        #expect(throws: PlanFileError.changed(folder["plan.json"])) { try stored.requests.forEach { _ in } }
    }
}
