import Glibc

extension PlanText {
    /// Takes a member's name: a string, of which most end within a few bytes and have nothing unusual in them.
    mutating func name() throws(PlanFileError) {
        guard try next() == Self.quote else { throw unexpected() }
        var place = index + 1
        let last = min(end, place + Self.longestName)
        while place < last, Self.isPlain(buffer[place]) { place += 1 }
        guard place < last, buffer[place] == Self.quote else { return try string() }
        plain = index + 1..<place
        index = place + 1
    }

    /// How long a name is of which there is no need to look at more than a byte at once.
    private static let longestName = 24

    /// Whether a byte within a string stands for itself, and is ASCII.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x80).contains(byte) && byte != quote && byte != backslash
    }

    /// Whether the last string is this word.
    func isWord(_ word: StaticString) -> Bool {
        guard let plain else { return unescaped.elementsEqual(bytes(of: word)) }
        guard plain.count == word.utf8CodeUnitCount, let window = buffer.baseAddress else { return false }
        return memcmp(window + plain.lowerBound, word.utf8Start, plain.count) == 0
    }
}
