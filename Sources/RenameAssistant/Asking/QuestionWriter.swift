import LanguageModel
import MediaNames
import Prompts

/// Writes questions: names as data, what was read for certain, and what is open; never which reading leads.
struct QuestionWriter: Sendable {
    private let texts: PromptTexts
    private let room: Int

    /// How many names beside a file are shown.
    private static let siblings = 4

    /// - Parameters:
    ///   - texts: The templates.
    ///   - room: How many bytes a question may have.
    init(_ texts: PromptTexts, room: Int) {
        self.texts = texts
        self.room = room
    }

    /// The question about a group of files; `nil` if not even the shortest fits.
    func question(about group: DoubtGroup, in folder: OpenFolder, number: Int) -> Question? {
        let prompt: Prompt = group.form == .shared ? .folderQuestion : .question
        var files = group.asked.map { folder.names[$0] }
        var siblings = siblings(of: group, in: folder)
        while true {
            let text = texts.render(prompt, names(group, folder, files: files, siblings: siblings))
            if text.utf8.count <= room {
                return Question(folder: number, group: group, text: text)
            }
            if !siblings.isEmpty {
                siblings.removeLast()
            } else if files.count > 2 {
                // The first and the last say most about what varies.
                files.remove(at: files.count / 2)
            } else {
                return nil
            }
        }
    }

    private func names(_ group: DoubtGroup, _ folder: OpenFolder, files: [String], siblings: [String]) -> JSONValue {
        let parsed = group.asked.compactMap { folder.files[$0]?.parsed }
        let open = Set(parsed.flatMap { Self.openFields($0) })
        return [
            "folder": .text(folder.folder),
            "siblings": .list(siblings.map { .text($0) }),
            "read": Self.certain(parsed, except: open),
            "open": .list(open.sorted().map { .text($0) }),
            "files": .list(files.map { .text($0) }),
        ]
    }

    /// The nearest names that the question is not about, so that one more file far away does not change it.
    private func siblings(of group: DoubtGroup, in folder: OpenFolder) -> [String] {
        guard let first = group.asked.first, let last = group.asked.last else { return [] }
        let inside = Set(group.asked)
        let near = folder.names.indices.filter { !inside.contains($0) }
            .sorted { min(abs($0 - first), abs($0 - last)) < min(abs($1 - first), abs($1 - last)) }
        return near.prefix(Self.siblings).sorted().map { folder.names[$0] }
    }

    /// The fields that a file's doubts leave open.
    private static func openFields(_ parsed: ParsedFilename) -> [String] {
        let numbers = ["season", "episode", "absolute_episode"]
        return parsed.certainty.doubts.flatMap { doubt -> [String] in
            switch doubt {
            case .episodeOrPart: ["episode", "part"]
            case .noSeason, .otherSeason, .doubled, .seasonOrAbsolute, .noNumber: numbers
            case .dateOrder: ["date"]
            case .yearOrTitle: ["title", "year"]
            case .movieOrEpisode: ["type"]
            case .noTitle, .onlyHash, .titleOrEpisodeTitle, .titleEnd: ["title"]
            case .notUTF8, .seasonPack, .extra, .tooLong, .deviceName, .onlyNumber, .placeholder, .site,
                .mash:
                []
            }
        }
    }

    /// What all files have in common and nobody doubts: tags of the release, and the year where it is not in question.
    private static func certain(_ parsed: [ParsedFilename], except open: Set<String>) -> JSONValue {
        guard let first = parsed.first else { return .object([]) }
        var members: [JSONValue.Member] = []
        func add(_ field: String, _ value: (Reading) -> String?) {
            guard let text = value(first.reading), parsed.allSatisfy({ value($0.reading) == text }) else { return }
            members.append(JSONValue.Member(field, .text(text)))
        }
        add("resolution") { $0.release.resolution }
        add("source_medium") { $0.release.sourceMedium }
        add("video_codec") { $0.release.videoCodec }
        add("release_group") { $0.release.releaseGroup }
        if !open.contains("year"), let year = first.reading.year,
            parsed.allSatisfy({ one in ([one.reading] + one.rivals.map(\.reading)).allSatisfy { $0.year == year } })
        {
            members.append(JSONValue.Member("year", .integer(year)))
        }
        return .object(members)
    }
}

extension DoubtGroup {
    /// The files that the question is about.
    fileprivate var asked: ArraySlice<Int> { form == .sample ? indices.prefix(1) : indices[...] }
}
