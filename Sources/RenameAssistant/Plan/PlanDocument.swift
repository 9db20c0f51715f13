import FilePaths
import Foundation
import MediaNames
import OperationJournal
import SystemPackage

/// The JSON of a plan as it stands in a file: what of it is needed to carry it out.
struct PlanDocument: Decodable {
    let schemaVersion: Int
    let action: OperationKind
    let layout: String?
    let library: String?
    let libraryBytes: String?
    let createdAt: String?
    let roots: [String]
    let rootsBytes: [String]?
    let groups: [Group]

    private enum CodingKeys: String, CodingKey {
        case action, layout, library, roots, groups
        case schemaVersion = "schema_version"
        case libraryBytes = "library_bytes"
        case rootsBytes = "roots_bytes"
        case createdAt = "created_at"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        schemaVersion = try values.decode(Int.self, forKey: .schemaVersion)
        // A document of another version may look different from here on; the number alone is asked for then.
        guard schemaVersion == PlanWriter.schemaVersion else {
            (action, layout, library, libraryBytes, createdAt) = (.move, nil, nil, nil, nil)
            (roots, rootsBytes, groups) = ([], nil, [])
            return
        }
        action = try values.word(OperationKind.self, forKey: .action)
        layout = try values.decodeIfPresent(String.self, forKey: .layout)
        library = try values.decodeIfPresent(String.self, forKey: .library)
        createdAt = try values.decodeIfPresent(String.self, forKey: .createdAt)
        libraryBytes = try values.decodeIfPresent(String.self, forKey: .libraryBytes)
        roots = try values.decodeIfPresent([String].self, forKey: .roots) ?? []
        rootsBytes = try values.decodeIfPresent([String].self, forKey: .rootsBytes)
        groups = try values.decode([Group].self, forKey: .groups)
    }

    /// A group of the document.
    struct Group: Decodable {
        let id: Int
        let verdict: Verdict
        let origin: Origin?
        let certainty: String?
        let identity: ReadingDocument?
        let suggestion: SuggestionDocument?
        let objections: [Objection]
        let operations: [Operation]

        private enum CodingKeys: String, CodingKey {
            case id, verdict, origin, certainty, identity, suggestion, objections, operations
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            id = try values.decode(Int.self, forKey: .id)
            verdict = try values.word(Verdict.self, forKey: .verdict)
            origin = try values.optionalWord(Origin.self, forKey: .origin)
            certainty = try values.decodeIfPresent(String.self, forKey: .certainty)
            identity = try values.decodeIfPresent(ReadingDocument.self, forKey: .identity)
            suggestion = try values.decodeIfPresent(SuggestionDocument.self, forKey: .suggestion)
            // Reasons are for people: a plan of another hand may put them in its own way, or not at all.
            objections = (try? values.decodeIfPresent([Objection].self, forKey: .objections)) ?? []
            operations = try values.decode([Operation].self, forKey: .operations)
        }
    }

    /// An operation of the document.
    struct Operation: Decodable {
        let role: FileRole?
        let source: String
        let sourceBytes: String?
        let destination: String?
        let destinationBytes: String?
        let size: Int64?
        let modified: Int64?
        let inode: UInt64?

        private enum CodingKeys: String, CodingKey {
            case role, source, destination, size, inode
            case sourceBytes = "source_bytes"
            case destinationBytes = "destination_bytes"
            case modified = "mtime_ns"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            role = try values.optionalWord(FileRole.self, forKey: .role)
            source = try values.decode(String.self, forKey: .source)
            sourceBytes = try values.decodeIfPresent(String.self, forKey: .sourceBytes)
            destination = try values.decodeIfPresent(String.self, forKey: .destination)
            destinationBytes = try values.decodeIfPresent(String.self, forKey: .destinationBytes)
            size = try values.decodeIfPresent(Int64.self, forKey: .size)
            modified = try values.decodeIfPresent(Int64.self, forKey: .modified)
            inode = try values.decodeIfPresent(UInt64.self, forKey: .inode)
        }
    }
}

extension PlanDocument {
    /// The bytes of the roots, by their base64 where the document has it.
    var rootPaths: [FilePath] {
        let encoded = rootsBytes?.compactMap { Data(base64Encoded: $0) }
        guard let encoded, encoded.count == roots.count else { return roots.map { FilePath($0) } }
        return encoded.map { FilePath(bytes: $0) }
    }

    /// The bytes of the library's folder, by their base64 where the document has it.
    var libraryPath: FilePath? {
        libraryBytes.flatMap { Data(base64Encoded: $0) }.map { FilePath(bytes: $0) } ?? library.map { FilePath($0) }
    }
}

extension PlanDocument.Group {
    /// The group with its paths as bytes.
    ///
    /// - Throws: ``PlanFileError/path(_:group:path:_:)`` if bytes are not base64.
    func planned(in file: FilePath) throws(PlanFileError) -> PlannedGroup {
        let operations = try operations.map { (operation) throws(PlanFileError) in
            PlannedOperation(
                role: operation.role ?? .other,
                source: try bytes(operation.source, operation.sourceBytes, file),
                destination: try operation.destination.map { (text) throws(PlanFileError) in
                    try bytes(text, operation.destinationBytes, file)
                },
                size: operation.size,
                modified: operation.modified,
                inode: operation.inode
            )
        }
        return PlannedGroup(
            id: id,
            verdict: verdict,
            origin: origin,
            certainty: certainty,
            reading: identity?.reading ?? Reading(),
            objections: objections,
            operations: operations,
            suggestion: suggestion?.record
        )
    }

    private func bytes(_ text: String, _ base64: String?, _ file: FilePath) throws(PlanFileError) -> [UInt8] {
        guard let base64 else { return Array(text.utf8) }
        guard let data = Data(base64Encoded: base64) else {
            throw .path(file, group: id, path: FilePath(text), .notBase64)
        }
        return Array(data)
    }
}

extension KeyedDecodingContainer {
    /// One of the words that a type knows.
    fileprivate func word<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type,
        forKey key: Key
    ) throws -> Word where Word.RawValue == String {
        let text = try decode(String.self, forKey: key)
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: self,
                debugDescription: "'\(text)' is none of \(known)"
            )
        }
        return word
    }

    fileprivate func optionalWord<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type,
        forKey key: Key
    ) throws -> Word? where Word.RawValue == String {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        return try word(type, forKey: key)
    }
}
