import Glibc

extension [UInt8] {
    /// Whether this path and another one have their first bytes in common.
    ///
    /// To compare slices asks for each byte whether it is there; paths of one folder share a hundred of them.
    ///
    /// - Parameters:
    ///   - other: The other path.
    ///   - count: How many bytes.
    /// - Returns: `false` also where one of the two is shorter.
    func begins(as other: [UInt8], count: Int) -> Bool {
        guard self.count >= count, other.count >= count else { return false }
        return withUnsafeBytes { left in
            other.withUnsafeBytes { right in
                guard count > 0, let left = left.baseAddress, let right = right.baseAddress else { return true }
                return memcmp(left, right, count) == 0
            }
        }
    }
}
