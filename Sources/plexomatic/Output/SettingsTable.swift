import FilePaths
import MediaNames
import RenameAssistant
import SystemPackage

/// Every setting with its value and where that comes from.
enum SettingsTable {
    /// Lines for people.
    static func text(of settings: Settings) -> [UInt8] {
        let rows = SettingKey.allCases.map { key in
            let resolved = settings[key]
            return [key.rawValue, resolved.value?.description ?? "-", words(resolved.origin), key.summary]
        }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
                + "  # \(row[3])"
        }
        let examples = templates(of: settings).map { template in
            let example = template.example()
            let lost = example.lost.isEmpty ? "" : "  # not kept: \(example.lost.joined(separator: ", "))"
            return "\(template.kind.rawValue)_template makes '\(example.path)'\(lost)"
        }
        return Array(((lines + examples).joined(separator: "\n") + "\n").utf8)
    }

    private static func templates(of settings: Settings) -> [NameTemplate] {
        let templates = settings.wishes.templates
        return [templates.movie, templates.episode].compactMap(\.self)
    }

    /// One document for programs.
    static func document(of settings: Settings) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("schema_version")
        writer.value(1)
        writer.key("settings")
        writer.list(SettingKey.allCases) { writer, key in
            let resolved = settings[key]
            writer.beginObject()
            writer.key("key")
            writer.value(key.rawValue)
            writer.key("value")
            switch resolved.value {
            case .text(let text): writer.value(text)
            case .list(let texts): writer.list(texts) { $0.value($1) }
            case nil: writer.null()
            }
            writer.key("origin")
            writer.value(words(resolved.origin))
            writer.endObject()
        }
        writer.key("templates")
        writer.list(templates(of: settings)) { writer, template in
            let example = template.example()
            writer.beginObject()
            writer.key("kind")
            writer.value(template.kind.rawValue)
            writer.key("example")
            writer.value(example.path)
            writer.key("lost")
            writer.list(example.lost) { $0.value($1) }
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private static func words(_ origin: SettingOrigin) -> String {
        switch origin {
        case .commandLine: "command line"
        case .environment(let variable): "variable \(variable)"
        case .file(let path, let line): "\(path.string):\(line)"
        case .builtIn: "built in"
        }
    }
}
