/// How much time and memory one request may cost.
package struct HTTPLimits: Hashable, Sendable {
    /// Until the connection stands, with the look-up of the name.
    package var connect: Duration

    /// From the beginning until the first byte of the answer.
    package var firstByte: Duration

    /// Between two pieces of the answer.
    package var idle: Duration

    /// From the beginning to the end.
    package var total: Duration

    /// How many bytes the answer's body may have once it is decoded.
    package var bodyBytes: Int

    /// How many bytes the answer's headers may have.
    package var headerBytes: Int

    package init(
        connect: Duration = .seconds(3),
        firstByte: Duration = .seconds(60),
        idle: Duration = .seconds(30),
        total: Duration = .seconds(300),
        bodyBytes: Int = 1 << 20,
        headerBytes: Int = 1 << 16
    ) {
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
        self.total = total
        self.bodyBytes = bodyBytes
        self.headerBytes = headerBytes
    }
}
