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
    private var buffer: ByteBuffer
    private var needsComma: Bool

    /// - Parameters:
    ///   - minimumCapacity: How many bytes are expected; more take their memory as they come.
    ///   - isContinued: Whether the next value follows another that somebody else wrote.
    package init(minimumCapacity: Int = 256, isContinued: Bool = false) {
        buffer = ByteBuffer(minimumCapacity: minimumCapacity)
        needsComma = isContinued
    }

    /// A copy of what was written so far.
    package var bytes: [UInt8] { buffer.bytes }

    /// How many bytes were written so far.
    package var count: Int { buffer.count }

    /// Forgets what was written, but keeps the memory for more.
    package mutating func removeAll() {
        buffer.removeAll()
        needsComma = false
    }

    package mutating func beginObject() {
        separate()
        buffer.append(UInt8(ascii: "{"))
        needsComma = false
    }

    package mutating func endObject() {
        buffer.append(UInt8(ascii: "}"))
        needsComma = true
    }

    package mutating func beginArray() {
        separate()
        buffer.append(UInt8(ascii: "["))
        needsComma = false
    }

    package mutating func endArray() {
        buffer.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// A key that needs no escaping; the value must follow.
    package mutating func key(_ name: StaticString) {
        buffer.append(key: name, afterComma: needsComma)
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
            buffer.append(decimal: small)
        } else {
            append(String(number))
        }
        needsComma = true
    }

    /// A signed number of the usual width; as the general form, without its cost.
    package mutating func value(_ number: Int64) {
        separate()
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer.append(decimal: number.magnitude)
        needsComma = true
    }

    /// A whole number; as the general form, without its cost.
    package mutating func value(_ number: Int) {
        value(Int64(number))
    }

    /// A number whose text is JSON already, as `12.5`.
    package mutating func number(text: String) {
        separate()
        append(text)
        needsComma = true
    }

    package mutating func value(_ text: String) {
        var text = text
        text.withUTF8 { text in
            if Self.isPlain(text) {
                buffer.append(quoted: text, afterComma: needsComma)
            } else {
                separate()
                escape(text)
            }
        }
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
        // The common case, and the only one whose validity costs nothing to see.
        if Self.isPlain(text) {
            buffer.append(quoted: text, afterComma: needsComma)
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

    /// A key with a text, or with `null`.
    package mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return member(name, literal: "null") }
        key(name)
        value(text)
    }

    /// A key with a whole number, or with `null`.
    package mutating func member(_ name: StaticString, _ number: Int?) {
        guard let number else { return member(name, literal: "null") }
        key(name)
        value(number)
    }

    /// A key with `true` or `false`.
    package mutating func member(_ name: StaticString, _ flag: Bool) {
        member(name, literal: flag ? "true" : "false")
    }

    /// A key with an array, element by element.
    package mutating func member<Element>(
        _ name: StaticString,
        _ elements: [Element],
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else { return member(name, literal: "[]") }
        key(name)
        list(elements, write)
    }

    private mutating func member(_ name: StaticString, literal value: StaticString) {
        buffer.append(key: name, literal: value, afterComma: needsComma)
        needsComma = true
    }

    /// A line break between two documents of a JSON-lines stream.
    package mutating func newline() {
        buffer.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// A line break between two elements of an array, after the comma.
    package mutating func lineBreak() {
        separate()
        buffer.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ word: StaticString) {
        separate()
        buffer.append(word)
        needsComma = true
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { buffer.append(UnsafeRawBufferPointer($0)) }
    }

    /// Whether all bytes are ASCII that needs no escape, seen eight at a time.
    ///
    /// - SeeAlso: <https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord>
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        var index = 0
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard (word | special(word)) & 0x8080_8080_8080_8080 == 0 else { return false }
            index += 8
        }
        // The last eight bytes once more, rather than those that are left one by one.
        if index > 0 {
            guard index < raw.count else { return true }
            let word = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
            return (word | special(word)) & 0x8080_8080_8080_8080 == 0
        }
        while index < raw.count {
            let byte = raw[index]
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
                return false
            }
            index += 1
        }
        return true
    }

    /// Sets the top bit of each byte that is a control character, a quotation mark, a backslash or DEL; bytes above
    /// ASCII may set any.
    private static func special(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let deletes = word ^ (ones &* 0x7F)
        return (word &- ones &* 0x20) & ~word
            | (quotes &- ones) & ~quotes
            | (slashes &- ones) & ~slashes
            | (deletes &- ones) & ~deletes
    }

    /// Appends a quoted string, copying the runs between characters that need an escape.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        buffer.append(UInt8(ascii: "\""))
        var copied = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F else {
                continue
            }
            buffer.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[copied..<index]))
            copied = index + 1
            buffer.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer.append(byte)
            case 0x08: buffer.append(UInt8(ascii: "b"))
            case 0x09: buffer.append(UInt8(ascii: "t"))
            case 0x0A: buffer.append(UInt8(ascii: "n"))
            case 0x0C: buffer.append(UInt8(ascii: "f"))
            case 0x0D: buffer.append(UInt8(ascii: "r"))
            default:
                let digits = Array("0123456789abcdef".utf8)
                buffer.append("u00")
                buffer.append(digits[Int(byte >> 4)])
                buffer.append(digits[Int(byte & 15)])
            }
        }
        buffer.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[copied...]))
        buffer.append(UInt8(ascii: "\""))
    }
}
