extension JSONWriter {
    /// A path under `name`; where it is not UTF-8, also its bytes in base64 under `bytesName`, and those count.
    ///
    /// - Parameters:
    ///   - name: The key of the text.
    ///   - bytesName: The key of the bytes.
    ///   - path: The bytes of the path.
    package mutating func path(_ name: StaticString, _ bytesName: StaticString, _ path: [UInt8]) {
        key(name)
        let isText = path.withUnsafeBufferPointer { value(utf8: $0) }
        guard !isText else { return }
        key(bytesName)
        value(base64: path)
    }
}
