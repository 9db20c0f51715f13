import MediaNames

/// Where a suggested title stands in a name.
struct TitleGround {
    /// How well the title is grounded.
    enum Strength: Hashable {
        /// Its words stand in a row, in one component.
        case whole(component: Int, range: Range<Int>)

        /// Its words are all there, but apart from each other.
        case scattered

        /// Only its initials are there, as a word of their own.
        case initials

        /// This word is nowhere.
        case missing(String)
    }

    private let ground: NameGround

    /// Ranges of the name that are numbers or tags already, so that no title stands there too.
    private let taken: [Range<Int>]

    init(_ ground: NameGround, taken: [Range<Int>]) {
        self.ground = ground
        self.taken = taken
    }

    /// How well a title is grounded; the file's own name is looked at before its folders, the nearest first.
    func strength(of title: String) -> Strength {
        let words = Self.words(of: title)
        guard !words.isEmpty else { return .missing(title) }
        var forms = [words]
        // "Simpsons, The" and "The Simpsons" are one title.
        if let first = words.first, ["the", "a", "an"].contains(first) { forms.append(words.dropFirst() + [first]) }
        for component in ground.components.indices.reversed() {
            for form in forms {
                if let range = row(of: form, in: ground.components[component]) {
                    return .whole(component: component, range: range)
                }
            }
        }
        let all = ground.components.flatMap(\.self)
        guard let missing = words.first(where: { !isPresent($0, words, in: all) }) else { return .scattered }
        let initials = words.compactMap(\.first).map(String.init).joined()
        if words.count > 1, all.contains(where: { $0.text == initials }) { return .initials }
        return .missing(missing)
    }

    /// The words of a title, cut as those of names are.
    static func words(of title: String) -> [String] {
        NameGround(Array(title.replacing("/", with: " ").replacing("&", with: " and ").utf8) + Array(".".utf8)).file
            .map(\.text)
    }

    /// The place where words stand in a row, spelled together or apart.
    ///
    /// The letters are compared without the gaps, but a row begins and ends where words of the name do.
    private func row(of words: [String], in name: [NameGround.Word]) -> Range<Int>? {
        let wanted = words.joined()
        for start in name.indices {
            var text = ""
            for end in start..<name.endIndex {
                // A sign for "and" is a gap to the name's words.
                text += name[end].text
                if text.utf8.count > wanted.utf8.count { break }
                guard text == wanted else { continue }
                let range = name[start].range.lowerBound..<name[end].range.upperBound
                if !taken.contains(where: { $0.overlaps(range) }) { return range }
            }
        }
        let plain = words.filter { $0 != "and" }
        return plain.count < words.count && !plain.isEmpty ? row(of: plain, in: name) : nil
    }

    /// Whether a word stands anywhere: alone, or with its neighbours in one word of the name.
    private func isPresent(_ word: String, _ words: [String], in name: [NameGround.Word]) -> Bool {
        if word == "and" || name.contains(where: { $0.text == word }) { return true }
        guard let index = words.firstIndex(of: word) else { return false }
        for start in 0...index {
            for end in index..<words.count where end > start {
                let joined = words[start...end].joined()
                if name.contains(where: { $0.text == joined }) { return true }
            }
        }
        return false
    }
}
