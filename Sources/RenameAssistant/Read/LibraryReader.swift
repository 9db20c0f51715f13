import Foundation
import MediaNames
package import MediaScanner
import Synchronization

/// Reads the names of scanned folders, several folders at a time.
package struct LibraryReader: Sendable {
    /// How much of the paths every name shares and none is read with: the way to the folders that the person named.
    private let prefixLength: Int

    private let reader = NameReader()

    /// How many folders a thread takes at once.
    private static let block = 32

    /// - Parameter root: The bytes of the folder that the person named. Its own name is read as context and the one
    ///   above it, since `Season 01` alone says little; what lies further up is where the library happens to be.
    package init(root: [UInt8]) {
        var end = root.count
        for _ in 0..<2 {
            guard let slash = root[..<end].lastIndex(of: UInt8(ascii: "/")) else { break }
            end = slash
        }
        prefixLength = end == root.count ? 0 : end + 1
    }

    /// Reads the names of all folders.
    ///
    /// - Parameters:
    ///   - folders: Folders below the root.
    ///   - progress: Hears how many files were read; called on several threads.
    /// - Returns: One result for each folder, in the same order.
    /// - Complexity: O(*n*) in the sum of the names.
    package func read(
        _ folders: [ScannedFolder],
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> [ReadFolder] {
        let results = Mutex([ReadFolder?](repeating: nil, count: folders.count))
        let blocks = (folders.count + Self.block - 1) / Self.block
        DispatchQueue.concurrentPerform(iterations: blocks) { number in
            let range = number * Self.block..<min((number + 1) * Self.block, folders.count)
            let read = range.map { ReadFolder?.some(self.read(folders[$0])) }
            results.withLock { $0.replaceSubrange(range, with: read) }
            progress(read.reduce(0) { $0 + ($1?.readings.count ?? 0) })
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    private func read(_ folder: ScannedFolder) -> ReadFolder {
        let names = folder.files.map { Array($0.pathBytes.dropFirst(prefixLength)) }
        return ReadFolder(folder: folder, readings: reader.read(siblings: names))
    }
}
