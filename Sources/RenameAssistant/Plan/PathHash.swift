/// A path as a number: two different ones share it once in a thousand million plans of a hundred thousand files, and
/// the plan is refused then.
///
/// The numbers differ from run to run, so that no path can be made to collide.
struct PathHash: Hashable {
    private let number: Int

    init(_ path: [UInt8]) {
        var hasher = Hasher()
        path.withUnsafeBytes { hasher.combine(bytes: $0) }
        number = hasher.finalize()
    }
}
