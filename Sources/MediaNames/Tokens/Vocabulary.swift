/// Words that mean the same, as a rule lists them.
///
/// Spellings are in lower case, without separators (`webdl` stands for `WEB-DL`, `web.dl` and `WEBDL`), with blanks
/// between them.
struct Vocabulary: Sendable {
    let sense: Word.Sense
    let text: String
    let number: Int?
    let strong: String
    let fair: String
    let weak: String

    /// Words that stand for a text.
    init(_ sense: Word.Sense, _ text: String, strong: String = "", fair: String = "", weak: String = "") {
        self.sense = sense
        self.text = text
        self.number = nil
        self.strong = strong
        self.fair = fair
        self.weak = weak
    }

    /// Words that stand for a number.
    init(_ sense: Word.Sense, number: Int, strong: String = "", fair: String = "", weak: String = "") {
        self.sense = sense
        self.text = ""
        self.number = number
        self.strong = strong
        self.fair = fair
        self.weak = weak
    }
}
