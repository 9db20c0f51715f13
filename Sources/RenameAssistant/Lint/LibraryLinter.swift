import FilePaths
package import MediaNames
package import MediaScanner
package import SystemPackage

/// Finds what a server would misread in a library, and nothing else.
///
/// Names that say what they should in another way than the layout's are no findings: `preview` has them.
package struct LibraryLinter: Sendable {
    /// What was found.
    package struct Report: Sendable {
        /// In the order of the folders; within one, file by file.
        package let findings: [LintFinding]

        /// How many videos were looked at.
        package let videos: Int

        /// What the scan left out or could not read.
        package let summary: ScanSummary
    }

    private let layout: Layout

    /// - Parameter layout: The server.
    package init(layout: Layout) {
        self.layout = layout
    }

    /// Looks through folders; nothing is changed.
    ///
    /// - Parameters:
    ///   - paths: Folders and single videos, absolute or relative to the current folder.
    ///   - options: What to look for.
    /// - Returns: What was found.
    /// - Throws: ``LibraryRootError`` or `ScanError` if a path cannot be looked at.
    package func report(on paths: [FilePath], scanning options: ScanOptions) throws -> Report {
        let named = try LibraryRoots.resolved(paths)
        let context = NameContext(roots: LibraryRoots.folders(of: named).map(\.bytes))
        let scan = try FileScanner(roots: named, options: options).report()
        let reader = NameReader(keepsEvidence: false)
        var findings: [LintFinding] = []
        var seen = Set<LintFinding>()
        var count = 0
        let parents = Self.seriesFolders(of: scan.folders)
        for folder in scan.folders {
            let shown = folder.files.map { context.shown($0.pathBytes) }
            let parsed = reader.read(siblings: shown)
            let files = folder.files.indices.map {
                LintedFile(
                    folder.files[$0],
                    shown: shown[$0],
                    reading: parsed[$0].reading,
                    isBesideSeasons: parents.contains(folder.pathBytes)
                )
            }
            for (index, file) in files.enumerated() where folder.files[index].isSelected {
                count += 1
                // A folder's flaw is found with each of its files.
                findings += self.findings(of: file, in: files).filter { seen.insert($0).inserted }
            }
        }
        return Report(findings: findings, videos: count, summary: scan.summary)
    }

    /// The bytes of the paths of folders that hold folders of seasons.
    private static func seriesFolders(of folders: [ScannedFolder]) -> Set<[UInt8]> {
        folders.reduce(into: []) { parents, folder in
            guard let slash = folder.pathBytes.lastIndex(of: UInt8(ascii: "/")) else { return }
            let name = String(decoding: folder.pathBytes[(slash + 1)...], as: UTF8.self).lowercased()
            let isSeason = name.hasPrefix("season ") && Int(name.dropFirst(7)) != nil
            if isSeason || name == "specials" { parents.insert(Array(folder.pathBytes[..<slash])) }
        }
    }

    /// What the rules find in one file.
    func findings(of file: LintedFile, in folder: [LintedFile]) -> [LintFinding] {
        // Nobody knows what these should be called.
        guard !file.reading.isRejected, file.reading.kind != .extra else { return [] }
        return LintRules.all.flatMap { rule in
            rule.flaws(of: file, in: folder, for: layout).map { LintFinding(code: rule.code, flaw: $0) }
        }
    }
}
