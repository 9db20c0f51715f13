/// Bytes that grow at the end, in memory that one value owns.
///
/// An array asks on each append whether it is shared and whether it has room; for JSON, which is made of many short
/// pieces, the questions cost more than the copying.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutableRawPointer
    private var capacity: Int

    /// How many bytes were written.
    private(set) var count = 0

    init(minimumCapacity: Int) {
        capacity = max(minimumCapacity, 64)
        start = .allocate(byteCount: capacity, alignment: 8)
    }

    deinit { start.deallocate() }

    /// A copy as an array.
    var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: count)) }

    mutating func removeAll() {
        count = 0
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (start + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends `"name":`, with a comma before it where one is due: the most frequent thing there is in JSON.
    @inline(__always)
    mutating func append(key name: StaticString, afterComma: Bool) {
        let length = name.utf8CodeUnitCount
        if capacity - count < length + 4 { grow(by: length + 4) }
        var place = start + count
        if afterComma {
            place.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
            place += 1
        }
        place.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        (place + 1).copyMemory(from: name.utf8Start, byteCount: length)
        (place + 1 + length).storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        (place + 2 + length).storeBytes(of: UInt8(ascii: ":"), as: UInt8.self)
        count += length + (afterComma ? 4 : 3)
    }

    /// Appends `"name":` and a value that is a word of the program's own, with a comma before the key where one is due.
    @inline(__always)
    mutating func append(key name: StaticString, literal value: StaticString, afterComma: Bool) {
        let (length, valueLength) = (name.utf8CodeUnitCount, value.utf8CodeUnitCount)
        if capacity - count < length + valueLength + 4 { grow(by: length + valueLength + 4) }
        append(key: name, afterComma: afterComma)
        (start + count).copyMemory(from: value.utf8Start, byteCount: valueLength)
        count += valueLength
    }

    /// Appends text between quotation marks, with a comma before it where one is due.
    @inline(__always)
    mutating func append(quoted text: UnsafeBufferPointer<UInt8>, afterComma: Bool) {
        if capacity - count < text.count + 3 { grow(by: text.count + 3) }
        var place = start + count
        if afterComma {
            place.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
            place += 1
        }
        place.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        if let source = text.baseAddress { (place + 1).copyMemory(from: source, byteCount: text.count) }
        (place + 1 + text.count).storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
        count += text.count + (afterComma ? 3 : 2)
    }

    /// Appends a number in decimal digits.
    mutating func append(decimal number: UInt64) {
        // The largest number has twenty digits.
        if capacity - count < 20 { grow(by: 20) }
        var length = 1
        var power: UInt64 = 10
        while length < 20, number >= power {
            length += 1
            power = length < 20 ? power &* 10 : power
        }
        var rest = number
        var place = count + length
        // Two digits for each division: the next number does not wait for the one before so often.
        while place >= count + 2 {
            place -= 2
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            let tens = UInt8(truncatingIfNeeded: pair / 10)
            start.storeBytes(of: 0x30 &+ tens, toByteOffset: place, as: UInt8.self)
            let ones = UInt8(truncatingIfNeeded: pair) &- tens &* 10
            start.storeBytes(of: 0x30 &+ ones, toByteOffset: place + 1, as: UInt8.self)
            rest = quotient
        }
        if place > count {
            start.storeBytes(of: 0x30 + UInt8(truncatingIfNeeded: rest), toByteOffset: count, as: UInt8.self)
        }
        count += length
    }

    @inline(never)
    private mutating func grow(by room: Int) {
        capacity = max(2 * capacity, count + room)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
        larger.copyMemory(from: start, byteCount: count)
        start.deallocate()
        start = larger
    }
}
