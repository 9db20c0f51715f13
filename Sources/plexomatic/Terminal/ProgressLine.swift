import Glibc
import Synchronization

/// One line on a terminal that says how far the work is; silent elsewhere, and for work of less than a second.
final class ProgressLine: Sendable {
    private struct State {
        var isShown = false
        var lastShown: UInt64 = 0
        var done = 0
    }

    private let terminal: Terminal
    private let isEnabled: Bool
    private let start = ProgressLine.now
    private let state = Mutex(State())

    /// Work this long, in nanoseconds, is shown; then the line is renewed at this interval.
    private static let patience: UInt64 = 1_000_000_000
    private static let interval: UInt64 = 100_000_000

    /// - Parameters:
    ///   - terminal: Where the line is shown.
    ///   - isQuiet: Whether nothing is shown at all.
    init(_ terminal: Terminal = .error, isQuiet: Bool = false) {
        self.terminal = terminal
        isEnabled = terminal.isCapable && !isQuiet
    }

    /// Says what is being done, where the amount is not known.
    func show(_ label: String) {
        update { _ in label }
    }

    /// Says how much is done.
    ///
    /// - Parameters:
    ///   - label: What is being done.
    ///   - done: How much of it.
    ///   - total: How much there is.
    ///   - unit: What is counted, to stand after the numbers.
    func show(_ label: String, _ done: Int, of total: Int, unit: String = "") {
        update { state in
            state.done = done
            return Self.bar(label, done, of: total, unit: unit, columns: self.terminal.columns)
        }
    }

    /// Says that more is done.
    func advance(_ label: String, by amount: Int, of total: Int) {
        update { state in
            state.done += amount
            return Self.bar(label, state.done, of: total, columns: self.terminal.columns)
        }
    }

    /// Takes the line away, before anything else is written.
    func clear() {
        state.withLock { state in
            if state.isShown { Self.write("\r\u{1B}[K", to: terminal.descriptor) }
            state.isShown = false
        }
    }

    private func update(_ line: (inout State) -> String) {
        guard isEnabled else { return }
        state.withLock { state in
            let text = line(&state)
            let now = Self.now
            guard now - start >= Self.patience, now - state.lastShown >= Self.interval else { return }
            state.lastShown = now
            state.isShown = true
            Self.write("\r\u{1B}[K" + text.prefix(max(10, terminal.columns - 1)), to: terminal.descriptor)
        }
    }

    private static func bar(_ label: String, _ done: Int, of total: Int, unit: String = "", columns: Int) -> String {
        let count = " \(done)/\(total)\(unit)"
        let width = min(40, columns - label.count - count.count - 5)
        guard width >= 5, total > 0 else { return label + count }
        let filled = min(width, width * done / total)
        return label + " [" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
            + "]"
            + count
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(descriptor, bytes, bytes.count)
    }
}
