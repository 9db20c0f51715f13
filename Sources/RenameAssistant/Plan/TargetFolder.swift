import Glibc

/// A folder that files are to get names in, held open while one after the other is looked for.
///
/// Most files of a plan go where the file before went. From an open folder the system looks at one name and not at the
/// way there, which is most of the work.
struct TargetFolder: ~Copyable {
    /// The bytes of the folder's path with the slash at its end.
    private var path: [UInt8] = []

    /// `-1` where no folder is open.
    private var descriptor: Int32 = -1

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// What is at a path, as ``TargetPresence/init(at:)`` sees it.
    ///
    /// - Parameter target: The bytes of an absolute path.
    /// - Returns: What is there; a symbolic link at the path itself is not followed.
    mutating func presence(at target: [UInt8]) -> TargetPresence {
        let start = (target.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
        if path.count != start || !path.begins(as: target, count: start) { open(Array(target[..<start])) }
        // A folder that cannot be opened may be one that is not there, or one that may be searched and not read.
        guard descriptor >= 0, start < target.count else { return TargetPresence(at: target) }
        return Self.withName(target[start...]) { TargetPresence(named: $0, in: descriptor) }
    }

    private mutating func open(_ path: [UInt8]) {
        if descriptor >= 0 { close(descriptor) }
        self.path = path
        descriptor = path.isEmpty ? -1 : Self.withName(path[...]) { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    /// Lends bytes as the C library takes a name.
    private static func withName<Result>(_ bytes: ArraySlice<UInt8>, _ body: (UnsafePointer<CChar>) -> Result) -> Result
    {
        bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 1) { name in
                name.copyMemory(from: bytes)
                name[bytes.count] = 0
                // The room has all bytes of the name and the zero behind them, and is not kept beyond the call.
                return name.withMemoryRebound(to: CChar.self) { body(UnsafePointer($0.baseAddress.unsafelyUnwrapped)) }
            }
        }
    }
}
