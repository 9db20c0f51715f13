/// Keeps values until the process ends.
///
/// To take the plan of a large library apart needs a twentieth of the time that it took to make, on one thread; what
/// ends right after gives its memory back whole.
enum UntilExit {
    /// Keeps a value, for commands that have nothing else to do.
    static func keep<Value>(_ value: consuming Value) {
        // Room for one value, filled once and never read or taken back: that is the purpose.
        UnsafeMutablePointer<Value>.allocate(capacity: 1).initialize(to: value)
    }
}
