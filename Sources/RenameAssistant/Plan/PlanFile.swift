import FilePaths
import Foundation
package import SystemPackage

/// A plan as it lies on disk: read and checked before anything is done with it.
package enum PlanFile {
    /// Reads a plan.
    ///
    /// A plan may be written by hand or by another program: only the schema version, the action and each group's number,
    /// verdict and paths are needed.
    ///
    /// - Parameter path: The file.
    /// - Returns: The plan, each path of it absolute, plain and below one of its roots.
    /// - Throws: ``PlanFileError``
    package static func read(_ path: FilePath) throws(PlanFileError) -> RenamePlan {
        let document = try decoded(path)
        guard document.schemaVersion == PlanWriter.schemaVersion else {
            throw .schemaVersion(path, found: document.schemaVersion)
        }
        let groups = try document.groups.map { (group) throws(PlanFileError) in try group.planned(in: path) }
        let plan = RenamePlan(
            action: document.action,
            layout: document.layout,
            library: document.libraryPath,
            createdAt: document.createdAt ?? "",
            roots: document.rootPaths,
            groups: groups,
            conflicts: []
        )
        return try PlanCheck(file: path).checked(plan)
    }

    /// The bytes of the file.
    static func contents(of path: FilePath) throws(PlanFileError) -> Data {
        do {
            let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
            return try descriptor.closeAfter {
                try FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: false).readToEnd() ?? Data()
            }
        } catch let error as Errno {
            throw .unreadable(path, code: error.rawValue)
        } catch {
            // A folder can be opened, but not read.
            throw .unreadable(path, code: EISDIR)
        }
    }

    private static func decoded(_ path: FilePath) throws(PlanFileError) -> PlanDocument {
        let data = try contents(of: path)
        do {
            return try JSONDecoder().decode(PlanDocument.self, from: data)
        } catch let error as DecodingError {
            let context = error.place
            throw .malformed(path, at: context.at, reason: context.reason)
        } catch {
            throw .malformed(path, at: "", reason: String(describing: error))
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
