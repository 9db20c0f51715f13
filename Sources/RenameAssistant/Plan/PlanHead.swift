import FilePaths
import Foundation
import OperationJournal
import SystemPackage

/// What a plan file says of all of its groups.
struct PlanHead {
    var action: OperationKind = .move
    var layout: String?
    var library: FilePath?
    var movies: FilePath?
    var series: FilePath?
    var createdAt = ""
    var roots: [FilePath] = []
    var wishes = PlanWishes()

    /// How many conflicts it tells of.
    var conflicts = 0
}

extension PlanText {
    /// Takes the whole document.
    ///
    /// - Parameter body: Is handed each group as soon as it was read.
    /// - Returns: What it says beside the groups.
    /// - Throws: ``PlanFileError``, or what `body` throws.
    mutating func document(_ body: (PlanGroupText) throws -> Void) throws -> PlanHead {
        var head = PlanHead()
        var (version, action, hasGroups): (Int?, OperationKind?, Bool) = (nil, nil, false)
        var rootsBytes: [[UInt8]]?
        var (anthology, anthologyBytes): ([[UInt8]], [[UInt8]]?) = ([], nil)
        var encoded: [String: [UInt8]] = [:]
        guard try next() == UInt8(ascii: "{") else {
            try value()
            throw fault("it is no JSON object")
        }
        try take(UInt8(ascii: "{"))
        var isOpen = try !takes(UInt8(ascii: "}"))
        while isOpen {
            try string()
            let key = text
            try take(UInt8(ascii: ":"))
            switch key {
            case "schema_version":
                version = try optionalNumber()
                // A document of another version may look different from here on; the number alone is asked for then.
                if let version, version != PlanWriter.schemaVersion {
                    throw PlanFileError.schemaVersion(file, found: version)
                }
            case "action": action = try word(OperationKind.self, "action")
            case "layout": head.layout = try optionalString() ? text : nil
            case "library": head.library = try optionalString() ? FilePath(bytes: bytes) : nil
            case "movies": head.movies = try optionalString() ? FilePath(bytes: bytes) : nil
            case "series": head.series = try optionalString() ? FilePath(bytes: bytes) : nil
            case "movie_template", "episode_template", "on_conflict":
                if try optionalString(), let flaw = head.wishes.take(key, text) { throw fault("'\(key)': \(flaw)") }
            case "normalise_subtitles":
                head.wishes.normalisesSubtitles = try value(isWanted: true).elementsEqual("true".utf8)
            case "library_bytes", "movies_bytes", "series_bytes":
                encoded[key] = try optionalString() ? bytes : nil
            case "created_at": head.createdAt = try optionalString() ? text : ""
            case "anthology": anthology = try strings()
            case "anthology_bytes": anthologyBytes = try strings()
            case "conflicts": head.conflicts = try count()
            case "roots": head.roots = try strings().map { FilePath(bytes: $0) }
            case "roots_bytes": rootsBytes = try strings()
            case "groups":
                guard !hasGroups else { throw fault("'groups' stands twice") }
                hasGroups = true
                try groups(body)
            default: try value()
            }
            isOpen = try takes(UInt8(ascii: ","))
        }
        try take(UInt8(ascii: "}"))
        try finish()
        guard version != nil else { throw fault("'schema_version' is missing") }
        guard let action else { throw fault("'action' is missing") }
        guard hasGroups else { throw fault("'groups' is missing") }
        head.action = action
        func decoded(_ key: String) -> FilePath? {
            encoded[key].flatMap { Data(base64Encoded: Data($0)) }.map { FilePath(bytes: $0) }
        }
        head.library = decoded("library_bytes") ?? head.library
        head.movies = decoded("movies_bytes") ?? head.movies
        head.series = decoded("series_bytes") ?? head.series
        head.roots = Self.decoded(head.roots.map(\.bytes), rootsBytes).map { FilePath(bytes: $0) }
        head.wishes.anthology = AnthologyFolders(known: Self.decoded(anthology, anthologyBytes))
        return head
    }

    /// Paths by their base64, where the document has one for each.
    private static func decoded(_ paths: [[UInt8]], _ base64: [[UInt8]]?) -> [[UInt8]] {
        let bytes = base64?.compactMap { Data(base64Encoded: Data($0)) } ?? []
        return bytes.count == paths.count ? bytes.map { Array($0) } : paths
    }

    /// Takes an array, or anything else.
    ///
    /// - Returns: How many values are in the array.
    private mutating func count() throws(PlanFileError) -> Int {
        guard try next() == UInt8(ascii: "[") else {
            try value()
            return 0
        }
        try take(UInt8(ascii: "["))
        guard try !takes(UInt8(ascii: "]")) else { return 0 }
        var count = 0
        repeat {
            try value()
            count += 1
        } while try takes(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
        return count
    }

    /// Takes an array of strings, or `null`.
    private mutating func strings() throws(PlanFileError) -> [[UInt8]] {
        guard try next() == UInt8(ascii: "[") else {
            guard try !optionalString() else { throw fault("a list was expected") }
            return []
        }
        try take(UInt8(ascii: "["))
        guard try !takes(UInt8(ascii: "]")) else { return [] }
        var strings: [[UInt8]] = []
        repeat {
            try string()
            strings.append(bytes)
        } while try takes(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
        return strings
    }
}
