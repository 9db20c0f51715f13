import FilePaths
import Glibc
import SystemPackage

/// Checks what a plan file says before anything is believed: a plan may come from anywhere.
///
/// - Complexity: Some bytes for each path, whatever its length.
struct PlanCheck {
    /// The file, for the errors.
    let file: FilePath

    private var numbers = NumberSet()
    private var sources = PathSet()
    private var targets = PathSet()
    private var common = CommonFolders()

    private static let longestName = 255

    /// - Parameter file: The file, for the errors.
    init(file: FilePath) {
        self.file = file
    }

    /// Checks a group by itself and against those before it.
    ///
    /// - Throws: ``PlanFileError``
    mutating func check(_ group: PlanGroupText) throws(PlanFileError) {
        guard numbers.insert(group.id) else { throw .groupTwice(file, group: group.id) }
        for operation in group.operations {
            try Self.check(operation.source, group: group.id, file)
            guard sources.insert(PathKey(exactly: operation.source)) else {
                throw .sourceTwice(file, path: operation.sourcePath)
            }
            common.note(operation.source)
            guard let destination = operation.destination else {
                guard group.verdict != .accepted else {
                    throw .path(file, group: group.id, path: operation.sourcePath, .missing)
                }
                continue
            }
            try Self.check(destination, group: group.id, file)
            common.note(destination)
            if group.verdict == .accepted, !targets.insert(PathKey(destination)) {
                throw .destinationTwice(file, path: FilePath(bytes: destination))
            }
        }
    }

    /// The roots of the plan: those that it names, or what its paths have in common.
    ///
    /// - Throws: ``PlanFileError``
    func settled(_ named: [FilePath]) throws(PlanFileError) -> [FilePath] {
        for root in named { try Self.check(root.bytes, group: 0, isRoot: true, file) }
        let roots = named.isEmpty ? common.folders : named
        for root in roots where TargetPresence(at: root.bytes) == .absent { throw .rootMissing(file, root: root) }
        return roots
    }

    /// Whether it is certain, without another look at every path, that none lies outside the roots.
    func isWithin(_ roots: [FilePath]) -> Bool {
        common.shared.allSatisfy { folder in
            roots.contains { $0.bytes == folder || Self.isBelow(folder, $0) }
        }
    }

    /// Sees that no path of a group lies outside the roots.
    ///
    /// - Throws: ``PlanFileError/path(_:group:path:_:)``
    static func checkRoots(of group: PlanGroupText, _ roots: [FilePath], _ file: FilePath) throws(PlanFileError) {
        for operation in group.operations {
            for path in [operation.source, operation.destination ?? operation.source]
            where !roots.contains(where: { isBelow(path, $0) }) {
                throw .path(file, group: group.id, path: FilePath(bytes: path), .outsideRoots)
            }
        }
    }

    private static let slash = UInt8(ascii: "/")

    private static func isBelow(_ path: [UInt8], _ root: FilePath) -> Bool {
        root.withPlatformString { text in
            let count = root.length
            guard path.count > count else { return false }
            for index in 0..<count where path[index] != UInt8(bitPattern: text[index]) { return false }
            return count == 1 || path[count] == slash
        }
    }

    private static func check(
        _ path: [UInt8],
        group: Int,
        isRoot: Bool = false,
        _ file: FilePath
    ) throws(PlanFileError) {
        func fault(_ fault: PlanFileError.PathFault) -> PlanFileError {
            .path(file, group: group, path: FilePath(bytes: path), fault)
        }
        guard path.first == slash else { throw fault(.relative) }
        if isRoot, path.count == 1 { return }
        if let flaw = path.withUnsafeBytes({ flaw(in: $0) }) { throw fault(flaw) }
    }

    /// What is wrong with a name in an absolute path.
    private static func flaw(in path: UnsafeRawBufferPointer) -> PlanFileError.PathFault? {
        guard let base = path.baseAddress, memchr(base, 0, path.count) == nil else { return .notPlain }
        var start = 1
        while start <= path.count {
            let rest = path.count - start
            let length = memchr(base + start, Int32(slash), rest).map { UnsafeRawPointer($0) - (base + start) } ?? rest
            let isDots = length <= 2 && path[start..<start + length].allSatisfy { $0 == UInt8(ascii: ".") }
            guard !isDots else { return .notPlain }
            guard length <= longestName else { return .nameTooLong }
            start += length + 1
        }
        return nil
    }
}
