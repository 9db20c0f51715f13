import Glibc
import SystemPackage

extension PlanText {
    /// Takes a string.
    mutating func string() throws(PlanFileError) {
        guard try next() == Self.quote else { throw unexpected() }
        index += 1
        kept = index
        defer { kept = nil }
        var isASCII = true
        while true {
            // Most bytes of a plan stand in strings, so they are looked at eight at a time.
            let (count, isPlain) = plainBytes()
            index += count
            isASCII = isASCII && isPlain
            let byte = try peek()
            if byte == Self.quote { break }
            if byte == Self.backslash { return try escapedString() }
            guard byte >= 0x20 else { throw unexpected() }
        }
        let range = (kept ?? index)..<index
        guard isASCII || String(validating: buffer[range], as: UTF8.self) != nil else {
            throw fault("a text is not UTF-8")
        }
        plain = range
        index += 1
    }

    /// How many bytes of the window, from the next one on, are neither a quote, a backslash nor a control character, and
    /// whether all of these are ASCII.
    ///
    /// - SeeAlso: <https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord>
    private func plainBytes() -> (count: Int, isASCII: Bool) {
        guard let start = buffer.baseAddress else { return (0, true) }
        let bytes = UnsafeRawBufferPointer(start: start + index, count: end - index)
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var (count, bits): (Int, UInt64) = (0, 0)
        while count + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: count, as: UInt64.self)
            let quotes = word ^ (ones &* UInt64(Self.quote))
            let backslashes = word ^ (ones &* UInt64(Self.backslash))
            let ends =
                (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word
            guard ends & highs == 0 else {
                // The lowest mark is a true one: only bytes above it can be marked by what was borrowed for it.
                let rest = (ends & highs).trailingZeroBitCount & ~7
                let isASCII = (bits | word & ((1 << UInt64(rest)) &- 1)) & highs == 0
                return (count + rest / 8, isASCII)
            }
            bits |= word
            count += 8
        }
        while count < bytes.count, case let byte = bytes[count],
            byte >= 0x20, byte != Self.quote, byte != Self.backslash
        {
            bits |= UInt64(byte)
            count += 1
        }
        return (count, bits & highs == 0)
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

    private mutating func skip(depth: Int) throws(PlanFileError) {
        guard depth <= Self.deepest else { throw fault("values are nested too deep") }
        switch try next() {
        case UInt8(ascii: "{"):
            index += 1
            guard try !takes(UInt8(ascii: "}")) else { return }
            repeat {
                try name()
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
}
