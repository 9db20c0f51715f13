import RenameAssistant

/// What is said about files that stand in each other's way, and what can be done.
enum ConflictWords {
    /// What is known of one of several copies, in brackets.
    ///
    /// - Parameters:
    ///   - copy: The copy.
    ///   - conflict: What it is concerned by.
    /// - Returns: Empty where it is about no copies of one work.
    static func remark(on copy: CopyOfWork, in conflict: Conflict) -> String {
        guard conflict.cause == .sameTarget else { return "" }
        var words = [copy.resolution, copy.size.map { ReadableSize.text($0) }].compactMap(\.self)
        if conflict.bestCopy == copy { words.append("the best by resolution and size") }
        return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    }

    /// What is wrong, and what may be behind it.
    ///
    /// - Parameter conflict: The conflict.
    /// - Returns: Words without the paths.
    static func reason(for conflict: Conflict) -> String {
        conflict.message + (conflict.mayBeSameFile ? "; they have the same size, so they may be the same" : "")
    }

    /// A way out for each kind of conflict, a line each.
    ///
    /// - Parameter conflicts: The conflicts of a plan.
    /// - Returns: The lines, each once.
    static func remedies(for conflicts: [Conflict]) -> [String] {
        var lines: [String] = []
        for conflict in conflicts {
            let line = remedy(for: conflict.cause)
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }

    private static func remedy(for cause: Conflict.Cause) -> String {
        switch cause {
        case .sameTarget:
            "To keep all of several copies: --on-conflict suffix. To leave some alone: plexomatic review, then 's'."
        case .targetExists:
            "Where another file has the name: look which is better, or add a label with --on-conflict suffix."
        case .nameTooLong: "Where a name is too long: shorten its title in plexomatic review."
        case .targetFolderIsFile: "Where a folder would be a file's name: rename that file first."
        case .layout: "Where a layout cannot say it: choose another --layout, or decide in plexomatic review."
        }
    }
}
