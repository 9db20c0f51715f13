import Glibc
import SystemPackage

/// Remembers something of the folders that were asked about last: files of one folder mostly come one after the other.
///
/// Comparing the bytes of two folders costs a fraction of hashing a path.
struct FolderMemo<Value> {
    private var entries: [(folder: [CChar], value: Value)] = []
    private var next = 0

    /// A run goes back and forth between where files leave and where they arrive.
    private static var size: Int { 4 }

    /// What is remembered of the folder that `path` lies in.
    func value(forParentOf path: some EntryName) -> Value? {
        path.withEntry { folder, _ in value(for: folder) }
    }

    /// What is remembered of a folder.
    func value(for folder: UnsafeBufferPointer<CChar>) -> Value? {
        for index in entries.indices where entries[index].folder.count == folder.count {
            let isSame = entries[index].folder.withUnsafeBufferPointer { known in
                guard let left = known.baseAddress, let right = folder.baseAddress else { return true }
                return memcmp(left, right, folder.count) == 0
            }
            if isSame { return entries[index].value }
        }
        return nil
    }

    /// Remembers a value for the folder that `path` lies in; the oldest one is forgotten for it.
    mutating func remember(_ value: Value, forParentOf path: some EntryName) {
        let folder = path.withEntry { folder, _ in Array(folder) }
        if entries.count < Self.size {
            entries.append((folder, value))
        } else {
            entries[next] = (folder, value)
            next = (next + 1) % Self.size
        }
    }

    /// Forgets everything.
    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        next = 0
    }
}
