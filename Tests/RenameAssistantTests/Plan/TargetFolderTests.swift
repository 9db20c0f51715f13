import FilePaths
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

struct TargetFolderTests {
    @Test("What is at a path is the same, seen from its open folder and by the whole path")
    func presence() throws {
        let library = try TemporaryLibrary([
            "Tide/Fog.mkv", "Tide/Bay.mkv", "Tide/Season 01/Fog.mkv", "Harbor/", "Lantern.mkv",
        ])
        var folder = TargetFolder()
        for name in [
            "Tide/Fog.mkv", "Tide/fog.mkv", "Tide/Bay.mkv", "Tide/Season 01", "Tide/Season 01/Fog.mkv", "Tide/Mist.mkv",
            "Harbor/Fog.mkv", "Nowhere/Fog.mkv", "Nowhere/Bay.mkv", "Lantern.mkv/Fog.mkv", "Lantern.mkv",
            "Tide/Fog.mkv",
            "Tide/" + String(repeating: "a", count: 300), "Tide/",
        ] {
            let path = library[name].bytes
            #expect(folder.presence(at: path) == TargetPresence(at: path), "\(name)")
        }
    }

    @Test("A path is found by its key, twins under one, however many there are")
    func index() {
        var index = PathIndex(capacity: 1)
        let paths = (0..<1_000).map { Array("/media/Tide \($0).mkv".utf8) }
        for (number, path) in paths.enumerated() {
            index.note(PathIndex.Place(group: number, operation: 0), at: PathKey(path))
        }
        index.note(PathIndex.Place(group: 1_000, operation: 2), at: PathKey(Array("/MEDIA/tide 7.MKV".utf8)))
        for (number, path) in paths.enumerated() where number != 7 {
            #expect(index.places(at: PathKey(path)) == [PathIndex.Place(group: number, operation: 0)])
        }
        #expect(index.shared.map { $0.map(\.group) } == [[7, 1_000]])
        #expect(!index.names(PathKey(Array("/media/Tide 1000.mkv".utf8))))
    }
}
