import FilePaths
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

struct DemoWriterTests {
    @Test("The library is written into a folder that is missing, and no two files are alike")
    func missingFolder() throws {
        let library = try TemporaryLibrary()
        let demo = try DemoWriter.write(to: library["new/demo"])
        let files = try library.tree().filter { !$0.isFolder }
        #expect(files.count == demo.count + 1)
        #expect(Set(files.map(\.content)).count == demo.count + 1)
    }

    @Test("The plan beside the library can be read, and swaps two of its files")
    func swap() throws {
        let library = try TemporaryLibrary()
        let demo = try DemoWriter.write(to: library["demo"])
        let plan = try PlanFile.read(demo.plan)
        let operations = plan.groups.flatMap(\.operations)
        #expect(operations.count == 2)
        #expect(operations[0].source == operations[1].destination)
        #expect(operations[1].source == operations[0].destination)
    }

    @Test("A folder with anything in it is refused, even a hidden file, and stays as it was")
    func notEmpty() throws {
        let library = try TemporaryLibrary(["demo/.hidden"])
        let before = try library.tree()
        #expect(throws: DemoWriter.Failure.notEmpty(library["demo"])) { try DemoWriter.write(to: library["demo"]) }
        #expect(try library.tree() == before)
    }

    @Test("A file is not taken for a folder")
    func file() throws {
        let library = try TemporaryLibrary(["demo"])
        #expect(throws: DemoWriter.Failure.notFolder(library["demo"])) { try DemoWriter.write(to: library["demo"]) }
        #expect(throws: DemoWriter.Failure.notFolder(library["demo"])) { try DemoWriter.write(to: library["demo/x"]) }
    }

    @Test("The library shows what a real one has: companions, a sample, a download, several episodes, an orphan")
    func contents() throws {
        let library = try TemporaryLibrary(["demo/"])
        _ = try DemoWriter.write(to: library["demo"])
        let report = try FileScanner(roots: [library["demo"]]).report()
        #expect(report.files.contains { $0.companions.count >= 3 })
        #expect(report.files.contains { $0.isMultiEpisode })
        #expect(report.orphans.count == 1)
        #expect(Set(report.ignored.map(\.reason)) == [.sample, .partialDownload, .system])
        #expect(report.problems.isEmpty)
    }
}
