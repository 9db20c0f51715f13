import ArgumentParser
import OperationJournal

/// What is done with each file, as the command line says it.
struct OperationMode: ExpressibleByArgument, Hashable {
    let kind: OperationKind

    /// Reads the word of a plan; `link` is a hard link, as others call it.
    init?(argument: String) {
        guard let kind = OperationKind(rawValue: argument == "link" ? "hardlink" : argument) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { OperationKind.allCases.map(\.rawValue) }
}
