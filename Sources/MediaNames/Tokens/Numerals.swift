/// Numbers that are not written in digits.
enum Numerals {
    /// The value of a Roman numeral up to 39 in lower case.
    static func roman(_ key: WordKey) -> Int? {
        guard key.count > 0, key.count <= 7 else { return nil }
        var total = 0
        var last = 0
        for index in stride(from: key.count - 1, through: 0, by: -1) {
            let value: Int
            switch key.byte(at: index) {
            case 0x69: value = 1
            case 0x76: value = 5
            case 0x78: value = 10
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        // Only the spelling that the number is written with counts: `iiii` and `vx` are words.
        return total > 0 && total < 40 && spelling(of: total) == key ? total : nil
    }

    private static func spelling(of number: Int) -> WordKey {
        var key = WordKey()
        var rest = number
        for (value, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
            while rest >= value {
                for byte in letters.utf8 { key.append(byte) }
                rest -= value
            }
        }
        return key
    }

    /// The value of a Chinese numeral up to 99.
    static func chinese(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count % 3 == 0, !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var total = 0
        var digit = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let scalar =
                (UInt32(bytes[index] & 0x0F) << 12) | (UInt32(bytes[index + 1] & 0x3F) << 6)
                | UInt32(bytes[index + 2] & 0x3F)
            switch scalar {
            case 0x4E00: digit = 1
            case 0x4E8C, 0x4E24: digit = 2
            case 0x4E09: digit = 3
            case 0x56DB: digit = 4
            case 0x4E94: digit = 5
            case 0x516D: digit = 6
            case 0x4E03: digit = 7
            case 0x516B: digit = 8
            case 0x4E5D: digit = 9
            case 0x5341:
                total += max(digit, 1) * 10
                digit = 0
            default: return nil
            }
            index += 3
        }
        total += digit
        return total > 0 ? total : nil
    }
}
