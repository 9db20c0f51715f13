import Foundation
import FilePaths
import SystemPackage

extension PlanText {
    /// A key of a group or an operation.
    private enum Key {
        case id, verdict, origin, certainty, identity, suggestion, objections, media, operations
        case role, source, sourceBytes, destination, destinationBytes, size, modified, inode
        case other
    }

    /// Takes the array of groups.
    ///
    /// - Parameter body: Is handed each group as soon as it was read.
    /// - Throws: ``PlanFileError``, or what `body` throws.
    mutating func groups(_ body: (PlanGroupText) throws -> Void) throws {
        try take(UInt8(ascii: "["))
        guard try !takes(UInt8(ascii: "]")) else { return }
        var number = 0
        repeat {
            group = number
            try body(try wholeGroup())
            number += 1
        } while try takes(UInt8(ascii: ","))
        group = nil
        try take(UInt8(ascii: "]"))
    }

    private mutating func wholeGroup() throws(PlanFileError) -> PlanGroupText {
        var (id, verdict, operations): (Int?, Verdict?, [PlannedOperation]?)
        var group = PlanGroupText(id: 0, verdict: .unchanged, operations: [])
        try members { (text, key) throws(PlanFileError) in
            switch key {
            case .id: id = try text.optionalNumber()
            case .verdict: verdict = try text.word(Verdict.self, "verdict")
            case .origin: group.origin = try text.word(Origin.self, "origin")
            case .certainty: group.certainty = try text.optionalString() ? text.text : nil
            case .identity: group.identity = try text.object("identity")
            case .suggestion: group.suggestion = try text.object("suggestion")
            case .objections: group.objections = try text.value(isWanted: true)
            case .media: group.media = try text.object("media")
            case .operations: operations = try text.operations(of: id)
            default: try text.value()
            }
        }
        guard let id else { throw fault("'id' is missing") }
        guard let verdict else { throw fault("'verdict' is missing") }
        guard let operations else { throw fault("'operations' is missing") }
        (group.id, group.verdict, group.operations) = (id, verdict, operations)
        return group
    }

    private mutating func operations(of group: Int?) throws(PlanFileError) -> [PlannedOperation] {
        var operations: [PlannedOperation] = []
        try take(UInt8(ascii: "["))
        guard try !takes(UInt8(ascii: "]")) else { return [] }
        repeat { operations.append(try operation(of: group)) } while try takes(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
        return operations
    }

    private mutating func operation(of group: Int?) throws(PlanFileError) -> PlannedOperation {
        var role: FileRole?
        var (source, sourceBytes, destination, destinationBytes): ([UInt8]?, [UInt8]?, [UInt8]?, [UInt8]?)
        var (size, modified, inode): (Int64?, Int64?, UInt64?)
        try members { (text, key) throws(PlanFileError) in
            switch key {
            case .role: role = try text.word(FileRole.self, "role")
            case .source: source = try text.once(source, "source")
            case .sourceBytes: sourceBytes = try text.once(sourceBytes, "source_bytes")
            case .destination: destination = try text.once(destination, "destination")
            case .destinationBytes: destinationBytes = try text.once(destinationBytes, "destination_bytes")
            case .size: size = try text.optionalNumber()
            case .modified: modified = try text.optionalNumber()
            case .inode: inode = try text.optionalNumber()
            default: try text.value()
            }
        }
        guard let source else { throw fault("'source' is missing") }
        return PlannedOperation(
            role: role ?? .other,
            source: try decoded(source, sourceBytes, group),
            destination: try destination.map { (text) throws(PlanFileError) in
                try decoded(text, destinationBytes, group)
            },
            size: size,
            modified: modified,
            inode: inode
        )
    }

    /// Takes an object, member by member.
    private mutating func members(
        _ body: (inout PlanText, Key) throws(PlanFileError) -> Void
    ) throws(PlanFileError) {
        try take(UInt8(ascii: "{"))
        guard try !takes(UInt8(ascii: "}")) else { return }
        repeat {
            try name()
            let key = key
            try take(UInt8(ascii: ":"))
            try body(&self, key)
        } while try takes(UInt8(ascii: ","))
        try take(UInt8(ascii: "}"))
    }

    /// What the last string is as a key.
    private var key: Key {
        // By the length first: nearly all keys are known by one comparison then.
        switch plain?.count ?? unescaped.count {
        case 2: isWord("id") ? .id : .other
        case 4: isWord("role") ? .role : isWord("size") ? .size : .other
        case 5: isWord("inode") ? .inode : isWord("media") ? .media : .other
        case 6: isWord("source") ? .source : isWord("origin") ? .origin : .other
        case 7: isWord("verdict") ? .verdict : .other
        case 8: isWord("mtime_ns") ? .modified : isWord("identity") ? .identity : .other
        case 9: isWord("certainty") ? .certainty : .other
        case 10:
            isWord("operations")
                ? .operations : isWord("suggestion") ? .suggestion : isWord("objections") ? .objections : .other
        case 11: isWord("destination") ? .destination : .other
        case 12: isWord("source_bytes") ? .sourceBytes : .other
        case 17: isWord("destination_bytes") ? .destinationBytes : .other
        default: .other
        }
    }

    /// Takes a string that may stand only once: two readers could take two paths for it.
    private mutating func once(_ known: [UInt8]?, _ key: String) throws(PlanFileError) -> [UInt8]? {
        guard known == nil else { throw fault("'\(key)' stands twice") }
        return try optionalString() ? bytes : nil
    }

    /// Takes an object as its bytes, or `null`.
    private mutating func object(_ key: String) throws(PlanFileError) -> [UInt8] {
        switch try next() {
        case UInt8(ascii: "{"): return try value(isWanted: true)
        case UInt8(ascii: "n"):
            try value()
            return []
        default: throw fault("'\(key)' is no object")
        }
    }

    /// Takes one of the words that a type knows, or `null`.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type,
        _ key: String
    ) throws(PlanFileError) -> Word? where Word.RawValue == String {
        guard try optionalString() else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        throw fault("'\(text)' is none of \(known)", at: key)
    }

    /// The bytes of a path, by their base64 where the document has it.
    private func decoded(_ text: [UInt8], _ base64: [UInt8]?, _ group: Int?) throws(PlanFileError) -> [UInt8] {
        guard let base64 else { return text }
        guard let data = Data(base64Encoded: Data(base64)) else {
            throw .path(file, group: group ?? 0, path: FilePath(bytes: text), .notBase64)
        }
        return Array(data)
    }
}
