public import SystemPackage

/// One action on one file, as a caller of ``BackupSystem`` states it.
public struct FileOperation: Hashable, Sendable {
    /// Where the file is before the operation.
    public var originalPath: FilePath

    /// Where the file is after it.
    public var newPath: FilePath

    /// What is done with the file.
    public var operationType: OperationKind

    /// What shows that the file is still the same: `sha256:<hex>`, `sampled:<hex>`, or `nil` to have a sampled hash
    /// taken when the operation is recorded.
    public var checksum: String?

    /// An operation that nothing was done about yet.
    ///
    /// - Parameters:
    ///   - originalPath: The absolute path of the file.
    ///   - newPath: The absolute path that it is to have.
    ///   - operationType: What is done with the file.
    ///   - checksum: `sha256:<hex>`, `sampled:<hex>` or `nil`.
    public init(
        originalPath: FilePath,
        newPath: FilePath,
        operationType: OperationKind = .rename,
        checksum: String? = nil
    ) {
        self.originalPath = originalPath
        self.newPath = newPath
        self.operationType = operationType
        self.checksum = checksum
    }
}
