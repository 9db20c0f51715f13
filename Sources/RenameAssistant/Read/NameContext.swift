/// How much of a path is read as context for a name: not where the library happens to be.
struct NameContext: Sendable {
    /// The bytes of each root, the longest first, with how much of a path below it is left out.
    private let roots: [(root: [UInt8], skipped: Int)]

    /// - Parameter roots: The folders that the person named and those of the library. A root's own name is read as
    ///   context and the one above it, since `Season 01` alone says little; what lies further up says nothing.
    init(roots: [[UInt8]]) {
        self.roots = roots.sorted { $0.count > $1.count }.map { root in
            var end = root.count
            for _ in 0..<2 {
                guard let slash = root[..<end].lastIndex(of: UInt8(ascii: "/")) else { break }
                end = slash
            }
            return (root, end == root.count ? 0 : end + 1)
        }
    }

    /// The part of a path that is read.
    func shown(_ path: [UInt8]) -> [UInt8] {
        Array(path.dropFirst(roots.first { path.starts(with: $0.root) }?.skipped ?? 0))
    }
}
