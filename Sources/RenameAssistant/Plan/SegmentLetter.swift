import MediaNames

/// The letter behind an episode's number, which says which part of the episode a file holds: `s01e01a`, `1x01b`.
struct SegmentLetter: Hashable {
    /// The number that the letter stands behind.
    let episode: Int

    /// From 1: `a` is the first.
    let part: Int

    /// No episode of an anthology has more segments.
    static let most = 3

    /// Finds the letter in a name; `nil` where none stands there, or more than one.
    ///
    /// - Parameter stem: The name without its extension.
    init?(in stem: some Collection<UInt8>) {
        let bytes = Array(stem)
        var found: [SegmentLetter] = []
        for index in bytes.indices where Self.isMark(at: index, in: bytes) {
            var (number, place) = (0, index + 1)
            while place < bytes.count, let digit = Self.digit(bytes[place]), place - index <= 4 {
                number = number * 10 + digit
                place += 1
            }
            guard place > index + 1, place < bytes.count else { continue }
            let letter = Int(bytes[place] | 0x20) - 0x61
            guard (0..<Self.most).contains(letter), place + 1 == bytes.count || !Self.isWord(bytes[place + 1]) else {
                continue
            }
            found.append(SegmentLetter(episode: number, part: letter + 1))
        }
        guard let only = found.first, found.count == 1 else { return nil }
        self = only
    }

    private init(episode: Int, part: Int) {
        (self.episode, self.part) = (episode, part)
    }

    /// Whether an `e` or an `x` stands here with a season's number before it: `s01e`, `S1 E`, `1x`.
    private static func isMark(at index: Int, in bytes: [UInt8]) -> Bool {
        let mark = bytes[index] | 0x20
        guard mark == 0x65 || mark == 0x78 else { return false }
        var before = index - 1
        if mark == 0x65 {
            while before >= 0, [0x20, 0x2D, 0x2E, 0x5F].contains(bytes[before]) { before -= 1 }
        }
        let end = before
        while before >= 0, digit(bytes[before]) != nil { before -= 1 }
        guard before < end else { return false }
        if mark == 0x78 { return before < 0 || !isWord(bytes[before]) }
        return before >= 0 && bytes[before] | 0x20 == 0x73 && (before == 0 || !isWord(bytes[before - 1]))
    }

    private static func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil }

    private static func isWord(_ byte: UInt8) -> Bool {
        digit(byte) != nil || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
}
