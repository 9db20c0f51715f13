/// Whether work can be done within a time.
///
/// Other tests may hold up all threads of this process for a while, and other programs the machine; so the bound must hold
/// in one of several tries, with pauses between them.
///
/// - Parameters:
///   - bound: How long the work may take.
///   - tries: How often it is tried.
///   - work: What is timed.
/// - Returns: Whether one try was quick enough.
/// - Throws: What the work throws.
package func isDone(
    within bound: Duration,
    tries: Int = 15,
    _ work: () async throws -> Void
) async throws -> Bool {
    for number in 0..<tries {
        let start = ContinuousClock.now
        try await work()
        if ContinuousClock.now - start < bound { return true }
        if number < tries - 1 { try await Task.sleep(for: .seconds(4)) }
    }
    return false
}
