package import SystemPackage

extension FilePath {
    /// A path from its bytes, which need not be text.
    ///
    /// - Parameter bytes: The path; it ends at the first NUL, if there is one.
    package init(bytes: some Sequence<UInt8>) {
        var characters = bytes.map(CInterop.PlatformChar.init(bitPattern:))
        characters.append(0)
        self = characters.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
        }
    }

    /// The bytes of the path, without a NUL at the end.
    package var bytes: [UInt8] {
        withPlatformString { start in
            UnsafeBufferPointer(start: start, count: length).map(UInt8.init(bitPattern:))
        }
    }
}
