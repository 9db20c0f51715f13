extension UInt8 {
    /// The byte with `A` to `Z` in lower case; every other byte as it is.
    var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// Whether the byte is one of `0` to `9`.
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are this word, given in lower case, whatever the case of their ASCII letters.
    func equalsIgnoringCase(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return startsIgnoringCase(word)
    }

    /// Whether the bytes begin with this word, given in lower case, whatever the case of their ASCII letters.
    func startsIgnoringCase(_ word: StaticString) -> Bool {
        guard count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where self[index].lowercasedASCII != word.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether the bytes end with this word, given in lower case, whatever the case of their ASCII letters.
    func endsIgnoringCase(_ word: StaticString) -> Bool {
        guard count >= word.utf8CodeUnitCount else { return false }
        return UnsafeBufferPointer(rebasing: suffix(word.utf8CodeUnitCount)).startsIgnoringCase(word)
    }
}
