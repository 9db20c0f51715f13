import LanguageModel
import MediaNames
import RenameAssistant

/// Draws what is looked at for a terminal of any size.
struct ReviewScreen {
    let columns: Int
    let lines: Int

    /// Whether differences are seen by their colour; otherwise marks stand below them.
    let isColored: Bool

    private let words = ReviewWords()

    /// On fewer lines the marks give way to the keys.
    private static let roomForMarks = 12

    /// The table keeps so many lines, whatever else there is to say.
    private static let fewestRows = 3

    /// The lines of the whole screen.
    ///
    /// - Parameters:
    ///   - view: What is looked at.
    ///   - message: What came of the last action.
    ///   - keys: The lines at the bottom.
    /// - Returns: As many lines as there is room for, or more where the names and keys alone take more.
    func screen(_ view: ReviewView, message: TextLine?, keys: [TextLine]) -> [TextLine] {
        let bottom = (message.map { $0.wrapped(to: columns, atSpaces: true) } ?? [TextLine()]) + keys
        let top = header(view)
        let numbers = view.numbers.map { TextLine("      " + words.words($0), .yellow).cut(to: columns) }
        let names = names(view)
        let about = fields(view) + judgement(view)
        let fixed = top.count + names.count + bottom.count
        // What does not fit is left out from the end of what is said about the file, never the names or the keys.
        var room = max(0, lines - fixed)
        let table = min(view.rows.count, max(Self.fewestRows, room - about.count - numbers.count - 2), room)
        room -= table
        let spacer = room > about.count + numbers.count ? [TextLine()] : []
        room -= spacer.count * 2
        let shownNumbers = numbers.prefix(max(0, room))
        room -= shownNumbers.count
        return top + rows(view, count: table) + shownNumbers + spacer + names + about.prefix(max(0, room))
            + (room > about.count ? [TextLine](repeating: TextLine(), count: room - about.count) : [])
            + spacer + bottom
    }

    /// The screen when nothing is left.
    func finished(_ total: Int, message: TextLine?) -> [TextLine] {
        [
            TextLine("Nothing is left to decide: all \(Counted.words(total, "file")) are settled.", .green).cut(
                to: columns
            )
        ]
            + (message.map { $0.wrapped(to: columns, atSpaces: true) } ?? [])
            + [TextLine()] + ReviewKeys.wrapped([("[Enter]", "go on"), ("u", "undo")], columns: columns)
    }

    /// The keys with what they do.
    func help() -> [TextLine] {
        let width = ReviewKeys.help.map(\.key.count).max() ?? 0
        let marks: [(String, String)] = [
            ("?", "waits for you"), ("*", "edited, not accepted yet"), ("+", "gets its new name"),
            ("=", "has its right name"), ("-", "left as it is by you"),
        ]
        func line(_ key: String, _ text: String) -> [TextLine] {
            (TextLine("  " + DisplayWidth.padded(key, to: width) + "  ", .bold) + TextLine(text))
                .wrapped(to: columns, indent: width + 4, atSpaces: true)
        }
        let keys = ReviewKeys.help.flatMap { line($0.key, $0.text) }
        let table = [TextLine("The first column of the table", .bold)] + marks.flatMap { line($0.0, $0.1) }
        let all = [TextLine("Keys", .bold)] + keys + [TextLine()] + table
        // The list of keys is what help is asked for; the marks go where there is no room.
        return Array((all.count + 2 <= lines ? all : Array(all.prefix(max(1, lines - 2)))))
            + [TextLine(), TextLine("Any key goes back.", .dim)]
    }

    /// A text that may be longer than the screen.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - first: Which of its lines is the first that is shown.
    /// - Returns: The lines that fit, and one that says how to go on.
    func details(_ text: String, first: Int) -> [TextLine] {
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { TextLine(String($0)).wrapped(to: columns, indent: 4) }
        let room = max(1, lines - 2)
        let start = min(first, max(0, all.count - room))
        return Array(all[start..<min(start + room, all.count)])
            + [TextLine(), TextLine("Up and down scroll; any other key goes back.", .dim).cut(to: columns)]
    }

    private func header(_ view: ReviewView) -> [TextLine] {
        var first = TextLine(words.shown(view.title), .bold)
        let waiting = view.rows.count { $0.state == .open || $0.state == .edited }
        first.add("  \(waiting) to decide", .yellow)
        let right = "part \(view.number) of \(view.count)   \(view.decided) of \(view.total) done"
        let room = columns - DisplayWidth.of(right) - 2
        if room > 20 {
            first = first.cut(to: room)
            first.pad(to: columns - DisplayWidth.of(right))
            first.add(right, .dim)
        } else {
            first = first.cut(to: columns)
        }
        return [first, TextLine(DisplayWidth.middleCut(words.shown(view.folder), to: columns), .dim)]
    }

    /// The neighbours around the file that is looked at.
    private func rows(_ view: ReviewView, count: Int) -> [TextLine] {
        guard count > 0 else { return [] }
        let first = min(max(0, view.focus - count / 2), max(0, view.rows.count - count))
        let range = first..<min(first + count, view.rows.count)
        let labels = range.map { words.label(view.rows[$0].reading) }
        let width = min(12, labels.map { DisplayWidth.of($0) }.max() ?? 0)
        let room = columns - width - 5
        // Old and new side by side where there is room for both.
        let isWide = room >= 50
        let oldNames = range.map { words.shown(view.rows[$0].oldName) }
        let newNames = range.map { view.rows[$0].newName.map { words.shown($0) } }
        let half = isWide ? firstWidth(oldNames, newNames.compactMap(\.self), in: room - 3) : room
        let rest = room - 3 - half
        let sharedOld = NameDifference.sharedBeginning(oldNames)
        let sharedNew = NameDifference.sharedBeginning(newNames.compactMap(\.self))
        return range.map { index in
            let row = view.rows[index]
            var line = TextLine(index == view.focus ? ">" : " ", .bold)
            line.add(mark(row.state).text, mark(row.state).look)
            line.add(
                " " + DisplayWidth.padded(DisplayWidth.middleCut(labels[index - first], to: width), to: width) + "  "
            )
            let old = NameDifference.cut(oldNames[index - first], sharing: sharedOld, to: half)
            let isOpen = row.state == .open || row.state == .edited
            line.add(isWide ? DisplayWidth.padded(old, to: half) : old, isOpen ? .plain : .dim)
            if isWide {
                line.add(" → ", .dim)
                if let new = newNames[index - first] {
                    let text = NameDifference.cut(new, sharing: sharedNew, to: rest)
                    line.add(text, isOpen ? .plain : .dim)
                } else {
                    line.add(row.state == .skipped ? "left as it is" : "?", .dim)
                }
            }
            return line.cut(to: columns)
        }
    }

    /// How many of the columns the old names get: all that they need, or what the new ones leave, half at least.
    private func firstWidth(_ old: [String], _ new: [String], in columns: Int) -> Int {
        let (wanted, other) = (old.map { DisplayWidth.of($0) }.max() ?? 0, new.map { DisplayWidth.of($0) }.max() ?? 0)
        return min(wanted, max(columns / 2, columns - other))
    }

    private func mark(_ state: ReviewRow.State) -> (text: String, look: TextLine.Look) {
        switch state {
        case .open: ("?", .yellow)
        case .edited: ("*", .yellow)
        case .accepted: ("+", .green)
        case .unchanged: ("=", .dim)
        case .skipped: ("-", .dim)
        }
    }

    /// The old and the new name in full, with their differences marked.
    private func names(_ view: ReviewView) -> [TextLine] {
        let row = view.rows[view.focus]
        let old = words.shown(row.oldName)
        guard let newName = row.newName else {
            return [
                TextLine("  was  ", .dim) + TextLine(DisplayWidth.middleCut(old, to: columns - 7)),
                TextLine("  new  ", .dim) + TextLine("not known yet", .yellow),
            ]
        }
        let difference = NameDifference(old, words.shown(newName))
        return name("  was  ", difference.old, .red) + name("  new  ", difference.new, .green)
            + (row.companions > 0 ? [TextLine("       and \(Counted.words(row.companions, "companion"))", .dim)] : [])
    }

    private func name(_ label: String, _ runs: [NameDifference.Run], _ look: TextLine.Look) -> [TextLine] {
        let room = columns - DisplayWidth.of(label)
        let fitted = NameDifference.fitted(runs, to: room)
        var line = TextLine(label, .dim)
        var marks = TextLine(String(repeating: " ", count: DisplayWidth.of(label)))
        for run in fitted {
            line.add(run.text, run.isShared ? .plain : look)
            marks.add(String(repeating: run.isShared ? " " : "~", count: DisplayWidth.of(run.text)))
        }
        let isMarked = !isColored && lines >= Self.roomForMarks && fitted.contains { !$0.isShared }
        guard line.width > columns else { return isMarked ? [line, marks] : [line] }
        let (wrapped, wrappedMarks) = (line.wrapped(to: columns, indent: 7), marks.wrapped(to: columns, indent: 7))
        guard isMarked else { return wrapped }
        return zip(wrapped, wrappedMarks).flatMap { [$0, $1] }
    }

    private func fields(_ view: ReviewView) -> [TextLine] {
        let width = view.fields.map { $0.field.name.count }.max() ?? 0
        return view.fields.map { field in
            var line = TextLine("  " + DisplayWidth.padded(field.field.name, to: width) + "  ", .dim)
            line.add(field.value.map { words.shown($0) } ?? "?", field.value == nil ? .yellow : .plain)
            if let origin = field.origin {
                line.add("  ")
                line.pad(to: width + 26)
                line.add(words.words(origin), origin == .person ? .green : .dim)
            }
            return line.cut(to: columns)
        }
    }

    /// How sure the rules are, what speaks against it, and what else it could be.
    private func judgement(_ view: ReviewView) -> [TextLine] {
        var result: [TextLine] = []
        func add(_ label: String, _ text: String, _ look: TextLine.Look) {
            let line = TextLine("  " + DisplayWidth.padded(label, to: 5), .dim) + TextLine(text, look)
            result += line.wrapped(to: columns, indent: 7, atSpaces: true)
        }
        let conflicts = view.objections.filter(\.isConflict)
        if conflicts.isEmpty {
            let reasons = view.objections.isEmpty ? "" : ": " + words.reasons(view.objections)
            add("why", view.certainty + reasons, .yellow)
        } else {
            let files = view.rivalFiles.map { words.shown($0) }.joined(separator: ", ")
            let others = files.isEmpty ? "" : " (\(files))"
            add("why", words.reasons(conflicts) + others, .yellow)
            add("", "Skip one of them, or edit a field that tells them apart: part, edition, year …", .dim)
        }
        for (index, rival) in view.rivals.prefix(9).enumerated() {
            add("\(index + 1)", "or \(words.summary(rival.reading)) — \(words.shown(rival.lost))", .plain)
        }
        if let suggestion = view.suggestion {
            let text =
                suggestion.verdict.reading.map { words.summary($0) }
                ?? words.shown(suggestion.suggestion.json.description)
            let objections = suggestion.verdict.objections.map { words.shown($0.message) }.joined(separator: "; ")
            add("0", "the model: \(text)" + (objections.isEmpty ? "" : " — \(objections)"), .plain)
        }
        return result
    }
}
