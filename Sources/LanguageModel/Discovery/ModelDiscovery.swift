package import HTTPTransport

/// Finds out what answers at an endpoint and which models it offers; nothing is asked of a model.
package struct ModelDiscovery: Sendable {
    private let client: HTTPClient
    private let endpoint: Endpoint
    private let key: HTTPKey?
    private let limits: HTTPLimits

    /// - Parameters:
    ///   - client: What speaks to the server.
    ///   - endpoint: Where it is.
    ///   - key: What opens it, if anything.
    ///   - patience: How long each request may take as a whole.
    package init(client: HTTPClient, endpoint: Endpoint, key: HTTPKey?, patience: Duration = .seconds(1)) {
        self.client = client
        self.endpoint = endpoint
        self.key = key
        limits = HTTPLimits(
            connect: patience,
            firstByte: patience,
            idle: patience,
            total: patience,
            bodyBytes: 4 << 20
        )
    }

    /// What the server says of itself.
    ///
    /// - Parameter dialect: How it is spoken to, if that is known.
    /// - Returns: The dialect and the version.
    /// - Throws: ``ModelError``
    package func facts(_ dialect: Dialect?) async throws(ModelError) -> ServerFacts {
        guard (dialect ?? endpoint.dialect) != .openAI else { return try await openAIFacts() }
        let response = try await get("api/version")
        if response.status == 200, let version = (try? JSONReader.value(of: response.body))?["version"]?.text {
            return ServerFacts(dialect: .ollama, version: ErrorBody.shown(version))
        }
        if response.status == 404 || response.status == 405, dialect == nil { return try await openAIFacts() }
        throw ModelClient.error(status: response.status, body: response.body, model: "")
    }

    /// The models that the server offers.
    ///
    /// - Parameter dialect: How it is spoken to.
    /// - Returns: The models in the server's order.
    /// - Throws: ``ModelError``
    package func models(_ dialect: Dialect) async throws(ModelError) -> [InstalledModel] {
        let value = try await value(dialect == .ollama ? "api/tags" : "v1/models")
        guard let entries = (dialect == .ollama ? value["models"] : value["data"])?.list else {
            throw .notAnEndpoint(ErrorBody.shown(value.description))
        }
        return entries.compactMap { dialect == .ollama ? Self.ollamaModel($0) : Self.openAIModel($0) }
    }

    /// How many tokens the model was trained to read at once, where the server says so.
    ///
    /// - Parameter model: The model's name.
    /// - Returns: `nil` if the server does not say, or speaks another dialect.
    /// - Throws: ``ModelError``
    package func contextLength(of model: String) async throws(ModelError) -> Int? {
        let body: JSONValue = ["model": .text(model)]
        let response = try await send(
            HTTPRequest(
                endpoint.url.appending("api/show"),
                posting: Array(body.description.utf8),
                key: key,
                limits: limits
            )
        )
        guard response.status == 200,
            case .object(let members)? = (try? JSONReader.value(of: response.body))?["model_info"]
        else { return nil }
        return members.first { $0.key.hasSuffix(".context_length") }?.value.integer
    }

    private func openAIFacts() async throws(ModelError) -> ServerFacts {
        _ = try await value("v1/models")
        return ServerFacts(dialect: .openAI, version: nil)
    }

    private func value(_ path: String) async throws(ModelError) -> JSONValue {
        let response = try await get(path)
        guard response.status == 200 else {
            throw ModelClient.error(status: response.status, body: response.body, model: "")
        }
        guard let value = try? JSONReader.value(of: response.body), value.isObject else {
            throw .notAnEndpoint(ErrorBody.words(of: response.body))
        }
        return value
    }

    private func get(_ path: String) async throws(ModelError) -> HTTPResponse {
        try await send(HTTPRequest(endpoint.url.appending(path), key: key, limits: limits))
    }

    private func send(_ request: HTTPRequest) async throws(ModelError) -> HTTPResponse {
        do {
            return try await client.send(request)
        } catch {
            throw ModelClient.error(error)
        }
    }

    private static func ollamaModel(_ entry: JSONValue) -> InstalledModel? {
        guard let name = entry["name"]?.text ?? entry["model"]?.text else { return nil }
        let isStub = entry["remote_host"]?.text?.isEmpty == false || entry["remote_model"]?.text?.isEmpty == false
        let isCloud = name.hasSuffix(":cloud") || name.hasSuffix("-cloud")
        return InstalledModel(name: name, digest: entry["digest"]?.text ?? "", isRemote: isStub || isCloud)
    }

    /// There is no digest in this dialect; what else the server tells of the model stands for it, without its times.
    private static func openAIModel(_ entry: JSONValue) -> InstalledModel? {
        guard let name = entry["id"]?.text, case .object(let members) = entry else { return nil }
        let lasting = members.filter { !["created", "permission", "loaded"].contains($0.key) }
        return InstalledModel(name: name, digest: JSONValue.object(lasting).description)
    }
}
