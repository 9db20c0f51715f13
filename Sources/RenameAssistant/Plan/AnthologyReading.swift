import MediaNames
import MediaScanner

/// Reads the files of a folder as an anthology: several short episodes in one file, or one episode in several files.
///
/// Only a person knows that a series is one, so this is done only in folders that somebody named. The titles of a range
/// are joined in one form; a letter behind the number is a part, where each letter from the first on is there once.
struct AnthologyReading {
    private let folder: ScannedFolder
    private let readings: [ParsedFilename]
    private let accepted: AcceptedCertainty

    /// - Parameters:
    ///   - folder: The folder.
    ///   - readings: What the rules read in the names of its files.
    ///   - accepted: How sure they must be.
    init(_ folder: ScannedFolder, _ readings: [ParsedFilename], accepting accepted: AcceptedCertainty) {
        self.folder = folder
        self.readings = readings
        self.accepted = accepted
    }

    /// The identities that the rules settle here.
    ///
    /// - Parameter settled: What they settle elsewhere; of that only titles and parts are changed, and nothing that a
    ///   person decided.
    /// - Returns: An identity for each file that has one.
    func identities(_ settled: [ConfirmedIdentity?]) -> [ConfirmedIdentity?] {
        var result = settled.map { $0?.joiningSegments() }
        for (file, part) in parts() where settled[file]?.origin != .person {
            result[file] = ConfirmedIdentity(segment: readings[file], part: part, accepting: accepted) ?? result[file]
        }
        return result
    }

    /// Which part each file is whose number has a letter, where the letters of a number are whole.
    private func parts() -> [Int: Int] {
        struct Claim: Hashable {
            let run: EpisodeRun
            let episode: Int
            let ending: String
        }
        var claims: [Claim: [(file: Int, part: Int)]] = [:]
        for (file, parsed) in readings.enumerated() {
            guard let letter = SegmentLetter(in: folder.files[file].stem), let identity = MediaIdentity(parsed.reading),
                let (run, numbers) = EpisodeRun.of(identity), numbers == [EpisodeNumber(letter.episode)]
            else { continue }
            let claim = Claim(run: run, episode: letter.episode, ending: folder.files[file].extension)
            claims[claim, default: []].append((file, letter.part))
        }
        var parts: [Int: Int] = [:]
        for members in claims.values where members.map(\.part).sorted() == Array(1...members.count) && members.count > 1
        {
            for (file, part) in members { parts[file] = part }
        }
        return parts
    }
}
