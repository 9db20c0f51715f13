/// How long something plays, as players show it: `42:10`, `1:58:03`.
package struct PlayingTime: CustomStringConvertible {
    private let seconds: Int

    /// - Parameter milliseconds: The duration; it is rounded to seconds.
    package init(_ milliseconds: Int) {
        seconds = (milliseconds + 500) / 1_000
    }

    package var description: String {
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
        return hours > 0
            ? "\(hours):\(Self.padded(minutes)):\(Self.padded(seconds % 60))"
            : "\(minutes):\(Self.padded(seconds % 60))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
