import MediaNames

extension VersionLabel {
    /// Labels for copies of one work: as few words as set the most of them apart.
    ///
    /// - Parameter readings: What is known of each copy.
    /// - Returns: A label for each copy, or `nil` where nothing tells them apart.
    static func telling(apart readings: [Reading]) -> [VersionLabel]? {
        guard readings.count > 1, readings.allSatisfy({ $0.kind == .movie || $0.kind == .episode }),
            readings.allSatisfy({ $0.part == nil || $0.isPartOfTitle })
        else { return nil }
        // The resolution comes last in a label and first in what people look for.
        let facts: [[Fact]] = [
            [\.resolution], [\.sourceMedium, \.resolution], [\.videoCodec, \.resolution],
            [\.sourceMedium, \.videoCodec, \.resolution],
        ]
        var best: [String] = []
        var most = 1
        for names in facts {
            guard let texts = texts(of: readings, naming: names) else { continue }
            let count = Set(texts).count
            if count > most { (best, most) = (texts, count) }
        }
        return best.isEmpty ? nil : best.map { VersionLabel($0) }
    }

    /// One thing that a name says about a copy.
    private typealias Fact = KeyPath<ReleaseTags, String?>

    /// What each copy states of some facts; `nil` where one is silent about what another states.
    private static func texts(of readings: [Reading], naming names: [Fact]) -> [String]? {
        let stated = names.filter { name in readings.contains { $0.release[keyPath: name] != nil } }
        guard !stated.isEmpty else { return nil }
        var texts: [String] = []
        for reading in readings {
            let words = stated.compactMap { reading.release[keyPath: $0] }
            guard words.count == stated.count else { return nil }
            texts.append(words.joined(separator: " "))
        }
        return texts
    }
}
