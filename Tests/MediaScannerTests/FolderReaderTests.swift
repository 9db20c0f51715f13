import FilePaths
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import MediaScanner

struct FolderReaderTests {
    private func read(_ path: FilePath, isRoot: Bool = false) throws -> (videos: Int?, findings: FolderFindings) {
        let task = FolderTask(node: 0, path: path.bytes, isRoot: isRoot, selectedNames: nil, largestAbove: 0)
        var videos: Int?
        let (_, findings) = try FolderReader(ScanOptions()).read(task) { contents in
            videos = contents.videos.count
            return nil
        }
        return (videos, findings)
    }

    @Test("A folder that went away before it was read is a problem, not an error")
    func vanished() throws {
        let library = try TemporaryLibrary(["A/a.mkv"])
        let gone = try read(library["B"])
        #expect(gone.videos == nil)
        #expect(gone.findings.problems == [ScanProblem(pathBytes: library["B"].bytes, cause: .vanished)])
    }

    @Test("A folder that became a link before it was read is not followed")
    func replacedByLink() throws {
        let library = try TemporaryLibrary(["A/a.mkv"])
        try library.addLink("B", to: "A")
        #expect(try read(library["B"]).findings.problems.map(\.cause) == [.vanished])
        #expect(try read(library["B"], isRoot: true).videos == 1)
    }

    @Test("A folder that contains itself is seen by its identity")
    func loop() {
        var state = FolderWalkState()
        let root = FolderIdentity(device: 1, inode: 2)
        state.nodes = [.init(parent: -1, level: 0), .init(parent: 0, level: 1), .init(parent: 1, level: 2)]
        state.nodes[0].identity = root
        #expect(state.contains(root, above: 2))
        #expect(!state.contains(FolderIdentity(device: 1, inode: 3), above: 2))
        #expect(!state.contains(FolderIdentity(device: 1, inode: 0), above: 2))
    }
}
