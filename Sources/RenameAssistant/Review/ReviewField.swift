/// One field of the identity that is looked at.
package struct ReviewField: Hashable, Sendable {
    package let field: IdentityField

    /// The value; `nil` where it is missing and needed.
    package let value: String?

    /// Where it comes from; `nil` where there is no value.
    package let origin: FieldOrigin?
}
