import FilePaths
import Foundation
import MediaProbe
import PlexomaticTestSupport
import SystemPackage
import Testing

/// The real program on files that `ffmpeg` makes; only where both are installed.
@Suite(.enabled(if: RealTools.areInstalled, "ffmpeg is not installed"))
struct RealProgramTests {
    private func make(_ file: FilePath) throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(RealTools.maker))
        process.arguments = [
            "-v", "error", "-f", "lavfi", "-i", "color=size=1280x544:rate=5:duration=2", "-f", "lavfi", "-i",
            "sine=duration=2", "-metadata", "title=Quiet Harbor", "-metadata:s:a:0", "language=fra", "-c:v", "mpeg4",
            "-c:a", "aac", "-f", "matroska", "file:" + file.string,
        ]
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    @Test("A video says what it was made with, whatever its name looks like")
    func videoSaysWas() async throws {
        let program = try #require(ProbeProgram.found(in: RealTools.searchPath, limits: .patient))
        let library = try TemporaryLibrary()
        try make(library["film.mkv"])
        for name in ["-i.mkv", "concat:film.mkv|film.mkv", "a%20b?c=1#d%d.mkv", "film.mkv"] {
            if name != "film.mkv" {
                try FileManager.default.copyItem(atPath: library["film.mkv"].string, toPath: library[name].string)
            }
            let told = try await program.information(about: library[name])
            #expect(told.duration.map { (1_900...2_200).contains($0) } == true)
            #expect(told.resolution == "720p")
            #expect(told.videoCodec == "mpeg4")
            #expect(told.title == "Quiet Harbor")
            #expect(told.audioLanguages == ["fra"])
        }
        #expect(try await program.version().hasPrefix("ffprobe version"))
    }

    @Test("A file that is no video, or not there, says nothing")
    func fileVideoThere() async throws {
        let program = try #require(ProbeProgram.found(in: RealTools.searchPath, limits: .patient))
        let library = try TemporaryLibrary(["words.mkv"])
        await #expect(throws: ProbeError.self) { try await program.information(about: library["words.mkv"]) }
        await #expect(throws: ProbeError.self) { try await program.information(about: library["none.mkv"]) }
    }
}

/// The programs of the machine that the tests run on.
private enum RealTools {
    static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""

    static var areInstalled: Bool { ProbeProgram.found(in: searchPath) != nil && maker != nil }

    /// What makes videos.
    static var maker: String? {
        searchPath.split(separator: ":").map { "\($0)/ffmpeg" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
