import LanguageModel
import RenameAssistant

/// The part of `doctor` that is about the endpoint and its model: a finding for each fact, with its remedy where it fails.
struct EndpointReport {
    private let diagnosis: EndpointDiagnosis

    init(_ diagnosis: EndpointDiagnosis) {
        self.diagnosis = diagnosis
    }

    /// The findings, in the order in which one depends on the other.
    var findings: [HealthFinding] {
        guard !diagnosis.isOffline else {
            return [HealthFinding(.good, "endpoint", "not asked (offline); earlier answers are used")]
        }
        var lines: [HealthFinding] = []
        if let facts = diagnosis.facts {
            lines.append(HealthFinding(.good, "endpoint", ErrorMessage.shown(diagnosis.endpoint)))
            lines.append(HealthFinding(.good, "dialect", facts.dialect.rawValue))
            if let version = facts.version { lines.append(HealthFinding(.good, "version", version)) }
        }
        if let model = diagnosis.model {
            lines.append(HealthFinding(.good, "model", ErrorMessage.shown(model.name)))
            if !model.digest.isEmpty, !model.digest.hasPrefix("{") {
                lines.append(HealthFinding(.good, "digest", ErrorMessage.shown(String(model.digest.prefix(24)))))
            }
        }
        if let length = diagnosis.contextLength { lines.append(context(length)) }
        if let failure = diagnosis.failure {
            let message = ErrorMessage(failure, model: diagnosis.requestedModel, endpoint: diagnosis.endpoint)
            let name = diagnosis.facts == nil ? "endpoint" : "model"
            lines.append(HealthFinding(.note, name, message.headline, remedy: message.advice))
        }
        if let probe = diagnosis.probe { lines.append(line(probe)) }
        return lines
    }

    private func context(_ length: Int) -> HealthFinding {
        let needed = ModelOptions().contextLength
        guard length < needed else { return HealthFinding(.good, "context", "\(length) tokens, \(needed) are used") }
        return HealthFinding(
            .note,
            "context",
            "\(length) tokens, \(needed) are needed",
            remedy: "Take a model with a longer context with --model."
        )
    }

    private func line(_ probe: EndpointDiagnosis.Probe) -> HealthFinding {
        let milliseconds = Int(probe.duration / .milliseconds(1))
        switch probe.result {
        case .failure(let error):
            let message = ErrorMessage(error, model: diagnosis.requestedModel, endpoint: diagnosis.endpoint)
            return HealthFinding(
                .note,
                "question",
                "\(message.headline), after \(milliseconds) ms",
                remedy: message.advice
            )
        case .success(let verdict) where verdict.word == .accepted:
            return HealthFinding(.good, "question", "'\(probe.name)' answered rightly in \(milliseconds) ms")
        case .success(let verdict):
            let reasons = verdict.objections.map { ErrorMessage.shown($0.message) }.joined(separator: "; ")
            return HealthFinding(
                .note,
                "question",
                "'\(probe.name)' answered in \(milliseconds) ms, and not believed: \(reasons)",
                remedy: "Nothing is renamed by such answers. A larger model may do better: --model."
            )
        }
    }
}
