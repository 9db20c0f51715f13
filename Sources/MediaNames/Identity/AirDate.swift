/// The day an episode was broadcast, where it stands for the episode's number.
package struct AirDate: Hashable, Sendable, Comparable {
    package var year: Int { Int(storedYear) }
    package var month: Int { Int(storedMonth) }
    package var day: Int { Int(storedDay) }

    // Small, as claims carry dates about.
    private let storedYear: Int16
    private let storedMonth: Int8
    private let storedDay: Int8

    /// A date of the Gregorian calendar.
    ///
    /// - Returns: `nil` if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, year: year)
        else { return nil }
        storedYear = Int16(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
    }

    package static func < (left: AirDate, right: AirDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension AirDate: CustomStringConvertible {
    /// The date as ISO 8601 writes it, `YYYY-MM-DD`: the form that every media server prefers.
    package var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }
}
