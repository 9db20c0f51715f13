/// Makes keys of the bytes that a terminal sends.
///
/// Special keys come as sequences that begin with ESC, and so does the key Escape itself; only time tells them apart, so
/// a lone ESC waits for ``flush()``.
///
/// - SeeAlso: <https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>
struct KeyDecoder {
    private var pending: [UInt8] = []

    /// Whether the beginning of a key is there and its end is not.
    var isWaiting: Bool { !pending.isEmpty }

    /// Takes bytes.
    ///
    /// - Returns: The keys that are complete.
    mutating func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while let (key, length) = next() {
            pending.removeFirst(length)
            if let key { keys.append(key) }
        }
        return keys
    }

    /// What waits is all that came: an ESC was the key.
    mutating func flush() -> [Key] {
        guard let first = pending.first else { return [] }
        defer { pending = [] }
        return first == 0x1B ? [.escape] : []
    }

    /// The first key and how many bytes it takes; no key for bytes that are none; `nil` if more must come.
    private func next() -> (Key?, Int)? {
        guard let first = pending.first else { return nil }
        switch first {
        case 0x1B: return sequence()
        case 0x0D, 0x0A: return (.enter, 1)
        case 0x7F, 0x08: return (.backspace, 1)
        case 0x09: return (.tab, 1)
        case 0x01...0x1A: return (.control(Character(Unicode.Scalar(first + 0x60))), 1)
        case 0x00...0x1F: return (nil, 1)
        case 0x20..<0x80: return (.character(Character(Unicode.Scalar(first))), 1)
        default: return text(first)
        }
    }

    private func text(_ first: UInt8) -> (Key?, Int)? {
        let width =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard pending.count >= width else {
            // What cannot go on so is no character, however long one waits.
            return pending.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } ? nil : (nil, 1)
        }
        let text = String(validating: pending.prefix(width), as: UTF8.self)
        return text?.first.map { (.character($0), width) } ?? (nil, 1)
    }

    private func sequence() -> (Key?, Int)? {
        guard pending.count > 1 else { return nil }
        guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else { return (.escape, 1) }
        guard let end = pending.indices.dropFirst(2).first(where: { (0x40...0x7E).contains(pending[$0]) }) else {
            return pending.count > 16 ? (nil, pending.count) : nil
        }
        let number = String(decoding: pending[2..<end].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        let key: Key? =
            switch (pending[end], number) {
            case (UInt8(ascii: "A"), _): .up
            case (UInt8(ascii: "B"), _): .down
            case (UInt8(ascii: "C"), _): .right
            case (UInt8(ascii: "D"), _): .left
            case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): .home
            case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): .end
            case (UInt8(ascii: "M"), _): .enter
            case (UInt8(ascii: "~"), "3"): .delete
            case (UInt8(ascii: "~"), "5"): .pageUp
            case (UInt8(ascii: "~"), "6"): .pageDown
            default: nil
            }
        return (key, end + 1)
    }
}
