package import HTTPTransport
package import LanguageModel

/// An endpoint that was found, with the model that is asked there.
package struct ModelSession: Sendable {
    package let facts: ServerFacts
    package let model: InstalledModel

    /// Asks it.
    package let client: ModelClient

    /// Looks for the endpoint and chooses the model.
    ///
    /// An endpoint that is not there costs a run no more than a probe may take; one that is gets half as long again.
    ///
    /// - Parameters:
    ///   - settings: Where, and which.
    ///   - transport: What speaks to it.
    /// - Throws: `ModelError`
    package init(_ settings: AskSettings, _ transport: HTTPClient) async throws(ModelError) {
        if settings.endpoint.url.reach == .elsewhere, !settings.allowsRemote {
            throw .remoteEndpoint(settings.endpoint.url.host)
        }
        let end = ContinuousClock.now + settings.probe
        func discovery() -> ModelDiscovery {
            ModelDiscovery(
                client: transport,
                endpoint: settings.endpoint,
                key: settings.key,
                patience: max(settings.probe / 2, end - .now)
            )
        }
        facts = try await discovery().facts(settings.dialect)
        let installed = try await discovery().models(facts.dialect)
        model = try ModelPreference.choice(
            settings.model,
            among: installed,
            dialect: facts.dialect,
            allowsRemote: settings.allowsRemote
        )
        client = ModelClient(
            client: transport,
            endpoint: settings.endpoint,
            facts: facts,
            model: model.name,
            key: settings.key,
            patience: settings.patience
        )
    }
}
