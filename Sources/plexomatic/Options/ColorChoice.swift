import ArgumentParser
import Glibc

/// Whether output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// The choice on a terminal: `auto` takes one that can show it, and not where `NO_COLOR` is set.
    ///
    /// - SeeAlso: <https://no-color.org>
    func isOn(_ terminal: Terminal) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: terminal.isCapable && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
        }
    }
}
