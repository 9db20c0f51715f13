/// Colour with restraint: green for what changes, yellow for what waits, red for what stands in the way.
struct Style: Sendable {
    /// Whether there is colour at all.
    let isColored: Bool

    /// No colour, wherever the text goes.
    static let none = Style(isColored: false)

    private init(isColored: Bool) {
        self.isColored = isColored
    }

    /// What suits a terminal.
    ///
    /// - Parameters:
    ///   - terminal: Where the text goes.
    ///   - choice: `auto`, `always` or `never`.
    init(for terminal: Terminal, choice: String) {
        isColored = (ColorChoice(rawValue: choice) ?? .auto).isOn(terminal)
    }

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func dim(_ text: String) -> String { wrapped(text, "2") }
    func red(_ text: String) -> String { wrapped(text, "31") }
    func green(_ text: String) -> String { wrapped(text, "32") }
    func yellow(_ text: String) -> String { wrapped(text, "33") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
