/// One file of the demonstration library.
struct DemoFile: Sendable {
    /// The path below the library.
    let path: String

    /// How many lines it has; a sample must be smaller than what it is a sample of.
    let lines: Int

    init(_ path: String, lines: Int = 1) {
        self.path = path
        self.lines = lines
    }

    /// Text that differs from file to file, so that one sees where each went.
    var content: [UInt8] {
        Array(String(repeating: "This stands for '\(path)'.\n", count: lines).utf8)
    }
}
