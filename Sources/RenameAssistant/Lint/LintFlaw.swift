/// What a server would misread, and what to do about it.
package struct LintFlaw: Hashable, Sendable {
    /// The bytes of the path of the file or folder whose name it is.
    package let path: [UInt8]

    /// What the server makes of the name.
    package let message: String

    /// What to do.
    package let remedy: String
}
