/// The part of a batch's temporary names that no other batch has.
enum BatchToken {
    /// Eight random hexadecimal digits, always of the same length.
    static func make() -> String {
        let digits = String(UInt32.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
