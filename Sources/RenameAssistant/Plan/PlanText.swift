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
    var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128 * 1024)

    /// The next byte in the window, and the end of what is in it.
    var index = 0
    private(set) var end = 0

    /// Where in the file the window begins.
    var offset = 0

    /// The first byte in the window that is still needed, while a token is read.
    var kept: Int?

    /// The first byte of the file that must stay in the window, while a whole value is read.
    var held: Int?

    /// Where the last string stands in the window; it has no escapes then.
    var plain: Range<Int>?

    /// The last string, where it has escapes.
    var unescaped: [UInt8] = []

    /// Values nested deeper than this are nobody's plan.
    static let deepest = 64

    /// What strings end with, and what their escapes begin with.
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    init(_ source: PlanSource) {
        self.source = source
    }

    deinit {
        buffer.deallocate()
    }

    /// The group in the document that is being read, for errors.
    var group: Int?

    /// The file that is read.
    var file: FilePath { source.path }

    /// An error at the present place.
    ///
    /// - Parameters:
    ///   - reason: What is wrong there.
    ///   - key: The key whose value it is, if one is to blame.
    /// - Returns: The error, to be thrown.
    func fault(_ reason: String, at key: String? = nil) -> PlanFileError {
        let place = (group.map { ".groups[\($0)]" } ?? "") + (key.map { ".\($0)" } ?? "")
        return .malformed(source.path, at: place, reason: reason)
    }

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
    @inline(__always)
    mutating func takes(_ byte: UInt8) throws(PlanFileError) -> Bool {
        guard try next() == byte else { return false }
        index += 1
        return true
    }

    /// Takes blanks and one byte, which must be the next one.
    @inline(__always)
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

    /// Whether there is another byte; if so, it is in the window.
    @inline(__always)
    mutating func hasMore() throws(PlanFileError) -> Bool {
        if index < end { return true }
        return try refill()
    }

    /// The next byte, which must be there.
    @inline(__always)
    mutating func peek() throws(PlanFileError) -> UInt8 {
        guard try hasMore() else { throw fault("it ends too early") }
        return buffer[index]
    }

    /// An error for the next byte.
    func unexpected() -> PlanFileError {
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

    /// The bytes of a word of ours.
    func bytes(of word: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    }
}
