import Glibc

extension HTTPURL {
    /// How far away a host is, as far as its name or number says.
    package enum Reach: Hashable, Sendable {
        /// This machine.
        case loopback

        /// A machine of the same network.
        case privateNetwork

        /// Anything else.
        case elsewhere
    }

    /// How far away the host is; names are not looked up.
    ///
    /// - SeeAlso: Private numbers: RFC 1918, RFC 4193, RFC 3927; names: RFC 6761, RFC 6762, RFC 8375.
    package var reach: Reach {
        if host == "localhost" || host.hasSuffix(".localhost") { return .loopback }
        var four = in_addr()
        // Only the whole form with four numbers counts; `inet_pton` takes no other.
        if inet_pton(AF_INET, host, &four) == 1 { return Self.reach(ofIPv4: UInt32(bigEndian: four.s_addr)) }
        var six = in6_addr()
        let number = host.prefix { $0 != "%" }
        if inet_pton(AF_INET6, String(number), &six) == 1 {
            return withUnsafeBytes(of: &six) { Self.reach(ofIPv6: Array($0)) }
        }
        // A name without a dot is one of the local network; the resolver's own list says which.
        let isLocal =
            !host.contains(".") || [".local", ".internal", ".lan", ".home.arpa"].contains { host.hasSuffix($0) }
        return isLocal ? .privateNetwork : .elsewhere
    }

    private static func reach(ofIPv4 number: UInt32) -> Reach {
        switch (number >> 24, number >> 16 & 0xFF) {
        case (127, _): .loopback
        case (10, _), (192, 168), (169, 254), (172, 16...31): .privateNetwork
        default: .elsewhere
        }
    }

    private static func reach(ofIPv6 bytes: [UInt8]) -> Reach {
        if bytes.dropLast().allSatisfy({ $0 == 0 }), bytes.last == 1 { return .loopback }
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return reach(ofIPv4: bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
        }
        if bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80) { return .privateNetwork }
        return .elsewhere
    }
}
