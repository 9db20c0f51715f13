package import MediaProbe

/// What came of looking into files.
package struct ProbeReport: Hashable, Sendable {
    /// How many files were to be looked into.
    package var wanted = 0

    /// Of how many it was known from an earlier run what they say.
    package var cached = 0

    /// How many were looked into, and how many of these said nothing that can be read.
    package var asked = 0
    package var failed = 0

    /// Why files were left out, or said nothing: the cause that ended the looking, or else the last one.
    package var cause: ProbeError?

    /// Whether files were wanted and nothing is there to look into them.
    package var isMissing = false

    /// Whether answers could not be kept or looked up, in SQLite's words.
    package var cacheProblem: String?

    package init() {}
}
