import FilePaths
import Glibc
import SystemPackage

extension FilePath: EntryName {
    var path: FilePath { self }
    var entry: EntryPath { EntryPath(bytes) }

    /// `lastComponent` and `removingLastComponent()` say the same, but make a new path each; a run asks this a million
    /// times.
    func withEntry<Value>(
        _ body: (_ folder: UnsafeBufferPointer<CChar>, _ name: UnsafePointer<CChar>) throws -> Value
    ) rethrows -> Value {
        try withPlatformString { text in
            var slash = length - 1
            while slash >= 0, text[slash] != Self.slash { slash -= 1 }
            // The folder of what stands at the top is `/` itself.
            let folder = UnsafeBufferPointer(start: text, count: max(slash, min(slash + 1, 1)))
            return try body(folder, text + (slash + 1))
        }
    }

    private static let slash = CChar(bitPattern: UInt8(ascii: "/"))
}
