import FilePaths
import Foundation
import MediaNames
import MediaScanner
import RunStore
import SystemPackage

/// What a person decided about a library's files in earlier reviews.
struct DecisionBook: Sendable {
    private var decisions: [[UInt8]: ReviewDecision] = [:]

    /// A book without a decision.
    init() {}

    /// Reads the decisions about files below some folders.
    ///
    /// - Parameters:
    ///   - path: Where they are kept; nothing is made where nothing is.
    ///   - roots: The folders, absolute.
    /// - Throws: ``RunStoreError``: to go on without would do what a person decided against.
    init(_ path: FilePath, below roots: [FilePath]) throws(RunStoreError) {
        guard TargetPresence(at: path.bytes) != .absent else { return }
        for decision in try ReviewDecisions(path).decisions(below: roots.map(\.bytes)) {
            decisions[decision.file.path] = decision
        }
    }

    /// The decisions about the files of a folder, by their indices.
    ///
    /// A file that has changed since is another one, about which nothing was decided.
    func decisions(in folder: ScannedFolder) -> [Int: PersonDecision] {
        guard !decisions.isEmpty else { return [:] }
        var result: [Int: PersonDecision] = [:]
        for (index, file) in folder.files.enumerated() {
            guard let decision = decisions[file.pathBytes], decision.file == ReviewDecision.File(file) else { continue }
            result[index] = PersonDecision(decision)
        }
        return result
    }
}

extension ReviewDecision.File {
    init(_ file: MediaFile) {
        self.init(path: file.pathBytes, size: file.status.size, modified: file.status.mtimeNanoseconds)
    }
}

extension PersonDecision {
    /// The decision that was kept, or `nil` if nobody can read it any more.
    init?(_ decision: ReviewDecision) {
        switch decision.word {
        case .skip: self = .skip
        case .accept:
            guard let text = decision.identity,
                let document = try? JSONDecoder().decode(ReadingDocument.self, from: Data(text.utf8)),
                let identity = MediaIdentity(document.reading)
            else { return nil }
            self = .accept(identity)
        }
    }

    /// The decision about a file, as it is kept.
    func record(about file: MediaFile) -> ReviewDecision {
        switch self {
        case .skip: ReviewDecision(file: ReviewDecision.File(file), word: .skip, identity: nil)
        case .accept(let identity):
            ReviewDecision(file: ReviewDecision.File(file), word: .accept, identity: identity.json)
        }
    }
}

extension MediaIdentity {
    /// The identity as the JSON of a plan has it.
    fileprivate var json: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.fields(of: Reading().stating(self))
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
