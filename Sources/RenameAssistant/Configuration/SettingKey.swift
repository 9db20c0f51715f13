import MediaNames
import OperationJournal

/// A value that flags, the environment and the configuration file may set.
///
/// The raw value is the word in the file; `PLEXOMATIC_` and the same word in capitals is the variable.
package enum SettingKey: String, Hashable, Sendable, CaseIterable {
    case layout, library, movies, series, accept, verify, extensions, ignore, hidden, color, journal
    case logFile = "log_file"
}

extension SettingKey {
    /// What a value must look like.
    package enum Kind: Hashable, Sendable {
        /// One of these words.
        case word([String])

        /// `true` or `false`.
        case flag

        /// A path; a leading `~` is the home folder.
        case path

        /// Texts; in the environment separated by commas.
        case list
    }

    package var kind: Kind {
        switch self {
        case .layout: .word(["plex"])
        case .accept: .word(AcceptedCertainty.allCases.map(\.rawValue))
        case .verify: .word(Verification.allCases.map(\.rawValue))
        case .color: .word(["auto", "always", "never"])
        case .library, .movies, .series, .journal, .logFile: .path
        case .extensions, .ignore: .list
        case .hidden: .flag
        }
    }

    /// What the value is for, in a few words.
    package var summary: String {
        switch self {
        case .layout: "whose names are written"
        case .library: "where files are moved to; in place where unset"
        case .movies: "where films are moved to"
        case .series: "where series are moved to"
        case .accept: "how sure the rules must be: certain, or likely too"
        case .verify: "what is recorded to recognise a file: identity, sampled or full"
        case .extensions: "what counts as video"
        case .ignore: "regular expressions for names to leave out"
        case .hidden: "whether hidden names are read"
        case .color: "colour on terminals: auto, always or never"
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
        case .list:
            nil
        }
    }
}
