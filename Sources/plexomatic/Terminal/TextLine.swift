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
        if !text.isEmpty { pieces.append(Piece(text: text, look: look)) }
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

    /// The line as several, none longer than so many columns, broken anywhere.
    func wrapped(to columns: Int, indent: Int = 0) -> [TextLine] {
        guard columns > indent + 1, width > columns else { return [self] }
        var lines = [TextLine()]
        var rest = columns
        for piece in pieces {
            for character in piece.text {
                let width = DisplayWidth.of(character)
                if width > rest {
                    lines.append(TextLine(String(repeating: " ", count: indent)))
                    rest = columns - indent
                }
                lines[lines.count - 1].add(String(character), piece.look)
                rest -= width
            }
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
