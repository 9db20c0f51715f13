/// A value of a setting: a text, or several.
package enum SettingValue: Hashable, Sendable {
    case text(String)
    case list([String])

    /// What a text means where `true` or `false` is asked for.
    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }
}

extension SettingValue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .text(let text): text
        case .list(let texts): texts.joined(separator: ", ")
        }
    }
}
