/// Goes through JSON that is known to be well formed and says where its values stand; it reads none of them.
struct JSONCursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Goes to a place.
    mutating func move(to index: Int) { self.index = index }

    /// Goes through the members of the object that begins here.
    ///
    /// - Parameter note: Hears each key without its quotes, as it is written, and where the value stands.
    /// - Returns: Whether there is an object.
    mutating func members(_ note: (String, Range<Int>) -> Void) -> Bool {
        skipSpace()
        guard take("{") else { return false }
        skipSpace()
        if take("}") { return true }
        repeat {
            skipSpace()
            let key = value()
            skipSpace()
            guard key.count >= 2, take(":") else { return false }
            let name = String(decoding: bytes[key.dropFirst().dropLast()], as: UTF8.self)
            skipSpace()
            note(name, value())
            skipSpace()
        } while take(",")
        return take("}")
    }

    /// Goes through the elements of the array that begins here.
    ///
    /// - Parameter note: Hears where each element stands.
    /// - Returns: Whether there is an array.
    mutating func elements(_ note: (Range<Int>) -> Void) -> Bool {
        skipSpace()
        guard take("[") else { return false }
        skipSpace()
        if take("]") { return true }
        repeat {
            skipSpace()
            note(value())
            skipSpace()
        } while take(",")
        return take("]")
    }

    /// Goes past the value that begins here.
    private mutating func value() -> Range<Int> {
        let start = index
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                skipText()
                if depth == 0 { return start..<index }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return start..<index }
                depth -= 1
                if depth == 0 {
                    index += 1
                    return start..<index
                }
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
                UInt8(ascii: "\t"):
                if depth == 0 { return start..<index }
            default: break
            }
            index += 1
        }
        return start..<index
    }

    private mutating func skipText() {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }
}
