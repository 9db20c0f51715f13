/// Shows a number of bytes as people read it.
enum ReadableSize {
    private static let units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"]

    /// The size in the unit that leaves at most three digits before the point: `0 B`, `4.2 MB`, `118 GB`.
    static func text(_ size: Int64) -> String {
        var unit = 0
        var tenths = max(size, 0).multipliedReportingOverflow(by: 10).partialValue
        if size > Int64.max / 10 { (tenths, unit) = (size / 100, 1) }
        while tenths >= 9_995, unit < units.count - 1 {
            tenths = (tenths + 500) / 1_000
            unit += 1
        }
        let isExact = unit == 0 || tenths >= 1_000
        return isExact ? "\((tenths + 5) / 10) \(units[unit])" : "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }

    /// The size, with spaces before it so that sizes below each other end in one column.
    static func column(_ size: Int64) -> String {
        let text = text(size)
        return String(repeating: " ", count: max(0, 8 - text.utf8.count)) + text
    }
}
