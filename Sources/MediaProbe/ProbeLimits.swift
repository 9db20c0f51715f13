/// How long a program may work on one file, and how much it may say.
package struct ProbeLimits: Hashable, Sendable {
    /// After this it is stopped, with all that it started.
    package var time: Duration

    /// In bytes; a film with a hundred tracks needs a tenth.
    package var output: Int

    package init(time: Duration = .seconds(10), output: Int = 1 << 20) {
        self.time = time
        self.output = output
    }
}
