import MediaNames
import MediaProbe

/// What the lengths of a folder's videos say against the readings of their names.
///
/// Lengths only ever make a file wait for a person: a short one may be a sample, a long one may hold two episodes. They
/// never settle what a name leaves open.
struct DurationCheck {
    /// What speaks against each file, by its place in the folder.
    private(set) var objections: [Int: Objection] = [:]

    /// Nothing shorter than five minutes is an episode that is ten times longer in all other files.
    private static let shortest = 300_000
    private static let shortPart = 10

    /// A file of 1.8 to 2.2 times the usual length may hold two episodes.
    private static let double = 1.8...2.2
    private static let fewestSiblings = 3

    /// - Parameters:
    ///   - identities: What each file of the folder is taken for, settled or not.
    ///   - media: What the files say about themselves, by their places.
    init(_ identities: [MediaIdentity?], _ media: [Int: MediaInformation]) {
        let durations = media.compactMapValues(\.duration)
        guard durations.count > 1 else { return }
        var runs: [EpisodeRun: [(file: Int, numbers: [EpisodeNumber])]] = [:]
        var runOfFile: [Int: EpisodeRun] = [:]
        for (file, identity) in identities.enumerated() {
            guard let identity, let (run, numbers) = EpisodeRun.of(identity) else { continue }
            runs[run, default: []].append((file, numbers))
            runOfFile[file] = run
        }
        for (file, identity) in identities.enumerated() {
            guard identity != nil, let duration = durations[file] else { continue }
            let run = runOfFile[file]
            // Specials are as long as they like.
            guard run?.season != 0 else { continue }
            let members = run.flatMap { runs[$0] } ?? []
            let siblings = members.filter { $0.file != file }.compactMap { durations[$0.file] }
            let others = siblings.isEmpty ? durations.filter { $0.key != file }.map(\.value) : siblings
            if let median = Self.median(others), duration < Self.shortest, duration < median / Self.shortPart {
                objections[file] = .muchShorter(duration, than: median)
            } else if siblings.count >= Self.fewestSiblings, let median = Self.median(siblings),
                Self.double.contains(Double(duration) / Double(median)),
                let number = members.first(where: { $0.file == file })?.numbers,
                let missing = Self.gap(behind: number, in: members.flatMap(\.numbers))
            {
                objections[file] = .doubleLength(duration, median: median, missing: missing)
            }
        }
    }

    /// The number that is missing behind an episode, if later ones are there.
    static func gap(behind numbers: [EpisodeNumber], in all: [EpisodeNumber]) -> EpisodeNumber? {
        guard numbers.count == 1, let number = numbers.first, !number.isHalf else { return nil }
        let next = EpisodeNumber(number.whole + 1)
        return !all.contains(next) && all.contains { $0 > next } ? next : nil
    }

    /// The value in the middle; of an even count the higher one.
    static func median<Number: Comparable>(_ values: [Number]) -> Number? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}

extension Objection {
    /// A file that is called an episode or a film plays so short that it is a sample, most likely.
    fileprivate static func muchShorter(_ duration: Int, than median: Int) -> Objection {
        Objection(
            code: "much_shorter",
            message: "much shorter than its siblings, a sample perhaps: it plays \(PlayingTime(duration)), "
                + "they play about \(PlayingTime(median))"
        )
    }

    /// A file plays as long as two, and the episode behind it is missing.
    fileprivate static func doubleLength(_ duration: Int, median: Int, missing: EpisodeNumber) -> Objection {
        Objection(
            code: "double_length",
            message: "twice as long as its siblings, and episode \(missing) is missing: it may hold "
                + "\(missing.whole - 1)–\(missing) (it plays \(PlayingTime(duration)), they play about \(PlayingTime(median)))"
        )
    }
}
