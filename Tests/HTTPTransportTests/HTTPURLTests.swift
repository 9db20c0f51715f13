import HTTPTransport
import Testing

struct HTTPURLTests {
    @Test(
        "an address that hides a password, leads elsewhere or speaks something else is refused",
        arguments: [
            "", "localhost", "ftp://h/", "file:///etc/passwd", "gopher://h/", "http://", "http://user@h/",
            "http://u:p@h/",
            "http://h/#x", "http://h\n/", "http://h /", "http://[::1/", "http://h:99999/", "javascript:alert(1)",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: HTTPError.self) { try HTTPURL(text) }
    }

    @Test("an address is taken apart as libcurl does it")
    func parts() throws {
        #expect(try HTTPURL("http://NAS/").port == 80)
        #expect(try HTTPURL("https://h").port == 443)
        #expect(try HTTPURL("http://h:11434/base/").appending("api/chat").description == "http://h:11434/base/api/chat")
        #expect(try HTTPURL("http://[::1]:8080").appending("x").description == "http://[::1]:8080/x")
    }

    @Test(
        "how far a host is away is known by its name or number",
        arguments: [
            ("127.0.0.1", HTTPURL.Reach.loopback), ("127.9.9.9", .loopback), ("localhost", .loopback),
            ("a.localhost", .loopback), ("[::1]", .loopback), ("[::ffff:127.0.0.1]", .loopback),
            ("10.1.2.3", .privateNetwork), ("172.16.0.1", .privateNetwork), ("172.32.0.1", .elsewhere),
            ("192.168.1.2", .privateNetwork), ("[fd00::1]", .privateNetwork), ("[fe80::1]", .privateNetwork),
            ("nas", .privateNetwork), ("nas.local", .privateNetwork), ("example.com", .elsewhere),
            ("8.8.8.8", .elsewhere), ("[2001:db8::1]", .elsewhere), ("localhost.example.com", .elsewhere),
            ("127.0.0.1.example.com", .elsewhere), ("2130706433", .loopback), ("0x7f.1", .loopback),
        ]
    )
    func reach(_ host: String, _ expected: HTTPURL.Reach) throws {
        #expect(try HTTPURL("http://\(host)/").reach == expected)
    }
}
