import MediaScanner
import PlexomaticTestSupport
import SystemPackage

extension TemporaryLibrary {
    /// Scans the library.
    func report(_ options: ScanOptions = ScanOptions()) throws -> ScanReport {
        try FileScanner(roots: [path], options: options).report()
    }

    /// The path of a scanned file below the library.
    func relative(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.dropFirst(path.description.utf8.count + 1), as: UTF8.self)
    }

    /// The videos of a report, as paths below the library.
    func names(_ report: ScanReport) -> [String] {
        report.files.map { relative($0.pathBytes) }
    }

    /// Each video's companions, as paths below the library.
    func pairs(_ report: ScanReport) -> [String: [String]] {
        let pairs = report.files.map { (relative($0.pathBytes), $0.companions.map { relative($0.pathBytes) }) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// What was left out, with the word for the reason.
    func ignored(_ report: ScanReport) -> [String: String] {
        let pairs = report.ignored.map { (relative($0.pathBytes), $0.reason.name) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
