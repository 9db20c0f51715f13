import LanguageModel
import RenameAssistant

/// The part of `doctor` that is about the endpoint and its model: a line for each fact, with its remedy where it fails.
struct EndpointReport {
    private let diagnosis: EndpointDiagnosis

    init(_ diagnosis: EndpointDiagnosis) {
        self.diagnosis = diagnosis
    }

    /// The lines, in the order in which one depends on the other.
    var lines: [DoctorLine] {
        guard !diagnosis.isOffline else {
            return [DoctorLine(.good, "endpoint", "not asked (offline); earlier answers are used")]
        }
        var lines: [DoctorLine] = []
        if let facts = diagnosis.facts {
            lines.append(DoctorLine(.good, "endpoint", ErrorMessage.shown(diagnosis.endpoint)))
            lines.append(DoctorLine(.good, "dialect", facts.dialect.rawValue))
            if let version = facts.version { lines.append(DoctorLine(.good, "version", version)) }
        }
        if let model = diagnosis.model {
            lines.append(DoctorLine(.good, "model", ErrorMessage.shown(model.name)))
            if !model.digest.isEmpty, !model.digest.hasPrefix("{") {
                lines.append(DoctorLine(.good, "digest", ErrorMessage.shown(String(model.digest.prefix(24)))))
            }
        }
        if let length = diagnosis.contextLength { lines.append(context(length)) }
        if let failure = diagnosis.failure {
            let message = ErrorMessage(failure, model: diagnosis.requestedModel, endpoint: diagnosis.endpoint)
            let name = diagnosis.facts == nil ? "endpoint" : "model"
            lines.append(DoctorLine(.bad, name, message.headline, remedy: message.advice))
        }
        if let probe = diagnosis.probe { lines.append(line(probe)) }
        return lines
    }

    private func context(_ length: Int) -> DoctorLine {
        let needed = ModelOptions().contextLength
        guard length < needed else { return DoctorLine(.good, "context", "\(length) tokens, \(needed) are used") }
        return DoctorLine(
            .bad,
            "context",
            "\(length) tokens, \(needed) are needed",
            remedy: "Take a model with a longer context with --model."
        )
    }

    private func line(_ probe: EndpointDiagnosis.Probe) -> DoctorLine {
        let milliseconds = Int(probe.duration / .milliseconds(1))
        switch probe.result {
        case .failure(let error):
            let message = ErrorMessage(error, model: diagnosis.requestedModel, endpoint: diagnosis.endpoint)
            return DoctorLine(.bad, "question", "\(message.headline), after \(milliseconds) ms", remedy: message.advice)
        case .success(let verdict) where verdict.word == .accepted:
            return DoctorLine(.good, "question", "'\(probe.name)' answered rightly in \(milliseconds) ms")
        case .success(let verdict):
            let reasons = verdict.objections.map { ErrorMessage.shown($0.message) }.joined(separator: "; ")
            return DoctorLine(
                .bad,
                "question",
                "'\(probe.name)' answered in \(milliseconds) ms, and not believed: \(reasons)",
                remedy: "Nothing is renamed by such answers. A larger model may do better: --model."
            )
        }
    }
}
