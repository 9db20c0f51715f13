import CCrypto

/// SHA-256 in progress, freed when the value goes out of scope.
///
/// OpenSSL's libcrypto was chosen over swift-crypto because it is on every Debian system and costs nothing to build,
/// where BoringSSL takes longer to compile than the rest of the package together.
///
/// - SeeAlso: <https://docs.openssl.org/3.0/man3/EVP_DigestInit/>
struct ContentDigest: ~Copyable {
    private let context: OpaquePointer

    /// A digest of nothing yet, or `nil` if libcrypto cannot give one.
    init?() {
        guard let context = EVP_MD_CTX_new() else { return nil }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            return nil
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Adds bytes.
    ///
    /// - Returns: Whether libcrypto took them.
    borrowing func update(_ bytes: UnsafeRawBufferPointer) -> Bool {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
    }

    /// The digest of all that was added, in lower-case hexadecimal digits.
    ///
    /// - Returns: `nil` if libcrypto refused.
    consuming func hex() -> String? {
        var digest = [UInt8](repeating: 0, count: 32)
        guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else { return nil }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
