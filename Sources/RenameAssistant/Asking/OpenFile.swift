package import MediaNames

/// A file that the rules did not settle, as a model is asked about it.
package struct OpenFile: Sendable {
    /// The name with the folders that it is read with.
    package let path: [UInt8]

    /// What the rules read, with evidence.
    package let parsed: ParsedFilename

    package init(path: [UInt8], parsed: ParsedFilename) {
        self.path = path
        self.parsed = parsed
    }

    /// The name alone.
    var name: String {
        String(decoding: path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...], as: UTF8.self)
    }
}
