extension SiblingContext {
    /// Which number of a date is which.
    private enum Order: CaseIterable {
        case dayFirst, monthFirst, yearFirst

        func date(_ numbers: Draft.DateNumbers) -> AirDate? {
            let (first, second, third) = (numbers.first, numbers.second, numbers.third)
            return switch self {
            case .dayFirst: AirDate(year: Self.year(third), month: second, day: first)
            case .monthFirst: AirDate(year: Self.year(third), month: first, day: second)
            case .yearFirst: third > 99 ? nil : AirDate(year: Self.year(first), month: second, day: third)
            }
        }

        private static func year(_ value: Int) -> Int { value > 99 ? value : value < 50 ? 2000 + value : 1900 + value }
    }

    /// What the dates of a folder have in common says in which order all of them are.
    ///
    /// A day over 12 settles it. So does the year: a season is broadcast within one, so an order that gives each file a
    /// year of its own is none.
    func settleDates(_ drafts: inout [Draft]) {
        var orders = Order.allCases
        let stated = Set(drafts.compactMap { $0.dateOrder == .open ? nil : $0.dateOrder })
        if stated.count == 1 { orders = stated.contains(.dayFirst) ? [.dayFirst] : [.monthFirst] }
        guard stated.count < 2 else { return }
        let open = drafts.indices.filter { drafts[$0].dateOrder == .open && drafts[$0].dateNumbers != nil }
        orders = orders.filter { order in
            open.allSatisfy { drafts[$0].dateNumbers.flatMap(order.date) != nil }
        }
        if orders.count > 1, open.count >= Self.fewest {
            let single = orders.filter { order in
                Set(open.compactMap { drafts[$0].dateNumbers.flatMap(order.date)?.year }).count == 1
            }
            if !single.isEmpty { orders = single }
        }
        guard let order = orders.first, orders.count == 1 else { return }
        for index in open {
            drafts[index].doubts.remove(.dateOrder)
            drafts[index].rivals.removeAll { $0.reading.airDate != nil }
            drafts[index].reading.airDate = drafts[index].dateNumbers.flatMap(order.date)
        }
    }
}
