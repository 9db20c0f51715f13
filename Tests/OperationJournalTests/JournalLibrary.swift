import Foundation
import GRDB
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import OperationJournal

/// A library of small files with a journal beside it, for one test.
struct JournalLibrary {
    let files: TemporaryLibrary
    let journal: FilePath
    private let state: TemporaryLibrary

    init(_ paths: [String]) throws {
        files = try TemporaryLibrary(paths)
        state = try TemporaryLibrary()
        journal = state["operations.db"]
    }

    /// Opens the journal.
    func open() throws -> BackupSystem {
        try BackupSystem(path: journal)
    }

    /// A request with one group for each inner list of old and new paths.
    ///
    /// - Parameters:
    ///   - groups: Paths below the library.
    ///   - action: What is done with each file.
    ///   - target: Another library that the new paths are below.
    ///   - removesEmptiedFolders: Whether emptied folders go.
    /// - Returns: The request.
    func request(
        _ groups: [[(String, String)]],
        action: OperationKind = .move,
        into target: TemporaryLibrary? = nil,
        removesEmptiedFolders: Bool = false
    ) -> BatchRequest {
        let target = target ?? files
        return BatchRequest(
            action: action,
            roots: target.path == files.path ? [files.path] : [files.path, target.path],
            groups: groups.enumerated().map { number, operations in
                GroupRequest(
                    number: number + 1,
                    operations: operations.map { OperationRequest(source: files[$0.0], destination: target[$0.1]) }
                )
            },
            removesEmptiedFolders: removesEmptiedFolders
        )
    }

    /// Performs groups, and gives the report.
    @discardableResult
    func perform(_ groups: [[(String, String)]], removesEmptiedFolders: Bool = false) throws -> BatchReport {
        try open().perform(request(groups, removesEmptiedFolders: removesEmptiedFolders), monitor: RunMonitor())
    }

    /// What each file holds, by path; folders with a slash at the end.
    func contents() throws -> [String: String] {
        try files.tree().reduce(into: [:]) { contents, entry in
            contents[entry.text + (entry.isFolder ? "/" : "")] = String(decoding: entry.content, as: UTF8.self)
        }
    }

    /// The states of all operations, in order.
    func states() throws -> [String] {
        try DatabaseQueue(path: journal.string).read { database in
            try String.fetchAll(database, sql: "SELECT state FROM operation ORDER BY id")
        }
    }

    /// One column of all operations, in order; NULL is the empty text.
    func column(_ name: String) throws -> [String] {
        try DatabaseQueue(path: journal.string).read { database in
            try String.fetchAll(database, sql: "SELECT ifnull(\(name), '') FROM operation ORDER BY id")
        }
    }

    /// Changes the journal behind the program's back, as an interrupted run would have left it.
    func rewrite(_ sql: String) throws {
        try DatabaseQueue(path: journal.string).write { try $0.execute(sql: sql) }
    }

    /// Renames a file behind the program's back.
    func rename(_ old: FilePath, _ new: FilePath) throws {
        let result = old.withPlatformString { old in new.withPlatformString { Glibc.rename(old, $0) } }
        try #require(result == 0)
    }

    /// Replaces what a file holds.
    func edit(_ path: String, to text: String) throws {
        try text.write(toFile: files[path].string, atomically: false, encoding: .utf8)
    }
}

extension [BatchResult] {
    /// The outcomes of all batches that could be worked on.
    var outcomes: [OperationOutcome] { flatMap { (try? $0.result.get())?.outcomes ?? [] } }
}
