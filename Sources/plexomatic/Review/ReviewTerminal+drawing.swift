import MediaNames
import RenameAssistant

extension ReviewTerminal {
    /// Draws what is looked at.
    func draw() {
        let size = session.size
        // A terminal that only takes lines moves on by one behind the last.
        let height = session.isCapable ? size.lines : size.lines - 1
        let screen = ReviewScreen(columns: size.columns, lines: height, isColored: style.isColored)
        let lines: [TextLine]
        var cursor: (line: Int, column: Int)?
        switch (mode, dialogue.view) {
        case (.help, _): lines = screen.help()
        case (.details(let first), let view?):
            let text = ReadingText(style: Style.none, names: PrintableName(isTerminal: true))
                .describe(view.evidence.parsed, of: view.evidence.path)
            lines = screen.details(String(decoding: text, as: UTF8.self), first: first)
        case (_, let view?):
            let keys = bottom(view, columns: size.columns)
            lines = screen.screen(
                view,
                message: isAsking ? message ?? TextLine("Asking the model …", .dim) : message,
                keys: keys.lines
            )
            if let column = keys.cursor { cursor = (min(lines.count, size.lines) - 1, column) }
        case (_, nil):
            lines = screen.finished(dialogue.total, message: message)
        }
        if session.isCapable {
            paint(Array(lines.prefix(size.lines)), cursor)
        } else {
            StandardOutput.write(lines.map { $0.rendered(style) + "\n" }.joined())
        }
    }

    /// The lines at the bottom, and where the cursor stands in the last of them.
    private func bottom(_ view: ReviewView, columns: Int) -> (lines: [TextLine], cursor: Int?) {
        switch mode {
        case .looking, .help, .details:
            return (ReviewKeys.lines(for: view, canAsk: inquiry != nil && !isAsking, columns: columns), nil)
        case .choosingField:
            let keys = ReviewKeys.fields.map { (String($0.key), $0.field.name) } + [("Esc", "cancel")]
            return ([TextLine("Which field of this file?", .bold)] + ReviewKeys.wrapped(keys, columns: columns), nil)
        case .choosingFix:
            let count = dialogue.count(of: .folder)
            let title =
                count > 1
                ? "What is wrong with all \(count) files of the series here?" : "What is wrong with this file?"
            let keys =
                ReviewKeys.fixes.map { (String($0.key), $0.field?.name ?? "offset of numbers") } + [("Esc", "cancel")]
            return (
                [TextLine(title, .bold)]
                    + ReviewKeys.wrapped(keys, columns: columns), nil
            )
        case .choosingScope:
            let keys = [
                ("[Enter]", "the \(dialogue.count(of: .folder)) in this folder"),
                ("a", "all \(dialogue.count(of: .series)) of the series"), ("Esc", "cancel"),
            ]
            return ([TextLine("How far?", .bold)] + ReviewKeys.wrapped(keys, columns: columns), nil)
        case .leaving:
            let keys = [("[Enter]", "accept them"), ("x", "throw the changes away"), ("Esc", "go on")]
            let title = "\(Counted.words(dialogue.edited, "file")) changed and not accepted yet:"
            return ([TextLine(title, .bold)] + ReviewKeys.wrapped(keys, columns: columns), nil)
        case .choosingAlike:
            let keys = [
                ("[Enter]", "this file alone"), ("a", "all \(view.alike) like this"), ("Esc", "cancel"),
            ]
            return ([TextLine("Take this reading for", .bold)] + ReviewKeys.wrapped(keys, columns: columns), nil)
        case .typing(let editor, let prompt, let form, _):
            let hint = TextLine("\(form); Enter takes it, Esc leaves it, an empty line takes the value away", .dim)
                .cut(to: columns)
            let before = words.shown(String(editor.text[..<editor.cursor]))
            let after = words.shown(String(editor.text[editor.cursor...]))
            // What is typed stays in sight where the line is too long.
            let label = DisplayWidth.of(prompt) < columns / 2 ? prompt : "> "
            var shown = before
            while DisplayWidth.of(label) + DisplayWidth.of(shown) >= columns, !shown.isEmpty { shown.removeFirst() }
            let line = TextLine(label, .bold) + TextLine(shown + after)
            return ([hint, line.cut(to: columns)], DisplayWidth.of(label) + DisplayWidth.of(shown))
        }
    }

    private func paint(_ lines: [TextLine], _ cursor: (line: Int, column: Int)?) {
        var text = "\u{1B}[?25l\u{1B}[H"
        for (index, line) in lines.enumerated() {
            text += line.rendered(style) + "\u{1B}[K" + (index + 1 < lines.count ? "\r\n" : "")
        }
        text += "\u{1B}[J"
        if let cursor { text += "\u{1B}[\(cursor.line + 1);\(cursor.column + 1)H\u{1B}[?25h" }
        StandardOutput.write(text)
    }
}
