import MediaNames

/// Files of one folder that share a doubt, so that one answer serves them all.
struct DoubtGroup: Sendable {
    /// How one answer serves the files.
    enum Form: Hashable, Sendable {
        /// There is one file.
        case single

        /// The model says once what the number is that varies, and each file's own is read from its name.
        case shared

        /// The model is asked about the first file, and its choice among the readings holds for the others.
        case sample
    }

    /// The files' indices in their folder, ascending; one or more.
    let indices: [Int]
    let form: Form

    /// Titles that differ in a number only are one doubt if there are so many of them: fewer may be films and sequels.
    private static let season = 4

    /// What files must have in common to share a question.
    private struct SharedDoubt: Hashable {
        let doubts: [Doubt]
        let kind: MediaKind?

        /// Empty where the title itself differs from file to file.
        let title: String

        /// Which fields the leading reading and its rivals number, and the seasons that they give.
        let shapes: [String]

        init(_ parsed: ParsedFilename) {
            doubts = parsed.certainty.doubts
            kind = parsed.reading.kind
            title = doubts.contains(.titleOrEpisodeTitle) ? "" : Self.title(parsed.reading)
            shapes = ([parsed.reading] + parsed.rivals.map(\.reading)).map(Self.shape)
        }

        /// The title; where nothing else is numbered, without the numbers within.
        private static func title(_ reading: Reading) -> String {
            let folded = FoldedTitle.of(reading.title ?? "")
            guard !isNumbered(reading) else { return folded }
            return folded.split(omittingEmptySubsequences: false, whereSeparator: \.isNumber).filter { !$0.isEmpty }
                .joined(separator: "#") + (folded.last?.isNumber == true ? "#" : "")
        }

        private static func shape(_ reading: Reading) -> String {
            let counts = [
                reading.episodes.count, reading.absoluteEpisodes.count, reading.airDate == nil ? 0 : 1,
                reading.part == nil ? 0 : 1,
            ]
            return "\(reading.seasons) \(counts)"
        }
    }

    /// Puts the files of a folder together.
    ///
    /// What a film without a number is called is its own question.
    static func groups(of folder: OpenFolder) -> [DoubtGroup] {
        var groups: [[Int]] = []
        var places: [SharedDoubt: Int] = [:]
        let files = folder.files.sorted { $0.key < $1.key }
        for (index, file) in files {
            let doubt = SharedDoubt(file.parsed)
            let isAlone = !isNumbered(file.parsed.reading) && !doubt.title.contains("#")
            if !isAlone, let place = places[doubt] {
                groups[place].append(index)
            } else {
                if !isAlone { places[doubt] = groups.count }
                groups.append([index])
            }
        }
        return groups.flatMap { indices -> [DoubtGroup] in
            guard indices.count > 1, let parsed = folder.files[indices[0]]?.parsed else {
                return [DoubtGroup(indices: indices, form: .single)]
            }
            if parsed.certainty.doubts.contains(.dateOrder) { return [DoubtGroup(indices: indices, form: .sample)] }
            if !isNumbered(parsed.reading), indices.count < season {
                return indices.map { DoubtGroup(indices: [$0], form: .single) }
            }
            return [DoubtGroup(indices: indices, form: .shared)]
        }
    }

    private static func isNumbered(_ reading: Reading) -> Bool {
        !reading.episodes.isEmpty || !reading.absoluteEpisodes.isEmpty || reading.part != nil || reading.airDate != nil
    }
}
