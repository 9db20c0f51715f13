import ArgumentParser
import Glibc

/// Whether output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// The choice for standard output: on a terminal only, and not where `NO_COLOR` is set.
    ///
    /// - SeeAlso: <https://no-color.org>
    var isOn: Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
        }
    }
}
