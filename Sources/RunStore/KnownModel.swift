/// The model that an endpoint was last asked with, for runs without it.
package struct KnownModel: Hashable, Sendable {
    package let dialect: String
    package let model: String
    package let digest: String

    package init(dialect: String, model: String, digest: String) {
        self.dialect = dialect
        self.model = model
        self.digest = digest
    }
}
