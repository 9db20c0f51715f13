import Dispatch
import FilePaths
import Glibc
import Synchronization
package import SystemPackage

/// Keeps decisions in the plan file that is reviewed: the file is replaced whole with each of them.
package struct PlanDecisions: DecisionStore {
    /// Why a decision was not kept.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Another program wrote the file since it was read.
        case changed

        /// The file cannot be written.
        case cannotWrite(code: Int32)

        package var description: String {
            switch self {
            case .changed: "another program has changed the plan file meanwhile"
            case .cannotWrite(let code): "the plan file cannot be written: \(String(cString: strerror(code)))"
            }
        }
    }

    /// What tells whether a file is the one that was read.
    private struct Stamp: Equatable {
        let inode: UInt64
        let size: Int64
        let seconds: Int
        let nanoseconds: Int
    }

    /// So many bytes are written at once at least, where there are as many.
    private static let smallEnough = 256 * 1024

    private let path: FilePath
    private var stamp: Stamp?

    /// The text, which is looked through while the first decision is thought about.
    private let reading: Reading
    private var text: PlanRevision?

    /// - Parameter path: The file of a plan, which is read after this.
    package init(_ path: FilePath) {
        self.path = path
        stamp = Self.stamp(of: path)
        reading = Reading { () throws(PlanFileError) in
            guard let text = PlanRevision(try Self.contents(of: path)) else {
                throw .malformed(path, at: "", reason: "it has no list of groups")
            }
            return text
        }
    }

    /// Work on another thread, whose result is waited for when it is needed.
    private final class Reading: Sendable {
        private let group = DispatchGroup()
        private let result = Mutex<Result<PlanRevision, PlanFileError>?>(nil)

        init(_ work: @escaping @Sendable () throws(PlanFileError) -> PlanRevision) {
            DispatchQueue.global().async(group: group) { [self] in
                let read = Result { () throws(PlanFileError) in try work() }
                result.withLock { $0 = read }
            }
        }

        /// - Throws: ``PlanFileError``
        func value() throws -> PlanRevision? {
            group.wait()
            return try result.withLock { $0 }?.get()
        }
    }

    package mutating func keep(_ step: DecidedStep, in plan: RenamePlan) throws {
        guard Self.stamp(of: path) == stamp else { throw Failure.changed }
        guard var text = try text ?? reading.value() else { throw Failure.changed }
        for (index, isOriginal) in step.groups {
            text.replace(group: index, with: isOriginal ? nil : PlanWriter.bytes(ofGroup: index, in: plan))
        }
        text.replace(conflicts: PlanWriter.conflicts(of: plan), summary: PlanWriter.summary(of: plan))
        try Self.replace(path, with: text)
        self.text = text
        stamp = Self.stamp(of: path)
    }

    private static func contents(of path: FilePath) throws(PlanFileError) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 1 << 20)
                while case let count = try buffer.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
                    bytes += buffer[..<count]
                }
                return bytes
            }
        } catch {
            throw .unreadable(path, code: (error as? Errno)?.rawValue ?? EIO)
        }
    }

    private static func stamp(of path: FilePath) -> Stamp? {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
        return Stamp(
            inode: UInt64(status.st_ino),
            size: Int64(status.st_size),
            seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec
        )
    }

    /// Puts a new file in the place of the old one, with its permissions: whoever looks sees the one or the other whole.
    private static func replace(_ path: FilePath, with text: PlanRevision) throws(Failure) {
        let target = real(path)
        let draft = target.removingLastComponent().appending(".plexomatic-\(UInt32.random(in: .min ... .max)).draft")
        var status = stat()
        let permissions = path.withPlatformString { stat($0, &status) } == 0 ? status.st_mode & 0o777 : 0o600
        do {
            let descriptor = try FileDescriptor.open(
                draft,
                .writeOnly,
                options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: FilePermissions(rawValue: permissions)
            )
            try descriptor.closeAfter {
                // Small parts go together: there may be two for each group.
                var small: [UInt8] = []
                try text.forEachPart { part in
                    if small.count + part.count <= smallEnough {
                        small += part
                    } else {
                        _ = try descriptor.writeAll(small)
                        small.removeAll(keepingCapacity: true)
                        _ = try descriptor.writeAll(part)
                    }
                }
                _ = try descriptor.writeAll(small)
                guard fsync(descriptor.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
            let result = draft.withPlatformString { old in target.withPlatformString { rename(old, $0) } }
            guard result == 0 else { throw Errno(rawValue: errno) }
        } catch {
            _ = draft.withPlatformString { unlink($0) }
            throw .cannotWrite(code: (error as? Errno)?.rawValue ?? EIO)
        }
    }

    /// The file itself, where the path is a link to it.
    private static func real(_ path: FilePath) -> FilePath {
        guard let real = path.withPlatformString({ realpath($0, nil) }) else { return path }
        defer { free(real) }
        return FilePath(platformString: real)
    }
}
