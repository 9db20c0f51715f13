import MediaNames

/// Collects consecutive names of one folder, so that they are read together.
///
/// Holds at most ``most`` names, so memory stays constant however long the input is.
struct SiblingGroups {
    private let reader: NameReader
    private let readsAlone: Bool
    private var names: [[UInt8]] = []
    private var parent: [UInt8] = []

    /// The most names that are held.
    static let most = 1_024

    /// Takes names.
    ///
    /// - Parameters:
    ///   - readsAlone: Whether each name is read by itself, whatever stands beside it.
    ///   - keepsEvidence: Whether somebody asks for the evidence.
    init(readsAlone: Bool, keepsEvidence: Bool) {
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

    /// Reads the names that are still held.
    mutating func finish(write: (ParsedFilename, [UInt8]) -> Void) {
        guard !names.isEmpty else { return }
        for (parsed, name) in zip(reader.read(siblings: names), names) { write(parsed, name) }
        names.removeAll(keepingCapacity: true)
        parent = []
    }
}
