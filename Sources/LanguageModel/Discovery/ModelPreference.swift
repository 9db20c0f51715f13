/// Which model is taken where none is named.
package enum ModelPreference {
    /// The word for "take the first of the list that is installed".
    package static let auto = "auto"

    /// Models that people use for short structured answers, the preferred first.
    ///
    /// The order is a judgement from what their users report, not a measurement: `plexomatic evaluate` measures.
    package static let names = [
        "qwen2.5:7b", "gemma3:4b", "qwen3:4b", "qwen2.5:3b", "llama3.2:3b", "phi4-mini:3.8b", "gemma3:12b", "qwen3:8b",
        "llama3.1:8b", "mistral:7b", "llama3.2:1b", "qwen2.5:1.5b", "gemma3:1b",
    ]

    /// The model that is advised where none of them is installed.
    package static let advised = "qwen2.5:7b"

    /// The model to ask.
    ///
    /// - Parameters:
    ///   - requested: A name, or ``auto``.
    ///   - installed: What the server offers.
    ///   - dialect: How the server is spoken to; one that offers a single model is asked for that.
    ///   - allowsRemote: Whether names may leave the machine.
    /// - Returns: The model.
    /// - Throws: ``ModelError``
    package static func choice(
        _ requested: String,
        among installed: [InstalledModel],
        dialect: Dialect,
        allowsRemote: Bool
    ) throws(ModelError) -> InstalledModel {
        if requested != auto {
            guard let model = installed.first(where: { $0.answers(to: requested) }) else {
                throw .modelMissing(requested)
            }
            guard allowsRemote || !model.isRemote else { throw .remoteModel(model.name) }
            return model
        }
        let usable = installed.filter { allowsRemote || !$0.isRemote }
        for name in names {
            // `llama3.2:latest` is what `ollama pull llama3.2` made of the same family.
            let family = name.prefix { $0 != ":" } + ":latest"
            if let model = usable.first(where: { $0.name == name || $0.name.hasPrefix(name + "-") || $0.name == family }
            ) {
                return model
            }
        }
        if dialect == .openAI, let only = usable.first { return only }
        throw .noModel(installed: installed.map(\.name))
    }
}
