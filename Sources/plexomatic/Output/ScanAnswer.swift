import MediaScanner
import RenameAssistant
import SystemPackage
import Synchronization

/// Prints the folders of a scan as they come in, in one of the formats.
///
/// Folders are turned into bytes by the threads that read them; only the bytes come together here, in order.
final class ScanAnswer: Sendable {
    /// What one folder adds to the answer.
    struct Page: Sendable {
        /// What goes to standard output at once.
        var answer: [UInt8] = []

        /// Objects for lists that stand further down in a JSON document.
        var folderCompanions: [UInt8] = []
        var orphans: [UInt8] = []

        var counts = ScanCounts()
    }

    private let format: OutputFormat
    private let names: PrintableName
    private let total = Mutex(Page())

    /// Output is collected until it is worth a call to the kernel.
    private static let chunk = 64 << 10

    /// - Parameters:
    ///   - format: How to print.
    ///   - names: How names are shown in text.
    init(_ format: OutputFormat, names: PrintableName) {
        self.format = format
        self.names = names
        if format == .json { total.withLock { $0.answer = Array(#"{"schema_version":1,"files":["#.utf8) } }
    }

    /// Turns a folder into bytes; called on several threads at once.
    ///
    /// - Parameter contents: The folder.
    /// - Returns: What it adds, or `nil` if that is nothing.
    func page(for contents: borrowing FolderContents) -> Page? {
        var page = Page()
        for entry in contents.videos where entry.isSelected {
            page.counts.videos += 1
            page.counts.companions += entry.companions.count
            page.counts.size += entry.status.size
        }
        if contents.isWhole { page.counts.orphans = contents.orphans.count }
        let isListed = page.counts.videos > 0 || (contents.isWhole && !contents.companions.isEmpty)
        guard isListed else { return nil }
        switch format {
        case .text:
            page.answer = ScanListing.lines(for: contents, names: names)
        case .json, .jsonl:
            var writer = JSONWriter(minimumCapacity: 8 << 10)
            ScanRecords.write(contents, to: &writer, isStream: format == .jsonl)
            page.answer = writer.bytes
            guard format == .json, contents.isWhole else { break }
            page.folderCompanions = ScanRecords.companions(contents, at: contents.folderCompanions)
            page.orphans = ScanRecords.companions(contents, at: contents.orphans)
        }
        return page
    }

    /// Prints a page; called in order.
    func add(_ page: Page) {
        total.withLock { total in
            let isFirst = total.counts.videos == 0
            total.counts += page.counts
            if format == .json {
                if !isFirst, !page.answer.isEmpty { total.answer.append(UInt8(ascii: ",")) }
                Self.join(page.folderCompanions, to: &total.folderCompanions)
                Self.join(page.orphans, to: &total.orphans)
            }
            total.answer += page.answer
            guard total.answer.count >= Self.chunk else { return }
            StandardOutput.write(total.answer)
            total.answer.removeAll(keepingCapacity: true)
        }
    }

    /// Prints what is left.
    ///
    /// - Parameters:
    ///   - summary: What was left out and what could not be read.
    ///   - roots: What was scanned.
    /// - Returns: How much was found.
    func finish(_ summary: ScanSummary, roots: [FilePath]) -> ScanCounts {
        total.withLock { total in
            switch format {
            case .jsonl: break
            case .text: if total.counts.videos == 0 { total.answer += "nothing to do: no videos found\n".utf8 }
            case .json:
                total.answer += Array(#"],"folder_companions":["#.utf8) + total.folderCompanions
                total.answer += Array(#"],"orphans":["#.utf8) + total.orphans
                total.answer += Array("],".utf8) + ScanRecords.ending(summary, roots: roots, found: total.counts)
            }
            StandardOutput.write(total.answer)
            return total.counts
        }
    }

    private static func join(_ objects: [UInt8], to list: inout [UInt8]) {
        guard !objects.isEmpty else { return }
        if !list.isEmpty { list.append(UInt8(ascii: ",")) }
        list += objects
    }
}
