/// A path as a file system that ignores case and Unicode normalisation would compare it, as a number.
///
/// Different paths share a number about once in as many as there are; two files would then be held back for a person. The
/// numbers differ from run to run, so that no name can be made to collide.
struct PathKey: Hashable, Sendable {
    private let number: Int

    /// - Parameter path: The bytes of a path.
    /// - Complexity: O(*n*); names beyond ASCII cost some microseconds.
    init(_ path: [UInt8]) {
        var hasher = Hasher()
        if path.contains(where: { $0 >= 0x80 }) {
            FoldedPath.of(path).withUnsafeBytes { hasher.combine(bytes: $0) }
        } else {
            withUnsafeTemporaryAllocation(byteCount: path.count, alignment: 1) { folded in
                for index in path.indices {
                    let byte = path[index]
                    folded[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
                }
                hasher.combine(bytes: UnsafeRawBufferPointer(folded))
            }
        }
        number = hasher.finalize()
    }
}
