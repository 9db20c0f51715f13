import MediaNames

/// One of several files that hold the same work, with what tells which is the better one.
package struct CopyOfWork: Hashable, Sendable {
    /// The bytes of the path.
    package let path: [UInt8]

    /// Vertical resolution as names write it, or `nil` where nobody knows it.
    package let resolution: String?

    /// Bytes; `nil` where the plan does not say.
    package let size: Int64?
}

extension CopyOfWork {
    init(_ group: PlannedGroup, _ operation: PlannedOperation) {
        self.init(path: operation.source, resolution: group.reading.release.resolution, size: operation.size)
    }

    /// The lines of the picture; 0 where nobody knows.
    private var lines: Int {
        guard let resolution else { return 0 }
        return Int(resolution.prefix { $0.isNumber }) ?? 0
    }

    /// Whether a copy has more lines than another, or as many lines and more bytes.
    ///
    /// Nothing is ever deleted on the strength of it.
    ///
    /// - Parameters:
    ///   - left: A copy.
    ///   - right: Another copy.
    /// - Returns: Whether the first is the better one.
    package static func isBetter(_ left: CopyOfWork, than right: CopyOfWork) -> Bool {
        left.lines == right.lines ? (left.size ?? 0) > (right.size ?? 0) : left.lines > right.lines
    }
}
