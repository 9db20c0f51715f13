/// What a person decided about one file, as it is kept between runs.
package struct ReviewDecision: Hashable, Sendable {
    /// What becomes of the file.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        /// It is renamed by the identity.
        case accept

        /// It keeps its name, and nobody is asked again.
        case skip
    }

    /// The file as it was: another size or time is another file, about which nothing was decided.
    package struct File: Hashable, Sendable {
        /// The bytes of the absolute path.
        package let path: [UInt8]

        /// Bytes.
        package let size: Int64

        /// Nanoseconds since 1970.
        package let modified: Int64

        package init(path: [UInt8], size: Int64, modified: Int64) {
            self.path = path
            self.size = size
            self.modified = modified
        }
    }

    package let file: File
    package let word: Word

    /// The identity as the JSON of a plan has it; `nil` for a file that is skipped.
    package let identity: String?

    package init(file: File, word: Word, identity: String?) {
        self.file = file
        self.word = word
        self.identity = identity
    }
}
