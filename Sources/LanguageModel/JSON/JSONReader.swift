/// Reads one JSON value and believes nothing: what two readers could understand differently is an error.
///
/// A model's answer is hostile input. Depth is bounded, keys are unique, strings are whole text, numbers fit.
///
/// - SeeAlso: RFC 8259; what lenient readers disagree about: <https://seriot.ch/projects/parsing_json.html>
package struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0

    /// No value that is asked for is nested deeper.
    package static let deepest = 24

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads a value.
    ///
    /// - Parameter bytes: The whole text.
    /// - Returns: The value.
    /// - Throws: ``JSONError``
    /// - Complexity: O(*n*) in the number of bytes, but for objects with many keys.
    package static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes)
        reader.skipBlanks()
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.index == bytes.count else { throw .trailing(at: reader.index) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= Self.deepest else { throw .tooDeep }
        guard let byte = peek else { throw .endsEarly }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw .unexpected(at: index)
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        index += 1
        var members: [JSONValue.Member] = []
        var keys = Set<String>()
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw peek == nil ? .endsEarly : .unexpected(at: index) }
            let key = try string()
            guard keys.insert(key).inserted else { throw .duplicateKey(key) }
            skipBlanks()
            try expect(UInt8(ascii: ":"))
            skipBlanks()
            members.append(JSONValue.Member(key, try value(depth: depth + 1)))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func list(depth: Int) throws(JSONError) -> JSONValue {
        index += 1
        var values: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .list([]) }
        while true {
            skipBlanks()
            values.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .list(values) }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        _ = take(UInt8(ascii: "-"))
        let first = peek
        var digits = 0
        while let byte = peek, Self.isDigit(byte) {
            digits += 1
            index += 1
        }
        guard digits > 0 else { throw peek == nil ? .endsEarly : .unexpected(at: index) }
        guard digits == 1 || first != UInt8(ascii: "0") else { throw .unexpected(at: start) }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            try skipDigits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isInteger = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try skipDigits()
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isInteger {
            guard let integer = Int(text) else { throw .number(at: start) }
            return .integer(integer)
        }
        guard let number = Double(text), number.isFinite else { throw .number(at: start) }
        return .number(number)
    }

    private mutating func skipDigits() throws(JSONError) {
        let start = index
        while let byte = peek, Self.isDigit(byte) { index += 1 }
        guard index > start else { throw peek == nil ? .endsEarly : .unexpected(at: index) }
    }

    private mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let string = String(validating: text, as: UTF8.self) else { throw .notText(at: start) }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw .controlCharacter(at: index)
            default:
                text.append(byte)
                index += 1
            }
        }
        throw .endsEarly
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        index += 1
        guard let byte = peek else { throw .endsEarly }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let start = index
            var unit = try hexadecimal()
            if (0xD800..<0xDC00).contains(unit), bytes[index...].starts(with: [0x5C, 0x75]) {
                index += 2
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw .notText(at: start) }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            // Half of a pair is no character.
            guard let scalar = Unicode.Scalar(unit) else { throw .notText(at: start) }
            text += Character(scalar).utf8
        default: throw .unexpected(at: index - 1)
        }
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard index + 4 <= bytes.count else { throw .endsEarly }
        let digits = bytes[index..<(index + 4)]
        guard digits.allSatisfy({ Self.isDigit($0) || (0x61...0x66).contains($0 | 0x20) }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw .unexpected(at: index) }
        index += 4
        return unit
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard bytes[index...].starts(with: word.utf8) else { throw .unexpected(at: index) }
        index += word.utf8.count
        return value
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard take(byte) else { throw peek == nil ? .endsEarly : .unexpected(at: index) }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { index += 1 }
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
