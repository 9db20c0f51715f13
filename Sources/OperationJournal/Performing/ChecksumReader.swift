import Foundation
import Synchronization
import SystemPackage

/// Takes the checksums of many files, several at a time: a disk answers three small reads sooner when it has more to
/// choose from.
struct ChecksumReader: Sendable {
    let verification: Verification

    /// How many files are read at a time.
    private static let width = 4

    /// Reads every file that has a path.
    ///
    /// The calling thread only waits: the journal's own calls stay the only ones that it makes.
    ///
    /// - Parameter paths: The files; `nil` for what has no content to read.
    /// - Returns: One checksum for each path; `nil` where the file could not be read, which does not keep it from being
    ///   renamed.
    func read(_ paths: [FilePath?]) -> [Checksum?] {
        let progress = ReadingProgress(count: paths.count)
        let group = DispatchGroup()
        for _ in 0..<Self.width {
            DispatchQueue.global().async(group: group) {
                while let range = progress.next() {
                    progress.put(range.map { paths[$0].flatMap(checksum) }, at: range)
                }
            }
        }
        group.wait()
        return progress.sums
    }

    private func checksum(of path: FilePath) -> Checksum? {
        switch verification {
        case .identity: nil
        case .sampled: try? Checksum.sampled(of: path)
        case .full: try? Checksum.sha256(of: path)
        }
    }
}

/// Which files were handed out, and what was read of them.
private final class ReadingProgress: Sendable {
    private static let block = 64

    private let count: Int
    private let handedOut = Atomic<Int>(0)
    private let results: Mutex<[Checksum?]>

    init(count: Int) {
        self.count = count
        self.results = Mutex([Checksum?](repeating: nil, count: count))
    }

    var sums: [Checksum?] { results.withLock { $0 } }

    func next() -> Range<Int>? {
        let start = handedOut.add(Self.block, ordering: .relaxed).oldValue
        return start < count ? start..<min(start + Self.block, count) : nil
    }

    func put(_ sums: [Checksum?], at range: Range<Int>) {
        results.withLock { $0.replaceSubrange(range, with: sums) }
    }
}
