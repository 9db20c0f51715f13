package import HTTPTransport
import LanguageModel

extension AskSettings {
    /// The settled values, as they concern asking.
    ///
    /// - Parameters:
    ///   - settings: All values.
    ///   - environment: The variables of the process: a key stands there and nowhere else, so that no file holds it.
    /// - Throws: ``HTTPError`` if the endpoint is no address.
    package init(_ settings: Settings, environment: [String: String]) throws(HTTPError) {
        let endpoint = try Endpoint(settings.endpoint)
        // A key for Ollama's own service is sent there and to nobody else.
        let secret =
            environment["PLEXOMATIC_API_KEY"]
            ?? (endpoint.url.host == "ollama.com" ? environment["OLLAMA_API_KEY"] : nil)
        self.init(
            policy: settings.askPolicy,
            isOffline: settings.isOffline,
            endpoint: endpoint,
            dialect: settings.dialect,
            model: settings.model,
            key: secret.flatMap { HTTPKey($0) },
            allowsRemote: settings.allowsRemote,
            limit: settings.askLimit,
            patience: .seconds(settings.askTimeout),
            budget: .seconds(settings.askTime),
            parallel: settings.parallel,
            cache: settings.answers,
            prompts: settings.prompts
        )
    }
}
