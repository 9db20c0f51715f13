/// A secret that opens an endpoint; it shows itself to nobody but the server it is for.
package struct HTTPKey: Hashable, Sendable {
    /// The secret, only for the header that carries it.
    let secret: String

    /// - Parameter secret: The key; one that is empty or could not stand in a header gives none.
    package init?(_ secret: String) {
        guard !secret.isEmpty, secret.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else { return nil }
        self.secret = secret
    }
}

extension HTTPKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(hidden)" }
    package var debugDescription: String { "(hidden)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
