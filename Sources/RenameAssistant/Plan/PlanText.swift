import Glibc
import SystemPackage

/// The JSON of a plan file as a stream of tokens, a window of it in memory at a time.
///
/// The general decoder builds a tree of the whole document, which takes longer than the renames that it describes. Text
/// that is not UTF-8, and everything that RFC 8259 does not allow, is refused.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc8259>
struct PlanText: ~Copyable {
    private let source: PlanSource

    /// The window; bytes are taken one at a time, where the checks of an array would cost more than the work.
    private var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128 * 1024)
    private var index = 0
    private var end = 0

    /// Where in the file the window begins.
    private var offset = 0

    /// The first byte in the window that is still needed, while a token is read.
    private var kept: Int?

    /// Where the last string stands in the window; it has no escapes then.
    private var plain: Range<Int>?

    /// The last string, where it has escapes.
    private var unescaped: [UInt8] = []

    /// Values nested deeper than this are nobody's plan.
    private static let deepest = 64

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    init(_ source: PlanSource) {
        self.source = source
    }

    deinit {
        buffer.deallocate()
    }

    /// The place in the document that is being read, for errors.
    var place = ""

    /// The file that is read.
    var file: FilePath { source.path }

    /// An error at the present place.
    func fault(_ reason: String) -> PlanFileError {
        .malformed(source.path, at: place, reason: reason)
    }

    // Blanks and single bytes.

    /// Takes blanks, and looks at what follows.
    @inline(__always)
    mutating func next() throws(PlanFileError) -> UInt8 {
        while true {
            let byte = try peek()
            switch byte {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return byte
            }
        }
    }

    /// Takes blanks and one byte, if that is the next one.
    mutating func takes(_ byte: UInt8) throws(PlanFileError) -> Bool {
        guard try next() == byte else { return false }
        index += 1
        return true
    }

    /// Takes blanks and one byte, which must be the next one.
    mutating func take(_ byte: UInt8) throws(PlanFileError) {
        guard try takes(byte) else { throw unexpected() }
    }

    /// Takes the blanks at the end of the document.
    mutating func finish() throws(PlanFileError) {
        while try hasMore() {
            switch buffer[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: throw unexpected()
            }
        }
    }

    // Values.

    /// Takes a string.
    mutating func string() throws(PlanFileError) {
        try take(UInt8(ascii: "\""))
        kept = index
        defer { kept = nil }
        var bits: UInt8 = 0
        while true {
            // Most bytes of a plan stand in strings, so they are looked at without anything in between.
            var place = index
            while place < end, case let byte = buffer[place], byte >= 0x20, byte != Self.quote, byte != Self.backslash {
                bits |= byte
                place += 1
            }
            index = place
            let byte = try peek()
            if byte == Self.quote { break }
            if byte == Self.backslash { return try escapedString() }
            guard byte >= 0x20 else { throw unexpected() }
        }
        let range = (kept ?? index)..<index
        guard bits < 0x80 || String(validating: buffer[range], as: UTF8.self) != nil else {
            throw fault("a text is not UTF-8")
        }
        plain = range
        index += 1
    }

    /// Whether the last string is this word.
    func isWord(_ word: StaticString) -> Bool {
        guard let plain else { return unescaped.elementsEqual(bytes(of: word)) }
        guard plain.count == word.utf8CodeUnitCount, let window = buffer.baseAddress else { return false }
        return memcmp(window + plain.lowerBound, word.utf8Start, plain.count) == 0
    }

    /// A copy of the last string.
    var bytes: [UInt8] { plain.map { Array(buffer[$0]) } ?? unescaped }

    /// The last string as text.
    var text: String {
        plain.map { String(decoding: buffer[$0], as: UTF8.self) } ?? String(decoding: unescaped, as: UTF8.self)
    }

    /// Takes a string, or `null`.
    ///
    /// - Returns: Whether it was a string.
    mutating func optionalString() throws(PlanFileError) -> Bool {
        guard try next() == UInt8(ascii: "\"") else {
            try literal("null")
            return false
        }
        try string()
        return true
    }

    /// Takes a whole number, or `null`.
    mutating func optionalNumber<Number: FixedWidthInteger>() throws(PlanFileError) -> Number? {
        guard try next() != UInt8(ascii: "n") else {
            try literal("null")
            return nil
        }
        let isNegative = try takes(UInt8(ascii: "-"))
        var number: Number = 0
        var digits = 0
        while try hasMore(), case let byte = buffer[index],
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        {
            let digit = Number(byte - UInt8(ascii: "0"))
            let (product, isLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) =
                isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
            guard !isLarge, !isLarger else { throw fault("a number does not fit") }
            number = sum
            digits += 1
            index += 1
        }
        guard digits > 0 else { throw unexpected() }
        if try hasMore(), [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(buffer[index]) {
            throw fault("a number is not whole")
        }
        return number
    }

    /// Takes a value of any kind.
    ///
    /// - Returns: Its bytes as they stand in the document, where they are asked for.
    @discardableResult
    mutating func value(isWanted: Bool = false) throws(PlanFileError) -> [UInt8] {
        _ = try next()
        guard isWanted else {
            try skip(depth: 0)
            return []
        }
        // Strings within move the mark, so where it begins is counted from the beginning of the file.
        let start = offset + index
        held = start
        defer { held = nil }
        try skip(depth: 0)
        return Array(buffer[(start - offset)..<index])
    }

    /// The first byte of the file that must stay in the window, while a whole value is read.
    private var held: Int?

    private mutating func skip(depth: Int) throws(PlanFileError) {
        guard depth <= Self.deepest else { throw fault("values are nested too deep") }
        switch try next() {
        case UInt8(ascii: "{"):
            index += 1
            guard try !takes(UInt8(ascii: "}")) else { return }
            repeat {
                try string()
                try take(UInt8(ascii: ":"))
                try skip(depth: depth + 1)
            } while try takes(UInt8(ascii: ","))
            try take(UInt8(ascii: "}"))
        case UInt8(ascii: "["):
            index += 1
            guard try !takes(UInt8(ascii: "]")) else { return }
            repeat { try skip(depth: depth + 1) } while try takes(UInt8(ascii: ","))
            try take(UInt8(ascii: "]"))
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
        default: throw unexpected()
        }
    }

    private mutating func skipNumber() throws(PlanFileError) {
        while try hasMore() {
            switch buffer[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                index += 1
            default: return
            }
        }
    }

    /// Takes a word that stands for a value.
    private mutating func literal(_ word: StaticString) throws(PlanFileError) {
        for byte in bytes(of: word) {
            guard try peek() == byte else { throw unexpected() }
            index += 1
        }
    }

    /// Takes the rest of a string that has escapes.
    private mutating func escapedString() throws(PlanFileError) {
        var bytes = Array(buffer[(kept ?? index)..<index])
        kept = nil
        while true {
            let byte = try peek()
            index += 1
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                try appendEscape(to: &bytes)
            } else {
                guard byte >= 0x20 else { throw unexpected() }
                bytes.append(byte)
            }
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw fault("a text is not UTF-8") }
        plain = nil
        unescaped = bytes
    }

    private mutating func appendEscape(to bytes: inout [UInt8]) throws(PlanFileError) {
        let byte = try peek()
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            var unit = try hexadecimal()
            if (0xD800..<0xDC00).contains(unit) {
                guard try peek() == UInt8(ascii: "\\") else { throw fault("half of a surrogate pair") }
                index += 1
                guard try peek() == UInt8(ascii: "u") else { throw fault("half of a surrogate pair") }
                index += 1
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a surrogate pair") }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(unit) else { throw fault("half of a surrogate pair") }
            UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
        default: throw unexpected()
        }
    }

    private mutating func hexadecimal() throws(PlanFileError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let byte = try peek()
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw unexpected() }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    // The window.

    @inline(__always)
    private mutating func hasMore() throws(PlanFileError) -> Bool {
        if index < end { return true }
        return try refill()
    }

    @inline(__always)
    private mutating func peek() throws(PlanFileError) -> UInt8 {
        guard try hasMore() else { throw fault("it ends too early") }
        return buffer[index]
    }

    private func unexpected() -> PlanFileError {
        guard index < end else { return fault("it ends too early") }
        return fault("byte \(offset + index) is not what JSON has there")
    }

    /// Moves the window on.
    ///
    /// - Returns: Whether there is more.
    private mutating func refill() throws(PlanFileError) -> Bool {
        let first = min(kept ?? index, held.map { $0 - offset } ?? index)
        if first > 0 {
            UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[first..<end]))
            )
            offset += first
            index -= first
            end -= first
            kept = kept.map { $0 - first }
        }
        // One value fills the window: it takes a larger one.
        if end == buffer.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
            _ = larger.update(fromContentsOf: buffer[..<end])
            buffer.deallocate()
            buffer = larger
        }
        let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[end...]))
        let added = try source.read(into: room, from: offset + end)
        end += added
        return added > 0
    }

    private func bytes(of word: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    }
}
