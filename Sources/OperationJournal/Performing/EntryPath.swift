import FilePaths
import Glibc
package import SystemPackage

/// The path of a file as a run passes it on: its bytes, which it shares with whoever read them, and where its name begins.
///
/// A `FilePath` looks through all of its bytes whenever one is made; a run would make a million of them.
package struct EntryPath: Hashable, Sendable {
    /// The bytes of an absolute path without anything that could be left out, as `//` or a `/` at the end.
    package let bytes: [UInt8]

    /// Where the last `/` stands.
    private let slash: Int

    /// - Parameter bytes: The bytes of an absolute path without anything that could be left out, and without NUL.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1
    }

    /// The path for calls that take any.
    package var path: FilePath { FilePath(bytes: bytes) }
}

/// A path that names an entry of a folder, in whichever form it is at hand.
protocol EntryName {
    /// Calls `body` with the two halves of an absolute path: the bytes of the folder, and the entry's name as C has it.
    ///
    /// The name is empty where the path names no entry.
    ///
    /// - Complexity: O(*n*) in the length of the path, without allocating.
    func withEntry<Value>(
        _ body: (_ folder: UnsafeBufferPointer<CChar>, _ name: UnsafePointer<CChar>) throws -> Value
    ) rethrows -> Value

    /// The path for calls that take any.
    var path: FilePath { get }

    /// The path as a run passes it on.
    var entry: EntryPath { get }
}

extension EntryName {
    /// The folder that the entry is in.
    var folder: FilePath { path.removingLastComponent() }
}

extension EntryPath: EntryName {
    var entry: EntryPath { self }

    func withEntry<Value>(
        _ body: (_ folder: UnsafeBufferPointer<CChar>, _ name: UnsafePointer<CChar>) throws -> Value
    ) rethrows -> Value {
        try bytes.withUnsafeBytes { bytes in
            let start = slash + 1
            return try withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count - start + 1) { name in
                UnsafeMutableRawBufferPointer(name)
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start...]))
                name[bytes.count - start] = 0
                // The folder of what stands at the top is `/` itself.
                let folder = UnsafeRawBufferPointer(rebasing: bytes[..<max(slash, min(start, 1))])
                return try body(
                    folder.assumingMemoryBound(to: CChar.self),
                    name.baseAddress.map { UnsafePointer($0) } ?? Self.nameless
                )
            }
        }
    }

    /// An empty name, which no call takes for an entry.
    private static var nameless: UnsafePointer<CChar> {
        let word: StaticString = ""
        return UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
