import Foundation
import MediaProbe
import MediaScanner
import RunStore
import SystemPackage

/// What earlier runs learned of files; a store that cannot be used is as good as none, and is said once.
struct ProbeBook {
    private var cache: ProbeCache?

    /// What went wrong, in SQLite's words.
    private(set) var trouble: String?

    /// Answers that are to be kept with the next ones.
    private var fresh: [(file: ProbedFile, text: String)] = []

    /// Which form of answers this version writes and understands: another one for another ``MediaInformation``.
    private static let form = 1

    /// So many answers are kept at once: each time costs a write that reaches the disk.
    private static let batch = 64

    /// - Parameter path: Where answers are kept, or `nil` to keep none.
    init(_ path: FilePath?) {
        guard let path else { return }
        do throws(RunStoreError) {
            cache = try ProbeCache(path)
        } catch {
            switch error {
            case .unusable(_, let words): trouble = words
            case .newer(let path): trouble = "a newer version wrote \(path.string)"
            }
        }
    }

    /// What is known of files, by their places.
    mutating func informations(about files: [MediaFile]) -> [Int: MediaInformation] {
        guard let cache else { return [:] }
        do {
            let answers = try cache.answers(about: files.map { ProbedFile($0) }, form: Self.form)
            // A text that nobody understands any more is asked for again.
            return answers.compactMapValues { try? JSONDecoder().decode(MediaInformation.self, from: Data($0.utf8)) }
        } catch {
            trouble = trouble ?? "\(error)"
            return [:]
        }
    }

    /// Keeps what a file said; a link may point to another file tomorrow, so nothing is kept of it.
    mutating func note(_ information: MediaInformation, of file: MediaFile) {
        guard cache != nil, !file.status.isSymbolicLink, file.status.inode != 0,
            let data = try? JSONEncoder().encode(information)
        else { return }
        fresh.append((ProbedFile(file), String(decoding: data, as: UTF8.self)))
        if fresh.count >= Self.batch { flush() }
    }

    /// Keeps what is not kept yet.
    mutating func flush() {
        guard let cache, !fresh.isEmpty else { return }
        do {
            try cache.keep(fresh, form: Self.form)
        } catch {
            trouble = trouble ?? "\(error)"
        }
        fresh = []
    }
}

extension ProbedFile {
    /// A file as the scan saw it.
    fileprivate init(_ file: MediaFile) {
        self.init(
            path: file.pathBytes,
            size: file.status.size,
            modified: file.status.mtimeNanoseconds,
            inode: file.status.inode
        )
    }
}
