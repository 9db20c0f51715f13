import MediaNames
import RenameAssistant

/// Holds names that were read until a model was asked about those that are open.
struct ExplainInquiry {
    private let inquiry: ModelInquiry
    private var names: [(input: [UInt8], parsed: ParsedFilename)] = []

    init(_ inquiry: ModelInquiry) {
        self.inquiry = inquiry
        inquiry.begin()
    }

    /// Takes a name.
    mutating func add(_ parsed: ParsedFilename, _ input: [UInt8]) {
        names.append((input, parsed))
    }

    /// Asks, and hands the names on in their order.
    ///
    /// - Parameter write: Takes a name with what was suggested for it.
    /// - Returns: What came of the asking.
    func finish(write: (ParsedFilename, [UInt8], CheckedSuggestion?) -> Void) -> AskReport {
        var folders: [OpenFolder] = []
        var runs: [Range<Int>] = []
        var start = 0
        while start < names.count {
            let parent = Self.parent(names[start].input)
            var end = start + 1
            // Bare names have nothing to do with each other.
            while end < names.count, !parent.isEmpty, Self.parent(names[end].input) == parent { end += 1 }
            folders.append(folder(start..<end, parent))
            runs.append(start..<end)
            start = end
        }
        let (suggestions, report) = inquiry.answers(for: folders)
        for (run, suggestions) in zip(runs, suggestions) {
            for index in run { write(names[index].parsed, names[index].input, suggestions[index - run.lowerBound]) }
        }
        return report
    }

    private func folder(_ run: Range<Int>, _ parent: ArraySlice<UInt8>) -> OpenFolder {
        var files: [Int: OpenFile] = [:]
        for index in run where inquiry.asks(about: names[index].parsed, path: names[index].input) {
            files[index - run.lowerBound] = OpenFile(path: names[index].input, parsed: names[index].parsed)
        }
        return OpenFolder(
            folder: String(decoding: parent, as: UTF8.self),
            names: run.map { String(decoding: names[$0].input[Self.parentEnd(names[$0].input)...], as: UTF8.self) },
            files: files
        )
    }

    private static func parentEnd(_ name: [UInt8]) -> Int {
        name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    }

    private static func parent(_ name: [UInt8]) -> ArraySlice<UInt8> { name[..<max(0, parentEnd(name) - 1)] }
}
