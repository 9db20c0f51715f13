/// A line for a terminal: pieces of text, each with its look, measured in columns and not in characters.
struct TextLine: Hashable {
    /// How a piece looks where there is colour.
    enum Look: Hashable {
        case plain, bold, dim, green, yellow, red
    }

    struct Piece: Hashable {
        var text: String
        var look: Look
    }

    private(set) var pieces: [Piece] = []

    init(_ text: String = "", _ look: Look = .plain) {
        add(text, look)
    }

    /// How many columns it takes.
    var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    /// Adds a piece at the end.
    mutating func add(_ text: String, _ look: Look = .plain) {
        guard !text.isEmpty else { return }
        if pieces.last?.look == look {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(Piece(text: text, look: look))
        }
    }

    /// Adds spaces up to a column.
    mutating func pad(to column: Int) {
        add(String(repeating: " ", count: max(0, column - width)))
    }

    /// The line with this one behind it.
    static func + (left: TextLine, right: TextLine) -> TextLine {
        var line = left
        line.pieces += right.pieces
        return line
    }

    /// The line in so many columns: its end left out where it is too long.
    func cut(to columns: Int) -> TextLine {
        guard width > columns else { return self }
        var line = TextLine()
        var rest = max(0, columns - 1)
        for piece in pieces {
            let text = DisplayWidth.prefix(piece.text, fitting: rest)
            line.add(text, piece.look)
            rest -= DisplayWidth.of(text)
            if text.count < piece.text.count { break }
        }
        line.add(DisplayWidth.prefix("…", fitting: columns), .dim)
        return line
    }

    /// The line as several, none longer than so many columns.
    ///
    /// - Parameters:
    ///   - columns: How many.
    ///   - indent: How many of them stay free from the second line on.
    ///   - atSpaces: Whether words are kept whole where that is possible.
    /// - Returns: One or more lines, together all of the text.
    func wrapped(to columns: Int, indent: Int = 0, atSpaces: Bool = false) -> [TextLine] {
        guard columns > indent + 1, width > columns else { return [self] }
        var rest = pieces.flatMap { piece in piece.text.map { (character: $0, look: piece.look) } }[...]
        var lines: [TextLine] = []
        while !rest.isEmpty {
            var line = TextLine(lines.isEmpty ? "" : String(repeating: " ", count: indent))
            var room = columns - (lines.isEmpty ? 0 : indent)
            var end = rest.startIndex
            while end < rest.endIndex, DisplayWidth.of(rest[end].character) <= room {
                room -= DisplayWidth.of(rest[end].character)
                end += 1
            }
            // The first columns are a label: a space in them is no place to break.
            let label = rest.startIndex + (lines.isEmpty ? indent : 1)
            if atSpaces, end < rest.endIndex, label < end,
                let space = rest[label..<end].lastIndex(where: { $0.character == " " })
            {
                end = space + 1
            }
            end = max(end, rest.startIndex + 1)
            for (character, look) in rest[..<end] { line.add(String(character), look) }
            lines.append(line)
            rest = rest[end...]
        }
        return lines
    }

    /// The text with its looks.
    func rendered(_ style: Style) -> String {
        pieces.map { piece in
            switch piece.look {
            case .plain: piece.text
            case .bold: style.bold(piece.text)
            case .dim: style.dim(piece.text)
            case .green: style.green(piece.text)
            case .yellow: style.yellow(piece.text)
            case .red: style.red(piece.text)
            }
        }.joined()
    }
}
