import LanguageModel
import MediaNames

/// Takes the answer for a group apart: the model says what varies, and the program reads each file's own number.
struct GroupAnswer {
    private let suggestion: Suggestion
    private let group: DoubtGroup
    private let folder: OpenFolder

    init(_ suggestion: Suggestion, group: DoubtGroup, folder: OpenFolder) {
        self.suggestion = suggestion
        self.group = group
        self.folder = folder
    }

    /// What the answer means for one file of the group.
    ///
    /// The number comes from a reading that the rules kept or from the name itself, never from the model.
    func suggestion(for index: Int) -> Suggestion {
        guard let file = folder.files[index] else { return suggestion }
        switch group.form {
        case .single: return suggestion
        case .sample: return sampled(file)
        case .shared: return numbered(file, index)
        }
    }

    /// The same choice among the readings of this file as the model made among those of the first.
    private func sampled(_ file: OpenFile) -> Suggestion {
        guard let first = group.indices.first.flatMap({ folder.files[$0] }),
            let place = Self.readings(first).firstIndex(where: { $0.airDate?.description == suggestion.date }),
            place < Self.readings(file).count
        else { return suggestion }
        var own = suggestion
        own.date = Self.readings(file)[place].airDate?.description
        return own
    }

    private func numbered(_ file: OpenFile, _ index: Int) -> Suggestion {
        var own = suggestion
        own.numbering = nil
        guard let numbering = suggestion.numbering else { return own }
        own.season = nil
        own.episodeHalves = []
        own.absoluteHalves = []
        own.date = nil
        own.part = nil
        let readings = Self.readings(file)
        guard
            let reading = readings.first(where: { has(numbering, $0) })
                ?? readings.first(where: { couldHave(numbering, $0) })
        else {
            guard let number = varyingNumber(index) else { return own }
            switch numbering {
            case .episode:
                own.season = suggestion.season
                own.episodeHalves = [number * 2]
            case .absolute: own.absoluteHalves = [number * 2]
            case .part: own.part = number
            case .date: break
            }
            return own
        }
        switch numbering {
        case .episode:
            own.season = reading.seasons.first ?? suggestion.season
            own.episodeHalves = reading.episodes.map(\.halves)
        case .absolute: own.absoluteHalves = (reading.absoluteEpisodes + reading.episodes).map(\.halves)
        case .part: own.part = reading.part
        case .date: own.date = reading.airDate?.description
        }
        return own
    }

    private static func readings(_ file: OpenFile) -> [Reading] {
        [file.parsed.reading] + file.parsed.rivals.map(\.reading)
    }

    /// Whether a reading numbers the file in this way.
    private func has(_ numbering: Suggestion.Numbering, _ reading: Reading) -> Bool {
        switch numbering {
        case .episode:
            reading.seasons.count == 1 && !reading.episodes.isEmpty
                && (suggestion.season == nil || reading.seasons.first == suggestion.season)
        case .absolute: reading.seasons.isEmpty && (!reading.absoluteEpisodes.isEmpty || !reading.episodes.isEmpty)
        case .part: reading.part != nil
        case .date: reading.airDate != nil
        }
    }

    /// Whether it would with the season that the model gave, which the check then looks for in the name.
    private func couldHave(_ numbering: Suggestion.Numbering, _ reading: Reading) -> Bool {
        numbering == .episode && reading.seasons.isEmpty && !reading.episodes.isEmpty
    }

    /// The number of a file that stands where the other files of the group have other numbers.
    private func varyingNumber(_ index: Int) -> Int? {
        let numbers = group.indices.map { index in
            NameGround(folder.files[index]?.path ?? []).file.compactMap { Int($0.text) }
        }
        guard let own = group.indices.firstIndex(of: index).map({ numbers[$0] }),
            numbers.allSatisfy({ $0.count == own.count })
        else { return nil }
        let varying = own.indices.filter { place in Set(numbers.map { $0[place] }).count == numbers.count }
        return varying.count == 1 ? own[varying[0]] : nil
    }
}
