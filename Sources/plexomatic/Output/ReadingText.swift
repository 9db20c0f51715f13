import MediaNames

/// What a name says, in words for people.
enum ReadingText {
    /// The paragraph about one name.
    static func describe(_ parsed: ParsedFilename, of input: [UInt8], usesColor: Bool) -> String {
        String(decoding: input, as: UTF8.self) + "\n  " + parsed.certainty.name + "\n"
    }
}
