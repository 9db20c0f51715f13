/// What shows that a file is still the same.
///
/// A sampled hash covers the size and three pieces of 64 KiB: it tells one film from another at the price of three
/// reads, but does not prove every byte between.
package enum Checksum: Hashable, Sendable {
    /// SHA-256 of every byte.
    case sha256(hex: String)

    /// SHA-256 of the size and the first, middle and last 64 KiB.
    case sampled(hex: String)
}

extension Checksum: CustomStringConvertible {
    /// Reads `sha256:<hex>` or `sampled:<hex>`.
    ///
    /// - Parameter text: The form that ``description`` gives.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 64, parts[1].utf8.allSatisfy(Self.isHexDigit) else { return nil }
        let hex = parts[1].lowercased()
        switch parts[0] {
        case "sha256": self = .sha256(hex: hex)
        case "sampled": self = .sampled(hex: hex)
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .sha256(let hex): "sha256:" + hex
        case .sampled(let hex): "sampled:" + hex
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
