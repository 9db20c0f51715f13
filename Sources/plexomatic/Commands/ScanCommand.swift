import ArgumentParser
import MediaScanner
import RenameAssistant
import Synchronization

/// `plexomatic scan`: lists what a folder holds.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Lists videos and their companions.",
        discussion: """
            Nothing is changed, and no file is opened. What was left out and what could not be read is said on standard \
            error.

              plexomatic scan ~/Videos
              plexomatic scan --format jsonl --ignore '^Old ' /srv/media | jq -r .path
            """
    )

    @OptionGroup var selection: ScanOptionGroup

    @Option(help: "How to print: text, json or jsonl.")
    var format = "text"

    func run() throws {
        let scanner = try selection.scanner(statsCompanions: false)
        let buffer = Mutex<[UInt8]>([])
        let summary = try scanner.forEachFolder { contents -> [UInt8]? in
            guard !contents.videos.isEmpty else { return nil }
            var writer = JSONWriter(minimumCapacity: 8 << 10)
            ScanRecords.write(contents, to: &writer, isStream: true)
            return writer.bytes
        } emit: { (bytes: [UInt8]) in
            buffer.withLock { buffer in
                buffer += bytes
                if buffer.count >= 1 << 16 {
                    StandardOutput.write(buffer)
                    buffer.removeAll(keepingCapacity: true)
                }
            }
        }
        buffer.withLock { StandardOutput.write($0) }
        _ = summary
    }
}
