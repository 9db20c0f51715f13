import Glibc
import Synchronization
public import SystemPackage

/// Finds the videos below a folder, and what belongs to them.
///
/// ```swift
/// let scanner = try FileScanner(
///     basePath: "/media/tv_shows",
///     allowedExtensions: [".mp4", ".mkv", ".avi"],
///     ignorePatterns: [#"^\."#, #"Thumbs\.db$"#]
/// )
/// for file in try scanner.scan() {
///     print("Found: \(file.path)")
/// }
/// ```
///
/// A scan reads folders and asks for the status of files; it opens no file and writes nothing.
public struct FileScanner: Sendable {
    /// What the person named: folders, or single videos.
    package let roots: [FilePath]

    package let options: ScanOptions

    /// A scanner for one folder.
    ///
    /// - Parameters:
    ///   - basePath: The folder, or a single video.
    ///   - allowedExtensions: The extensions of videos, with or without a dot, in any case.
    ///   - ignorePatterns: Regular expressions; a file or folder whose name one of them is found in is left out, a
    ///     folder with all that it holds.
    /// - Throws: ``ScanError/invalidPattern(_:reason:)``.
    public init(basePath: FilePath, allowedExtensions: [String], ignorePatterns: [String] = []) throws(ScanError) {
        try self.init(
            roots: [basePath],
            options: ScanOptions(extensions: allowedExtensions, ignorePatterns: ignorePatterns)
        )
    }

    /// A scanner for several folders and single videos.
    ///
    /// - Parameters:
    ///   - roots: Folders and videos; overlapping ones are read once.
    ///   - options: What to look for.
    /// - Throws: ``ScanError/invalidPattern(_:reason:)``.
    package init(roots: [FilePath], options: ScanOptions = ScanOptions()) throws(ScanError) {
        _ = try IgnoreRules(options)
        self.roots = roots
        self.options = options
    }

    /// The videos that are there now, folder by folder, names in byte order.
    ///
    /// What could not be read is not among them and is no error here; ``report()`` says what it was.
    ///
    /// - Throws: ``ScanError`` if the base path itself cannot be read.
    public func scan() throws(ScanError) -> [MediaFile] {
        try report().files.filter(\.isSelected)
    }

    /// All that is there now.
    ///
    /// - Throws: ``ScanError`` if one of the roots cannot be read; anything further down is a problem in the report.
    package func report() throws(ScanError) -> ScanReport {
        let folders = Mutex<[ScannedFolder]>([])
        let summary = try forEachFolder { contents in
            contents.isEmpty ? nil : contents.scannedFolder()
        } emit: { folder in
            folders.withLock { $0.append(folder) }
        }
        return ScanReport(folders: folders.withLock { $0 }, summary: summary)
    }

    /// Reads all folders and hands on what `transform` makes of each, in a stable order and while the scan goes on.
    ///
    /// This is the way for large libraries: nothing is held but what `transform` returns.
    ///
    /// - Parameters:
    ///   - transform: Turns the contents of a folder into a value, or into `nil` if there is nothing to hand on; called
    ///     on several threads at once.
    ///   - emit: Takes the values in order; never called twice at once.
    /// - Returns: What was left out and what could not be read.
    /// - Throws: ``ScanError`` if one of the roots cannot be read.
    package func forEachFolder<Value: Sendable>(
        _ transform: @Sendable (borrowing FolderContents) -> Value?,
        emit: @escaping @Sendable (Value) -> Void
    ) throws(ScanError) -> ScanSummary {
        let folders = try ScanRoots.resolve(roots, extensions: ExtensionTable(videoExtensions: options.extensions))
        let walk = FolderWalk(folders, options: options, threadCount: Self.threadCount)
        return try walk.run { contents -> FolderWalk.Delivery? in
            guard let value = transform(contents) else { return nil }
            return { emit(value) }
        }
    }

    /// Two threads hide the latency of one disk; more than eight only fight for it.
    private static var threadCount: Int {
        min(max(2, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 8)
    }
}
