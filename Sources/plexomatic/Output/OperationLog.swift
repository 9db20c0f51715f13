import FilePaths
import Foundation
import Glibc
import OperationJournal
import RenameAssistant
import Synchronization
import SystemPackage

/// The log file: one JSON object a line for every state that an operation reaches, with time and cause.
final class OperationLog: Sendable {
    private let descriptor: Int32
    private let lock = Mutex(())

    /// Opens the file to add to it; its folder must be there.
    ///
    /// - Throws: ``CommandError/cannotWrite(_:code:)``
    init(_ path: FilePath) throws(CommandError) {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
        descriptor = path.withPlatformString { open($0, flags, 0o644) }
        guard descriptor >= 0 else { throw .cannotWrite(path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Adds a line for a change of state or a refusal; other events are none of the log's.
    ///
    /// The journal is the record that counts, so a line that cannot be written does not stop the run.
    func note(_ event: JournalEvent) {
        let (id, source, destination, state, cause): (OperationID?, FilePath, FilePath, OperationState, FailureCause?)
        switch event {
        case .changed(let operation, let from, let to, let reached, let why):
            (id, source, destination, state, cause) = (operation, from.path, to.path, reached, why)
        case .refused(let from, let to, let why):
            (id, source, destination, state, cause) = (nil, from, to, .failed, why)
        case .examined, .copied, .settled:
            return
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("time")
        writer.value(Date().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true)) + "Z")
        writer.key("operation")
        if let id { writer.value(id.number) } else { writer.null() }
        writer.key("state")
        writer.value(state.rawValue)
        writer.key("cause")
        writer.value(cause?.description)
        writer.path("source", "source_bytes", source.bytes)
        writer.path("destination", "destination_bytes", destination.bytes)
        writer.endObject()
        writer.newline()
        let bytes = writer.bytes
        lock.withLock { _ in _ = write(descriptor, bytes, bytes.count) }
    }
}
