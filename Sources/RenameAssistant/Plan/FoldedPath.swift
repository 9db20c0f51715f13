import Foundation

/// A path reduced to what a file system that ignores case or Unicode normalisation would compare.
///
/// No file system that was tried treats composed and decomposed letters as one, but some servers and other systems do,
/// so twins are refused everywhere.
enum FoldedPath {
    /// The folded form of the bytes of a path.
    ///
    /// - Parameter path: The bytes; those that are not UTF-8 stay as they are but for the case of ASCII letters.
    /// - Returns: Bytes that are equal for twins.
    /// - Complexity: O(*n*); names beyond ASCII cost some microseconds.
    static func of(_ path: [UInt8]) -> [UInt8] {
        if path.contains(where: { $0 >= 0x80 }), let text = String(validating: path, as: UTF8.self) {
            return Array(
                text.precomposedStringWithCanonicalMapping.folding(options: .caseInsensitive, locale: nil).utf8
            )
        }
        return path.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
