import MediaNames
import MediaScanner

/// Writes what a scan found for a person: folder by folder, sizes in a column, companions below their video.
enum ScanListing {
    /// The lines for one folder.
    ///
    /// - Parameters:
    ///   - contents: The folder.
    ///   - names: How names are shown.
    /// - Returns: The lines, with an empty one at the end.
    static func lines(for contents: borrowing FolderContents, names: PrintableName) -> [UInt8] {
        var lines: [UInt8] = []
        let isWhole = contents.isWhole
        lines += names.bytes(of: contents.path.isEmpty ? [UInt8(ascii: ".")] : contents.path)
        lines.append(UInt8(ascii: "\n"))
        for entry in contents.videos where entry.isSelected {
            lines += "  \(ReadableSize.column(entry.status.size))  ".utf8
            lines += names.bytes(of: contents.name(of: entry))
            if entry.isMultiEpisode { lines += "  (several episodes)".utf8 }
            lines.append(UInt8(ascii: "\n"))
            for place in entry.companions { append(place, of: contents, names, "+ ", "", to: &lines) }
        }
        if isWhole {
            for place in contents.folderCompanions {
                append(place, of: contents, names, "", "  (of the folder)", to: &lines)
            }
            for place in contents.orphans { append(place, of: contents, names, "", "  (without a video)", to: &lines) }
        }
        lines.append(UInt8(ascii: "\n"))
        return lines
    }

    private static func append(
        _ place: Int,
        of contents: borrowing FolderContents,
        _ names: PrintableName,
        _ sign: String,
        _ note: String,
        to lines: inout [UInt8]
    ) {
        let entry = contents.companions[place]
        lines += "            \(sign)".utf8
        lines += names.bytes(of: contents.subpath(of: entry) + contents.name(of: entry))
        lines += note.utf8
        lines.append(UInt8(ascii: "\n"))
    }
}
