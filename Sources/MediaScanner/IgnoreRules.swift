import MediaNames

/// Says which names of a folder are left out.
///
/// The rules that are built in compare bytes; only a pattern of the user's costs a regular expression. `Regex` is not
/// `Sendable`, so each thread makes its own rules from the same options.
struct IgnoreRules {
    private let includesHidden: Bool
    private let patterns: [NamePattern]

    /// Makes the rules that the options ask for.
    ///
    /// - Throws: ``ScanError/invalidPattern(_:reason:)``.
    init(_ options: ScanOptions) throws(ScanError) {
        includesHidden = options.includesHidden
        var patterns: [NamePattern] = []
        for text in options.ignorePatterns { patterns.append(try NamePattern(text)) }
        self.patterns = patterns
    }

    /// Why a name is left out, if it is.
    ///
    /// - Parameters:
    ///   - name: The bytes of one name, not empty.
    ///   - isFolder: Whether it names a folder.
    /// - Returns: The reason, or `nil` if the name is to be read.
    func reason(toIgnore name: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> IgnoredEntry.Reason? {
        if let reason = builtInReason(name, isFolder: isFolder) { return reason }
        guard !patterns.isEmpty else { return nil }
        return patterns.first { $0.matches(name) }.map { .pattern($0.text) }
    }

    /// Why a file that is no media anyway is mentioned among what was left out: a system or this program left it.
    func reasonToName(_ name: UnsafeBufferPointer<UInt8>) -> IgnoredEntry.Reason? {
        switch builtInReason(name, isFolder: false) {
        case .system: .system
        case .ownTemporary: .ownTemporary
        default: nil
        }
    }

    private func builtInReason(_ name: UnsafeBufferPointer<UInt8>, isFolder: Bool) -> IgnoredEntry.Reason? {
        switch name[0].lowercasedASCII {
        case UInt8(ascii: "."):
            if name.startsIgnoringCase(".plexomatic-") { return .ownTemporary }
            // What macOS keeps beside each file on foreign disks has the extension of a video, but is none.
            if name.startsIgnoringCase("._") || name.equalsIgnoringCase(".ds_store") { return .system }
            return includesHidden ? nil : .hidden
        case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "l"), UInt8(ascii: "t"),
            UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "_"),
            UInt8(ascii: "n"):
            let names = isFolder ? Self.systemFolders : Self.systemFiles
            return names.contains { name.equalsIgnoringCase($0) } ? .system : nil
        case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "v"):
            guard isFolder else { return nil }
            return Self.discFolders.contains { name.equalsIgnoringCase($0) } ? .discStructure : nil
        default:
            return nil
        }
    }

    /// What Windows, Synology, QNAP, macOS and ext4 keep in a library; the first letters stand in the `switch` above.
    private static let systemFolders: [StaticString] = [
        "@eadir", "@recycle", "@recently-snapshot", "@sharebin", "@tmp", "#recycle", "#snapshot", "$recycle.bin",
        "recycler", "lost+found", "system volume information", "temporary items", "network trash folder", "__macosx",
    ]

    private static let systemFiles: [StaticString] = ["thumbs.db", "desktop.ini", "ehthumbs.db", "ehthumbs_vista.db"]

    private static let discFolders: [StaticString] = ["video_ts", "audio_ts", "bdmv"]
}
