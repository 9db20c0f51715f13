import Foundation
import Glibc
package import SystemPackage
import Yams

/// The configuration file: keys and values in YAML.
package struct SettingsFile: Sendable {
    /// One value and the line that it stands in.
    struct Entry: Hashable {
        let value: SettingValue
        let line: Int
    }

    package let path: FilePath
    private(set) var entries: [SettingKey: Entry] = [:]

    /// Reads the file; `nil` if it is absent and need not be there.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - isRequired: Whether its absence is an error, as when a person named it.
    /// - Throws: ``ConfigurationError`` with the line and the key.
    package init?(_ path: FilePath, isRequired: Bool) throws(ConfigurationError) {
        self.path = path
        guard let text = try Self.text(of: path, isRequired: isRequired) else { return nil }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw .malformed(path, line: error.line, reason: error.reason)
        } catch {
            throw .malformed(path, line: 1, reason: String(describing: error))
        }
        guard let root, root != .scalar(.init("")) else { return }
        guard case .mapping(let mapping) = root else {
            throw .malformed(
                path,
                line: root.mark?.line ?? 1,
                reason: "keys and values are expected, as 'layout: plex'"
            )
        }
        for (key, value) in mapping { try read(key, value) }
    }

    private mutating func read(_ key: Node, _ node: Node) throws(ConfigurationError) {
        let line = key.mark?.line ?? node.mark?.line ?? 1
        guard let name = key.string, let setting = SettingKey(rawValue: name) else {
            throw .unknownKey(path, line: line, key: key.string ?? "")
        }
        let value: SettingValue
        switch (setting.kind, node) {
        case (.list, .sequence(let nodes)): value = .list(nodes.compactMap { $0.scalar?.string })
        case (.list, .scalar(let scalar)): value = .list([scalar.string])
        case (_, .scalar(let scalar)): value = .text(scalar.string)
        default: throw .invalidValue(path, line: line, key: name, reason: "must be a single value")
        }
        if case .text(let text) = value, let reason = setting.objection(to: text) {
            throw .invalidValue(path, line: line, key: name, reason: reason)
        }
        entries[setting] = Entry(value: value, line: line)
    }

    private static func text(of path: FilePath, isRequired: Bool) throws(ConfigurationError) -> String? {
        do {
            let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
            let data = try descriptor.closeAfter {
                try FileHandle(fileDescriptor: descriptor.rawValue, closeOnDealloc: false).readToEnd() ?? Data()
            }
            return String(decoding: data, as: UTF8.self)
        } catch let error as Errno {
            if error == .noSuchFileOrDirectory, !isRequired { return nil }
            throw .unreadable(path, code: error.rawValue)
        } catch {
            throw .unreadable(path, code: EISDIR)
        }
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }

    fileprivate var reason: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        default: String(describing: self)
        }
    }
}
