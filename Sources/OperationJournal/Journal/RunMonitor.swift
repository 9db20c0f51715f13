/// The caller's ears and its brake: hears what the journal does and may ask it to stop.
package struct RunMonitor: Sendable {
    /// Called on the journal's thread for every event.
    package var onEvent: @Sendable (JournalEvent) -> Void

    /// Asked between two groups; `true` ends the run after the group in hand.
    package var isInterrupted: @Sendable () -> Bool

    package init(
        onEvent: @escaping @Sendable (JournalEvent) -> Void = { _ in },
        isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) {
        self.onEvent = onEvent
        self.isInterrupted = isInterrupted
    }
}
