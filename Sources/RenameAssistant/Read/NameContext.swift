/// How much of a path is read as context for a name: not where the library happens to be.
struct NameContext: Sendable {
    /// The bytes of each root, the longest first, with how much of a path below it is left out.
    private let roots: [(root: [UInt8], skipped: Int)]

    /// - Parameter roots: The folders that the person named and those of the library. A root's own name is read as
    ///   context, and above `Season 01` the one of its series; what lies further up says nothing.
    init(roots: [[UInt8]]) {
        self.roots = roots.sorted { $0.count > $1.count }.map { root in
            var end = root.count
            while let slash = root[..<end].lastIndex(of: UInt8(ascii: "/")) {
                let name = root[(slash + 1)..<end]
                end = slash
                if !Self.isSeason(name) { break }
            }
            return (root, end == root.count ? 0 : end + 1)
        }
    }

    /// Whether a folder's name says which season it holds, and not of what: letters with a number, or the specials.
    private static func isSeason(_ name: ArraySlice<UInt8>) -> Bool {
        let letters = name.map { $0 | 0x20 }
        return letters.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true && name.count <= 12
            || letters.elementsEqual("specials".utf8)
    }

    /// The part of a path that is read.
    func shown(_ path: [UInt8]) -> [UInt8] {
        let skipped = roots.first { path.begins(as: $0.root, count: $0.root.count) }?.skipped ?? 0
        return skipped == 0 ? path : Array(path[skipped...])
    }
}
