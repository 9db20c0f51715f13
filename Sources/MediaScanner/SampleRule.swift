/// Tells a release's sample from a film or series that is called "Sample".
///
/// A name alone is evidence only where it joins the word with a hyphen, as releases do (`name-sample.mkv`). Any other
/// form counts if a bigger video, in the same folder or the one above, explains what the sample is of.
struct SampleRule {
    /// The name of the folder, to see whether it is one for samples.
    private let isSampleFolder: Bool

    /// The size of the biggest video in the folder above.
    private let largestAbove: Int64

    /// - Parameters:
    ///   - folder: The bytes of the folder's path.
    ///   - largestAbove: The size of the biggest video in the folder above, or 0.
    init(folder: [UInt8], largestAbove: Int64) {
        isSampleFolder = folder.withUnsafeBufferPointer { path in
            let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let name = UnsafeBufferPointer(rebasing: path[start...])
            return name.equalsIgnoringCase("sample") || name.equalsIgnoringCase("samples")
        }
        self.largestAbove = largestAbove
    }

    /// Whether names of this folder need a look at all, which most do not.
    func isCandidate(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
        isSampleFolder || stem.startsIgnoringCase("sample") || stem.endsIgnoringCase("sample")
            || stem.endsIgnoringCase("sample)") || stem.endsIgnoringCase("sample]")
    }

    /// Whether a video is a sample.
    ///
    /// - Parameters:
    ///   - stem: Its name without the extension.
    ///   - size: Its size.
    ///   - largest: The size of the biggest video of the same folder.
    /// - Returns: Whether name and sizes agree on it.
    func isSample(_ stem: UnsafeBufferPointer<UInt8>, size: Int64, largest: Int64) -> Bool {
        let isTitled = stem.startsIgnoringCase("sample") && stem.count > 6 && Self.isNumbering(stem, from: 6)
        if isTitled { return false }
        if isSampleFolder, size < largestAbove { return true }
        if stem.startsIgnoringCase("sample-") || stem.endsIgnoringCase("-sample") { return true }
        let isExplained = size < max(largest, largestAbove)
        guard isExplained else { return false }
        if stem.equalsIgnoringCase("sample") { return true }
        for ending in [".sample", "_sample", " sample", "(sample)", "[sample]"] as [StaticString]
        where stem.endsIgnoringCase(ending) {
            return true
        }
        return false
    }

    /// Whether a season, an episode or a number comes next, so that the word before it is a title.
    private static func isNumbering(_ stem: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var index = start
        while index < stem.count, [0x20, 0x2D, 0x2E, 0x5F, 0x28, 0x5B].contains(stem[index]) { index += 1 }
        guard index < stem.count else { return false }
        if stem[index].isASCIIDigit { return true }
        let isMark = [UInt8(ascii: "s"), UInt8(ascii: "e")].contains(stem[index].lowercasedASCII)
        return isMark && index + 1 < stem.count && stem[index + 1].isASCIIDigit
    }
}
