package import SystemPackage

extension FilePath {
    /// The path followed by components that need not be text.
    ///
    /// - Parameter name: The bytes of one or more components; nothing leaves the path as it is.
    /// - Returns: The longer path.
    package func appending(bytes name: some Sequence<UInt8>) -> FilePath {
        let characters = name.map { CInterop.PlatformChar(bitPattern: $0) } + [0]
        guard characters.count > 1 else { return self }
        return characters.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { pushing(FilePath(platformString: $0)) } ?? self
        }
    }

    /// The path for calls that take a C string; unlike `string`, it keeps bytes that are not UTF-8.
    var text: [CChar] {
        withPlatformString { Array(UnsafeBufferPointer(start: $0, count: length)) } + [0]
    }
}
