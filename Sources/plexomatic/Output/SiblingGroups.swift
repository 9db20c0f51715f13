import MediaNames

/// Collects consecutive names of one folder, so that they are read together.
///
/// Holds at most ``most`` names, so memory stays constant however long the input is.
struct SiblingGroups {
    private let reader: NameReader
    private let readsAlone: Bool
    private var names: [[UInt8]] = []
    private var parent: [UInt8] = []

    private let reportsNumbers: Bool
    private var numbers: Report?

    /// What the numbers of a folder say together.
    struct Report {
        let numbers: FolderNumbers
        let folder: [UInt8]
    }

    /// The most names that are held.
    static let most = 1_024

    /// Takes names.
    ///
    /// - Parameters:
    ///   - readsAlone: Whether each name is read by itself, whatever stands beside it.
    ///   - keepsEvidence: Whether somebody asks for the evidence.
    ///   - reportsNumbers: Whether somebody asks what is missing or doubled in a folder.
    init(readsAlone: Bool, keepsEvidence: Bool, reportsNumbers: Bool) {
        self.reportsNumbers = reportsNumbers
        self.readsAlone = readsAlone
        reader = NameReader(keepsEvidence: keepsEvidence)
    }

    /// Takes one name; calls `write` for those whose siblings are all known.
    mutating func add(_ name: [UInt8], write: (ParsedFilename, [UInt8]) -> Void) {
        guard !readsAlone, let slash = name.lastIndex(of: 0x2F), slash > 0 else {
            finish(write: write)
            write(reader.read(name.span), name)
            return
        }
        if names.count == Self.most || !name[..<slash].elementsEqual(parent) {
            finish(write: write)
            parent = Array(name[..<slash])
        }
        names.append(name)
    }

    /// What the numbers of the folder say that was read last, once.
    mutating func takeReport() -> Report? {
        defer { numbers = nil }
        return numbers
    }

    /// Reads the names that are still held.
    mutating func finish(write: (ParsedFilename, [UInt8]) -> Void) {
        guard !names.isEmpty else { return }
        let parsed = reader.read(siblings: names)
        for (parsed, name) in zip(parsed, names) { write(parsed, name) }
        if reportsNumbers { numbers = Report(numbers: FolderNumbers(parsed, of: names), folder: parent) }
        names.removeAll(keepingCapacity: true)
        parent = []
    }
}
