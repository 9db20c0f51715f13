package import HTTPTransport
package import LanguageModel
package import SystemPackage

/// Whether, where and how long a model is asked.
package struct AskSettings: Sendable {
    package var policy: AskPolicy

    /// Whether no socket is opened; what was answered before is used even so.
    package var isOffline: Bool

    package var endpoint: Endpoint

    /// How the endpoint is spoken to, or `nil` to find out.
    package var dialect: Dialect?

    /// The model's name, or `auto`.
    package var model: String

    package var key: HTTPKey?

    /// Whether names may go to models and endpoints that are not on this machine or its network.
    package var allowsRemote: Bool

    /// How many questions a run asks at most.
    package var limit: Int

    /// How long the endpoint may be silent.
    package var patience: Duration

    /// How long all questions of a run may take together.
    package var budget: Duration

    /// How many questions are under way at once.
    package var parallel: Int

    /// Where answers are kept, or `nil` to keep none.
    package var cache: FilePath?

    /// The folder whose files override prompts by name.
    package var prompts: FilePath?

    /// How long an endpoint may take to show that it is there.
    package var probe: Duration

    package init(
        policy: AskPolicy = .auto,
        isOffline: Bool = false,
        endpoint: Endpoint,
        dialect: Dialect? = nil,
        model: String = ModelPreference.auto,
        key: HTTPKey? = nil,
        allowsRemote: Bool = false,
        limit: Int = 500,
        patience: Duration = .seconds(60),
        budget: Duration = .seconds(1_800),
        parallel: Int = 1,
        cache: FilePath? = nil,
        prompts: FilePath? = nil,
        probe: Duration = .seconds(1)
    ) {
        self.policy = policy
        self.isOffline = isOffline
        self.endpoint = endpoint
        self.dialect = dialect
        self.model = model
        self.key = key
        self.allowsRemote = allowsRemote
        self.limit = limit
        self.patience = patience
        self.budget = budget
        self.parallel = parallel
        self.cache = cache
        self.prompts = prompts
        self.probe = probe
    }
}
