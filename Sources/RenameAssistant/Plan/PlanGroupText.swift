import Foundation
import LanguageModel
import MediaNames
import OperationJournal

/// A group as it stands in a plan file: what is done, and the words in which it says why.
package struct PlanGroupText: Sendable {
    package var id: Int
    package var verdict: Verdict
    var origin: Origin?
    var certainty: String?

    /// The identity as JSON: a record for people, which decides nothing.
    var identity: [UInt8] = []

    /// The model's suggestion as JSON.
    var suggestion: [UInt8] = []

    /// What speaks against renaming it, as JSON.
    var objections: [UInt8] = []

    /// What its video says about itself, as JSON.
    var media: [UInt8] = []

    package var operations: [PlannedOperation]

    /// Whether it waits for a person; what one decided to leave alone does not.
    var isOpen: Bool { verdict.isOpen(by: origin) }
}

extension PlanGroupText {
    /// The group as a plan has it.
    ///
    /// - Throws: ``PlanFileError/malformed(_:at:reason:)`` if its identity or suggestion is none.
    func planned(in source: PlanSource) throws(PlanFileError) -> PlannedGroup {
        PlannedGroup(
            id: id,
            verdict: verdict,
            origin: origin,
            certainty: certainty,
            reading: try reading(in: source),
            // Reasons are for people: a plan of another hand may put them in its own way, or not at all.
            objections: quickly([Objection].init(plain:), objections)
                ?? (try? decoded([Objection].self, objections, "objections", source)) ?? [],
            operations: operations,
            suggestion: try decoded(SuggestionDocument.self, suggestion, "suggestion", source)?.record
        )
    }

    /// What the journal is to perform of the group, or `nil` if every file keeps its name.
    ///
    /// - Throws: ``PlanFileError/malformed(_:at:reason:)`` if its suggestion is none.
    func request(in source: PlanSource) throws(PlanFileError) -> GroupRequest? {
        guard verdict == .accepted else { return nil }
        let operations = operations.compactMap { OperationRequest($0) }
        guard !operations.isEmpty else { return nil }
        let suggestion = try decoded(SuggestionDocument.self, suggestion, "suggestion", source)?.record
        return GroupRequest(
            number: id,
            operations: operations,
            provenance: Provenance(
                origin: origin?.rawValue,
                certainty: certainty,
                identity: identity.count > Self.nothing ? String(decoding: identity, as: UTF8.self) : nil,
                model: suggestion?.model,
                digest: suggestion?.digest,
                suggestion: suggestion?.suggestion.json.description
            )
        )
    }

    private func reading(in source: PlanSource) throws(PlanFileError) -> Reading {
        if let plain = quickly({ Reading(plain: $0) }, identity) { return plain }
        return try decoded(ReadingDocument.self, identity, "identity", source)?.reading ?? Reading()
    }

    /// A value as this program writes it, read without the general decoder; `nil` where that must look at it.
    private func quickly<Value>(_ read: (JSONValue) -> Value?, _ json: [UInt8]) -> Value? {
        guard !json.isEmpty, let value = try? JSONReader.value(of: json) else { return nil }
        return read(value)
    }

    /// The length of an identity that says nothing: `{}`.
    private static let nothing = 2

    private func decoded<Document: Decodable>(
        _ type: Document.Type,
        _ json: [UInt8],
        _ key: String,
        _ source: PlanSource
    ) throws(PlanFileError) -> Document? {
        guard !json.isEmpty else { return nil }
        do {
            return try JSONDecoder().decode(type, from: Data(json))
        } catch let error as DecodingError {
            let place = error.place
            throw .malformed(source.path, at: "group \(id).\(key)\(place.at)", reason: place.reason)
        } catch {
            throw .malformed(source.path, at: "group \(id).\(key)", reason: String(describing: error))
        }
    }
}

extension DecodingError {
    /// Where in the document the decoder stopped, and why.
    fileprivate var place: (at: String, reason: String) {
        let context: Context
        switch self {
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found): context = found
        case .dataCorrupted(let found): context = found
        @unknown default: return ("", String(describing: self))
        }
        let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        if case .keyNotFound(let key, _) = self { return (path, "'\(key.stringValue)' is missing") }
        return (path, context.debugDescription)
    }
}
