/// What all rules claim of a name.
///
/// The resolver asks dozens of questions about claims of one field, and most names have none of it: which fields there
/// are is known beforehand, so that such a question costs one test and no search.
struct Claims: Sendable {
    /// The claims in the order of the rules.
    let all: [Claim]

    /// A bit for each field that the resolver asks for, where any claim is about it.
    private let fields: UInt8

    init(_ all: [Claim]) {
        self.all = all
        var fields: UInt8 = 0
        for claim in all { fields |= Self.bit(of: claim.field) }
        self.fields = fields
    }

    /// Whether any claim is about the field.
    @inline(__always)
    func hold(_ field: EvidenceField) -> Bool { fields & Self.bit(of: field) != 0 }

    /// Whether any claim is about a field that only some names have: a resolution, an edition, a catalogue's number.
    var holdOthers: Bool { fields & Self.others != 0 }

    /// The first claim about the field that meets a condition.
    @inline(__always)
    func first(_ field: EvidenceField, where condition: (Claim) -> Bool) -> Claim? {
        guard hold(field) else { return nil }
        return all.first { $0.field == field && condition($0) }
    }

    /// Whether a claim about the field meets a condition.
    @inline(__always)
    func contain(_ field: EvidenceField, where condition: (Claim) -> Bool) -> Bool {
        hold(field) && all.contains { $0.field == field && condition($0) }
    }

    /// The bit that all fields share that have none of their own.
    private static let others: UInt8 = 128

    /// Fields without a bit of their own share one: whoever asks for them has to look.
    @inline(__always)
    private static func bit(of field: EvidenceField) -> UInt8 {
        switch field {
        case .episode: 1
        case .season: 2
        case .absoluteEpisode: 4
        case .year: 8
        case .date: 16
        case .part: 32
        default: others
        }
    }
}
