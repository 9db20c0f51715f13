package import MediaNames

/// What a person wants of a plan beyond its layout; it stands in the plan too, since a review plans folders anew.
package struct PlanWishes: Hashable, Sendable {
    /// The person's own patterns for names.
    package var templates = NameTemplates()

    /// What becomes of files that want a name which another file has or wants too.
    package var onConflict = ConflictPolicy.skip

    /// Whether the tags of subtitles are written anew, in the form that all servers read.
    package var normalisesSubtitles = false

    /// Where files hold several short episodes each.
    package var anthology = AnthologyFolders.none

    package init() {}
}

extension PlanWishes {
    /// Writes what was wished for, and nothing where it is as usual.
    func write(to writer: inout JSONWriter) {
        if let template = templates.movie {
            writer.key("movie_template")
            writer.value(template.text)
        }
        if let template = templates.episode {
            writer.key("episode_template")
            writer.value(template.text)
        }
        if onConflict != .skip {
            writer.key("on_conflict")
            writer.value(onConflict.rawValue)
        }
        if normalisesSubtitles {
            writer.key("normalise_subtitles")
            writer.value(true)
        }
        if anthology != .none { anthology.write(to: &writer) }
    }

    /// Takes a wish that a plan has as text.
    ///
    /// - Parameters:
    ///   - key: The key in the plan.
    ///   - text: The value.
    /// - Returns: What is wrong with the value, or `nil`.
    mutating func take(_ key: String, _ text: String) -> String? {
        do throws(TemplateError) {
            switch key {
            case "movie_template": templates.movie = try NameTemplate(text, for: .movie)
            case "episode_template": templates.episode = try NameTemplate(text, for: .episode)
            case "on_conflict":
                guard let policy = ConflictPolicy(rawValue: text) else {
                    return "'\(text)' is no way to meet conflicts"
                }
                onConflict = policy
            default: break
            }
            return nil
        } catch {
            return error.message
        }
    }
}
