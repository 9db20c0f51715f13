import Foundation

/// Writes JSON into a growing buffer of bytes, in one pass and without an intermediate tree.
///
/// Plans and scans of a large library are tens of megabytes; building them from `Encodable` values took longer than
/// making them.
///
/// The writer places commas; pairing `begin…` and `end…` is the caller's part.
///
/// - SeeAlso: RFC 8259, <https://www.rfc-editor.org/rfc/rfc8259>
package struct JSONWriter: ~Copyable {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    private var needsComma = false

    package init() {}

    /// Forgets what was written, but keeps the memory for more.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    package mutating func beginObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    package mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    package mutating func beginArray() {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    package mutating func endArray() {
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// A key that needs no escaping; the value must follow.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func null() {
        literal("null")
    }

    package mutating func value(_ flag: Bool) {
        literal(flag ? "true" : "false")
    }

    package mutating func value(_ number: some BinaryInteger) {
        separate()
        if let small = UInt64(exactly: number) {
            append(small)
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
        needsComma = true
    }

    /// A number whose text is JSON already, as `12.5`.
    package mutating func number(text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    package mutating func value(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { escape($0) }
        needsComma = true
    }

    package mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    package mutating func value(_ number: Int?) {
        if let number { value(number) } else { null() }
    }

    /// Text in UTF-8; each part that is not valid becomes U+FFFD, as `String(decoding:as:)` has it.
    ///
    /// - Returns: Whether the text was valid, so that nothing was replaced.
    @discardableResult
    package mutating func value(utf8 text: UnsafeBufferPointer<UInt8>) -> Bool {
        // ASCII is the common case, and the only one whose validity costs nothing to see.
        if text.allSatisfy({ $0 < 0x80 }) {
            separate()
            escape(text)
            needsComma = true
            return true
        }
        let repaired = String(decoding: text, as: UTF8.self)
        value(repaired)
        return repaired.utf8.elementsEqual(text)
    }

    /// Bytes in base64 (RFC 4648 section 4), for names that are not text.
    package mutating func value(base64 data: some Collection<UInt8>) {
        value(Data(data).base64EncodedString())
    }

    /// A line break between two documents of a JSON-lines stream.
    package mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ word: StaticString) {
        separate()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func append(_ number: UInt64) {
        guard number >= 10 else {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
            return
        }
        let start = bytes.count
        var rest = number
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// Appends a quoted string, copying the runs between characters that need an escape.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var copied = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else {
                continue
            }
            bytes.append(contentsOf: text[copied..<index])
            copied = index + 1
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            default:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        bytes.append(contentsOf: text[copied...])
        bytes.append(UInt8(ascii: "\""))
    }
}
