import Glibc

/// Prepares names for where they are shown: as they are for a program, without tricks for a person.
///
/// A name may hold anything but `/` and NUL. On a terminal, control characters could move the cursor or change colours,
/// and direction marks could make `gpj.exe` look like a picture, so they are escaped; in a pipe every byte stays.
struct PrintableName: Sendable {
    /// Whether names go to a terminal.
    let isTerminal: Bool

    /// What suits a descriptor.
    ///
    /// - Parameter descriptor: Where names will be written.
    init(for descriptor: Int32) {
        isTerminal = isatty(descriptor) == 1
    }

    /// What suits a terminal, or a pipe.
    ///
    /// - Parameter isTerminal: Whether names go to a terminal.
    init(isTerminal: Bool) {
        self.isTerminal = isTerminal
    }

    /// The bytes to write for a name or a path.
    ///
    /// - Complexity: O(*n*); names of plain ASCII are copied whole.
    func bytes(of name: some Collection<UInt8>) -> [UInt8] {
        guard isTerminal, !name.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return Array(name) }
        var shown: [UInt8] = []
        var rest = Array(name)[...]
        while let first = rest.first {
            let width = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            let bytes = rest.prefix(width)
            // A slice that is no character is taken byte by byte, so what follows it is found again.
            if let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first {
                shown += Self.isShown(scalar) ? Array(bytes) : Array("\\u{\(String(scalar.value, radix: 16))}".utf8)
                rest = rest.dropFirst(width)
            } else {
                let digits = String(first, radix: 16)
                shown += "\\x\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
                rest = rest.dropFirst()
            }
        }
        return shown
    }

    /// Whether a character may reach a terminal: neither a control nor a mark that changes direction or hides.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        // The joiner makes families of emoji; every other format character hides or turns around.
        case .format: scalar.value == 0x200D
        default: true
        }
    }
}
