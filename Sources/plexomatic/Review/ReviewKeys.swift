import RenameAssistant

/// The keys of the review, as the lines at the bottom and the help show them.
enum ReviewKeys {
    /// The lines for what is looked at, the default in brackets.
    static func lines(for view: ReviewView, canAsk: Bool, columns: Int) -> [TextLine] {
        let usual =
            switch view.usual {
            case .accept: "accept"
            case .skip: "skip"
            default: "next"
            }
        var keys = [("[Enter]", usual)]
        if view.usual != .accept { keys.append(("y", "accept")) }
        if view.alike > 1 {
            let folders = view.alikeFolders > 1 ? " in \(view.alikeFolders) folders" : ""
            keys.append(("a", "accept all \(view.alike) like this\(folders)"))
        }
        keys += [("e", "edit"), ("f", "fix for all")]
        if !view.rivals.isEmpty {
            keys.append((view.rivals.count == 1 ? "1" : "1-\(min(9, view.rivals.count))", "other reading"))
        }
        if view.suggestion != nil { keys.append(("0", "the model's")) }
        if canAsk { keys.append(("m", "ask the model")) }
        if view.usual != .skip { keys.append(("s", "skip")) }
        keys += [
            ("d", "skip this folder"), ("v", "view details"), ("u", "undo"), ("?", "help"), ("q", "save and quit"),
        ]
        return wrapped(keys, columns: columns)
    }

    /// Keys with their words, as many in a line as fit.
    static func wrapped(_ keys: [(key: String, word: String)], columns: Int) -> [TextLine] {
        var lines: [TextLine] = []
        for (key, word) in keys {
            var piece = TextLine(key, .bold)
            piece.add(" " + word)
            if let last = lines.last, last.width + 2 + piece.width <= columns {
                lines[lines.count - 1] = last + TextLine("  ") + piece
            } else {
                lines.append(piece)
            }
        }
        return lines
    }

    /// The fields that a key chooses for editing.
    static let fields: [(key: Character, field: IdentityField)] = [
        ("t", .title), ("y", .year), ("s", .season), ("e", .episode), ("a", .absoluteEpisode), ("n", .episodeTitle),
        ("d", .date), ("p", .part), ("x", .edition), ("c", .country), ("k", .type),
    ]

    /// What can be fixed for many files at once; `nil` is the offset of their numbers.
    static let fixes: [(key: Character, field: IdentityField?)] = [
        ("t", .title), ("y", .year), ("s", .season), ("o", nil), ("c", .country), ("k", .type),
    ]

    /// The help, a line a key.
    static let help: [(key: String, text: String)] = [
        ("Enter", "what stands in brackets: accept what is shown, or skip where nothing can be accepted"),
        ("y", "accept: the file gets the new name"),
        ("a", "accept all like this: same series, same reason, wherever they stand in the plan"),
        ("e", "edit one field of this file; the name is made and checked anew"),
        ("f", "fix a field for the whole season or series at once, or move all its numbers"),
        ("1-9", "take another reading of the name"),
        ("0", "take what the model suggested"),
        ("m", "ask the model about this folder now; you can go on meanwhile"),
        ("s", "skip: the file keeps its name, and you are not asked again, but by review --again"),
        ("d", "skip all that is open in this folder"),
        ("v", "view the details: which characters of the name said what"),
        ("u", "undo the last step, as often as you like"),
        ("up, down", "look at another file; j and k do the same"),
        ("left, right", "look at another series or folder; p and n do the same"),
        ("q", "save and quit; the next review goes on here"),
    ]
}
