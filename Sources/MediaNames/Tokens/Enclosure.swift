/// The innermost bracket that a piece of a name stands in.
enum Enclosure: UInt8, Sendable {
    case none
    case round
    case square
    case curly

    /// Brackets of Chinese and Japanese typography: they set titles off as well as groups.
    case corner
}
