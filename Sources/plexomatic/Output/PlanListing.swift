import FilePaths
import Glibc
import RenameAssistant
import SystemPackage

/// A plan for people: folder by folder, what each file becomes, then what waits and what stands in the way.
struct PlanListing {
    let style: Style
    let names: PrintableName

    /// Whether groups that keep their names are listed too.
    let listsUnchanged: Bool

    /// Writes the plan to standard output.
    func write(_ plan: RenamePlan) {
        var text: [UInt8] = []
        write(plan.groups.filter { $0.verdict == .accepted }, to: &text) { line($0, $1, $2) }
        let waiting = plan.groups.filter(\.isOpen)
        if !waiting.isEmpty {
            text += "\(style.bold("Left for you to decide")) (\(waiting.count))\n".utf8
            write(waiting, to: &text) { _, _, _ in
                []
            } note: {
                reasons(for: $0)
            }
        }
        if listsUnchanged {
            let unchanged = plan.groups.filter { !$0.isOpen && $0.verdict != .accepted }
            if !unchanged.isEmpty {
                text += "\(style.bold("Right already, or left alone")) (\(unchanged.count))\n".utf8
                write(unchanged, to: &text) { _, _, _ in
                    []
                } note: { _ in
                    []
                }
            }
        }
        StandardOutput.write(text)
    }

    private func write(
        _ groups: [PlannedGroup],
        to text: inout [UInt8],
        line: (PlannedGroup, PlannedOperation, [UInt8]) -> [UInt8],
        note: ((PlannedGroup) -> [String])? = nil
    ) {
        var folder: ArraySlice<UInt8>?
        for group in groups {
            guard let video = group.operations.first else { continue }
            let own = Self.folder(video.source)
            if own != folder {
                if folder != nil { text += "\n".utf8 }
                text += Array(style.bold(shown(own)).utf8) + "\n".utf8
                folder = own
            }
            if let note {
                text += "  \(shown(Self.name(video.source)))\n".utf8
                for reason in note(group) { text += "    \(style.yellow(reason))\n".utf8 }
            } else {
                for operation in group.operations where operation.isChange {
                    text += line(group, operation, Array(own))
                }
            }
        }
        if folder != nil { text += "\n".utf8 }
    }

    /// The old name, and below it the new one; a path where the folder changes too.
    private func line(_ group: PlannedGroup, _ operation: PlannedOperation, _ folder: [UInt8]) -> [UInt8] {
        guard let destination = operation.destination else { return [] }
        // What belongs to a series' folder stands above the season's.
        let old =
            operation.source.starts(with: folder) ? operation.source.dropFirst(folder.count) : operation.source[...]
        let isInside = destination.starts(with: folder)
        let new = isInside ? destination.dropFirst(folder.count) : destination[...]
        let mark = group.certainty == "likely" && operation.role == .video ? style.yellow("  (likely)") : ""
        return Array("  \(shown(old))\n    \(style.dim("→")) \(style.green(shown(new)))\(mark)\n".utf8)
    }

    private func reasons(for group: PlannedGroup) -> [String] {
        group.objections.map(\.message)
    }

    private func shown(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: names.bytes(of: bytes), as: UTF8.self)
    }

    private static func folder(_ path: [UInt8]) -> ArraySlice<UInt8> {
        path[...(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
    }

    private static func name(_ path: [UInt8]) -> ArraySlice<UInt8> {
        path.suffix(from: path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex)
    }
}
