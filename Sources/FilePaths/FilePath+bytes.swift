package import SystemPackage

extension FilePath {
    /// A path made of these bytes, whatever they encode; a NUL ends it.
    package init(bytes: some Collection<UInt8>) {
        var terminated = bytes.map { CInterop.PlatformChar(bitPattern: $0) }
        terminated.append(0)
        self = terminated.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
        }
    }

    /// A path made of these bytes; as the general form, without its cost.
    package init(bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: CInterop.PlatformChar.self, capacity: bytes.count + 1) { text in
                UnsafeMutableRawBufferPointer(text).copyMemory(from: bytes)
                text[bytes.count] = 0
                return text.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
            }
        }
    }

    /// The bytes of the path, without a terminator.
    ///
    /// - Complexity: O(*n*) in the length of the path.
    package var bytes: [UInt8] {
        withPlatformString { Array(UnsafeBufferPointer(start: $0, count: length)).map(UInt8.init(bitPattern:)) }
    }

    /// The path as text, or `nil` where it is not UTF-8.
    package var text: String? { String(validating: self) }
}

extension FilePath.Component {
    /// The bytes of the name, without a terminator.
    package var bytes: [UInt8] {
        withPlatformString { pointer in
            var end = pointer
            while end.pointee != 0 { end += 1 }
            return UnsafeBufferPointer(start: pointer, count: end - pointer).map(UInt8.init(bitPattern:))
        }
    }
}
