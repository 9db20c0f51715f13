import Glibc
package import SystemPackage

/// An executable that stands in for `ffprobe`: a shell script in a folder of its own, which also notes each call.
package final class ScriptedProbe {
    /// A description of a file as `ffprobe` writes it: an episode of 42 minutes.
    package static let usual = description(minutes: 42)

    private let folder: TemporaryLibrary

    /// Where the script is.
    package var path: FilePath { folder["ffprobe"] }

    /// The folder of the script, as `PATH` has it.
    package var searchPath: String { folder.path.string }

    /// Makes the script.
    ///
    /// - Parameter script: What it does; the last argument, the file, is in `$file`.
    /// - Throws: `TemporaryLibrary.Failure`
    package init(_ script: String) throws {
        folder = try TemporaryLibrary()
        let text = """
            #!/bin/sh
            for file; do :; done
            file="${file#file:}"
            echo "$file" >> '\(folder["calls"].string)'
            \(script)

            """
        let descriptor = try FileDescriptor.open(
            folder["ffprobe"],
            .writeOnly,
            options: [.create, .closeOnExec],
            permissions: [.ownerReadWriteExecute]
        )
        _ = try descriptor.closeAfter { try descriptor.writeAll(text.utf8) }
    }

    /// Makes a script that describes every file alike.
    ///
    /// - Parameter json: What it writes.
    /// - Throws: `TemporaryLibrary.Failure`
    package convenience init(saying json: String) throws {
        try self.init("cat <<'END'\n\(json)\nEND")
    }

    /// The files that it was asked about, in the order of the calls.
    package func calls() throws -> [String] {
        guard access(folder["calls"].string, F_OK) == 0 else { return [] }
        let descriptor = try FileDescriptor.open(folder["calls"], .readOnly, options: [.closeOnExec])
        return try descriptor.closeAfter {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while case let count = try buffer.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
                bytes += buffer[..<count]
            }
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    /// What `ffprobe` writes about a file.
    ///
    /// - Parameters:
    ///   - minutes: How long it plays.
    ///   - width: The picture's width.
    ///   - height: The picture's height.
    ///   - title: The embedded title.
    /// - Returns: The JSON.
    package static func description(
        minutes: Double,
        width: Int = 1_920,
        height: Int = 1_080,
        title: String = ""
    ) -> String {
        """
        {"streams": [{"codec_type": "video", "codec_name": "h264", "width": \(width), "height": \(height)},
          {"codec_type": "audio", "codec_name": "aac", "tags": {"language": "eng"}}],
         "format": {"duration": "\(minutes * 60)", "tags": {"title": "\(title)"}}}
        """
    }
}
