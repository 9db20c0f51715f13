/// Finds the words in what a server sends with an error: a string, an object, JSON within a string, HTML, or nothing.
enum ErrorBody {
    /// No more of a server's words than this many characters is shown.
    static let longest = 300

    /// What a whole body says.
    static func words(of body: [UInt8]) -> String {
        if let value = try? JSONReader.value(of: body) { return words(of: value["error"] ?? value) }
        let text = String(decoding: body.prefix(4_096), as: UTF8.self)
        guard text.contains("<") else { return shown(text) }
        return shown("a web page" + (title(of: text).map { ": " + $0 } ?? ""))
    }

    /// What the value of `error` says.
    static func words(of error: JSONValue) -> String {
        switch error {
        case .text(let text):
            // Newer versions of Ollama hand on the whole answer of the server behind them as a string.
            guard text.hasPrefix("{"), let inner = try? JSONReader.value(of: Array(text.utf8)), inner.isObject else {
                return shown(text)
            }
            return words(of: inner["error"] ?? inner)
        case .object: return shown(error["message"]?.text ?? error.description)
        default: return shown(error.description)
        }
    }

    private static func title(of page: String) -> String? {
        guard let start = page.firstRange(of: "<title>"), let end = page.firstRange(of: "</title>"),
            start.upperBound < end.lowerBound
        else { return nil }
        return String(page[start.upperBound..<end.lowerBound])
    }

    /// The words on one line, without characters that a terminal obeys, and not too many of them.
    static func shown(_ text: String) -> String {
        var result = ""
        for character in text.prefix(longest) {
            let isShown = character.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
                default: true
                }
            }
            result.append(isShown ? character : " ")
        }
        return result.split(separator: " ").joined(separator: " ")
    }
}
