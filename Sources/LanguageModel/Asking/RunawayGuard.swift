/// Notices an answer that will never end while it arrives, so that nobody waits for the rest.
///
/// Small models fall into blanks and into repetition; a server lets them until all their tokens are used.
struct RunawayGuard: Sendable {
    /// How an answer ran away.
    enum Kind: Hashable, Sendable {
        /// Blanks without end between two words of JSON.
        case blanks

        /// The same text again and again.
        case repetition

        /// More than any right answer needs.
        case length
    }

    private var isInString = false
    private var isEscaped = false
    private var blanks = 0
    private var last: [UInt8] = []
    private var count = 0

    static let mostBytes = 8_192
    static let mostBlanks = 40

    /// A block of this many bytes may not stand this often in a row.
    static let block = 20
    static let mostRepeats = 4

    /// Looks at more of the answer.
    ///
    /// - Parameter text: What arrived.
    /// - Returns: How it ran away, or `nil` while all is well.
    mutating func take(_ text: String) -> Kind? {
        for byte in text.utf8 {
            count += 1
            if count > Self.mostBytes { return .length }
            follow(byte)
            if blanks > Self.mostBlanks { return .blanks }
            last.append(byte)
            if last.count > Self.block * Self.mostRepeats {
                last.removeFirst(last.count - Self.block * Self.mostRepeats)
            }
        }
        return isRepeating ? .repetition : nil
    }

    private mutating func follow(_ byte: UInt8) {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            blanks = 0
        } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
            blanks += 1
        } else {
            blanks = 0
            isInString = byte == UInt8(ascii: "\"")
        }
    }

    /// Whether the end of the answer is one short text, again and again.
    private var isRepeating: Bool {
        guard last.count == Self.block * Self.mostRepeats else { return false }
        // A block repeats if its bytes do at some distance that goes into it.
        return (1...Self.block).contains { distance in
            zip(last, last.dropFirst(distance)).allSatisfy { $0 == $1 }
        }
    }
}
