/// A model that a server offers.
package struct InstalledModel: Hashable, Sendable {
    /// The name with its tag.
    package let name: String

    /// What changes when the model behind the name does: Ollama's digest, or whatever else the server tells of it.
    package let digest: String

    /// Whether it is run on another machine, to which names would go.
    package let isRemote: Bool

    package init(name: String, digest: String, isRemote: Bool = false) {
        self.name = name
        self.digest = digest
        self.isRemote = isRemote
    }

    /// Whether a name that a person gave means this model: without a tag it means `latest`.
    package func answers(to name: String) -> Bool {
        self.name == name || self.name == name + ":latest"
    }
}
