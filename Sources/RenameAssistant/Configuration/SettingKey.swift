import HTTPTransport
import LanguageModel
package import MediaNames
import OperationJournal

/// A value that flags, the environment and the configuration file may set.
///
/// The raw value is the word in the file; `PLEXOMATIC_` and the same word in capitals is the variable.
package enum SettingKey: String, Hashable, Sendable, CaseIterable {
    case layout, library, movies, series, accept, verify, extensions, ignore, anthology, hidden, color, journal
    case probe, ffprobe
    case ask, offline, endpoint, dialect, model, parallel
    case onConflict = "on_conflict"
    case normaliseSubtitles = "normalise_subtitles"
    case movieTemplate = "movie_template"
    case episodeTemplate = "episode_template"
    case askLimit = "ask_limit"
    case askTimeout = "ask_timeout"
    case askTime = "ask_time"
    case allowRemote = "allow_remote"
    case logFile = "log_file"
}

extension SettingKey {
    /// What a value must look like.
    package enum Kind: Hashable, Sendable {
        /// One of these words.
        case word([String])

        /// `true` or `false`.
        case flag

        /// A whole number within these bounds.
        case number(ClosedRange<Int>)

        /// The address of a server.
        case endpoint

        /// Any text.
        case name

        /// A pattern for names.
        case template(NameTemplate.Kind)

        /// A path; a leading `~` is the home folder.
        case path

        /// Texts; in the environment separated by commas.
        case list
    }

    package var kind: Kind {
        switch self {
        case .layout: .word(Layout.allCases.map(\.rawValue))
        case .accept: .word(AcceptedCertainty.allCases.map(\.rawValue))
        case .onConflict: .word(ConflictPolicy.allCases.map(\.rawValue))
        case .verify: .word(Verification.allCases.map(\.rawValue))
        case .color: .word(["auto", "always", "never"])
        case .library, .movies, .series, .journal, .logFile, .ffprobe: .path
        case .extensions, .ignore, .anthology: .list
        case .hidden, .offline, .allowRemote, .normaliseSubtitles: .flag
        case .probe: .word(ProbePolicy.allCases.map(\.rawValue))
        case .ask: .word(AskPolicy.allCases.map(\.rawValue))
        case .dialect: .word(["auto"] + Dialect.allCases.map(\.rawValue))
        case .endpoint: .endpoint
        case .model: .name
        case .movieTemplate: .template(.movie)
        case .episodeTemplate: .template(.episode)
        case .parallel: .number(1...64)
        case .askLimit: .number(0...100_000)
        case .askTimeout: .number(1...3_600)
        case .askTime: .number(1...86_400)
        }
    }

    /// What the value is for, in a few words.
    package var summary: String {
        switch self {
        case .layout: "whose names are written: plex, jellyfin, emby or kodi"
        case .library: "where files are moved to; in place where unset"
        case .movies: "where films are moved to"
        case .series: "where series are moved to"
        case .accept: "how sure the rules must be: certain, or likely too"
        case .onConflict: "where files want one name: skip them, add a suffix, or fail"
        case .normaliseSubtitles: "whether subtitles' tags are written as all servers read them"
        case .movieTemplate: "your own pattern for the names of films, instead of the layout's"
        case .episodeTemplate: "your own pattern for the names of episodes"
        case .verify: "what is recorded to recognise a file: identity, sampled or full"
        case .extensions: "what counts as video"
        case .ignore: "regular expressions for names to leave out"
        case .anthology: "folders whose files hold several short episodes each"
        case .hidden: "whether hidden names are read"
        case .color: "colour on terminals: auto, always or never"
        case .probe: "which videos are looked into: auto, always or never"
        case .ffprobe: "what looks into videos; found in PATH where unset"
        case .ask: "which files a model is asked about: auto, always or never"
        case .offline: "whether no model is asked; earlier answers are used"
        case .endpoint: "where the model is asked"
        case .dialect: "how the endpoint is spoken to: auto, ollama or openai"
        case .model: "the model's name; auto takes the first known one"
        case .parallel: "how many questions are under way at once"
        case .askLimit: "how many questions a run asks at most"
        case .askTimeout: "seconds that the endpoint may be silent"
        case .askTime: "seconds that all questions of a run may take"
        case .allowRemote: "whether names may go to other machines"
        case .journal: "where operations are recorded"
        case .logFile: "where every operation's state is noted"
        }
    }

    /// The variable of the environment.
    package var variable: String { "PLEXOMATIC_" + rawValue.uppercased() }

    /// Why a text cannot be this value, or `nil` if it can.
    package func objection(to text: String) -> String? {
        switch kind {
        case .word(let words):
            words.contains(text) ? nil : "must be one of \(words.map { "'\($0)'" }.joined(separator: ", "))"
        case .flag:
            SettingValue.flag(text) == nil ? "must be 'true' or 'false'" : nil
        case .path:
            text.isEmpty ? "must be a path" : nil
        case .number(let range):
            Int(text).map { range.contains($0) } == true
                ? nil : "must be a number from \(range.lowerBound) to \(range.upperBound)"
        case .endpoint:
            (try? Endpoint(text)) == nil ? "must be an address, as 'http://127.0.0.1:11434'" : nil
        case .name:
            text.isEmpty ? "must be a name" : nil
        case .template(let kind):
            Self.objection(toTemplate: text, for: kind)
        case .list:
            nil
        }
    }

    private static func objection(toTemplate text: String, for kind: NameTemplate.Kind) -> String? {
        do throws(TemplateError) {
            let example = try NameTemplate(text, for: kind).example()
            return example.readsBack
                ? nil
                : "makes names that are read as something else"
                    + (example.path.isEmpty ? "" : ": '\(example.path)'")
        } catch {
            return "is no template: \(error.message)"
        }
    }
}
