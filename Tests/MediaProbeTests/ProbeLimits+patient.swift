import MediaProbe

extension ProbeLimits {
    /// For claims that are not about time: tests beside it may hold all threads for minutes.
    static let patient = ProbeLimits(time: .seconds(900))
}
