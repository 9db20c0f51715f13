import ArgumentParser

/// How a command prints its answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// Lines for a person.
    case text

    /// One document with `schema_version`.
    case json

    /// One object a line.
    case jsonl
}
