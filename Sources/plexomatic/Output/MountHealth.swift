import OperationJournal
import SystemPackage

/// What `doctor` says of the file system under a folder.
struct MountHealth {
    let folder: FilePath

    /// Whether things are tried there, in a folder that is removed again.
    let isProbed: Bool

    /// The findings: what it is, then what it cannot do.
    func findings() -> [HealthFinding] {
        let name = ErrorMessage.quoted(folder)
        guard let mount = MountFindings(of: folder) else {
            return [
                HealthFinding(.bad, "disk", "\(name) is not there", remedy: "Mount the disk, or name another folder.")
            ]
        }
        let type = mount.type ?? "unknown"
        let size = ReadableSize.text(mount.free)
        var findings = [HealthFinding(.good, "disk", "\(name): \(type), \(size) free")]
        if mount.isReadOnly {
            findings.append(
                HealthFinding(.bad, "disk", "\(name) is read-only", remedy: "Mount it for writing: mount -o remount,rw")
            )
        }
        if mount.isRemote {
            findings.append(
                HealthFinding(
                    .note,
                    "disk",
                    "\(name) lies behind a network or a program: files there are recognised by their content, too",
                    remedy: isProbed ? nil : "See what it can do: plexomatic doctor --probe \(folder.string)"
                )
            )
        }
        if isProbed, !mount.isReadOnly { findings += probe(name) }
        return findings
    }

    private func probe(_ name: String) -> [HealthFinding] {
        let probe: MountProbe
        do {
            probe = try MountProbe(in: folder)
        } catch {
            return [
                HealthFinding(.bad, "disk", "\(name): \(FailureWords.of(error))", remedy: "See who may write there.")
            ]
        }
        let lacks: [(isThere: Bool, text: String)] = [
            (
                probe.refusesToOverwrite,
                probe.makesHardLinks
                    ? "no rename that refuses to overwrite: names are given by link and unlink"
                    : "no rename that refuses to overwrite, and no hard links: names are seen to be free, not race-free"
            ),
            (probe.makesHardLinks, "no hard links: '--mode hardlink' needs '--fallback copy'"),
            (probe.makesSymbolicLinks, "no symbolic links: '--mode symlink' fails"),
            (probe.keepsInodes, "inode numbers change with a rename: files are recognised by size, time and content"),
            (!probe.ignoresCase, "upper and lower case are one: such names are changed in two steps"),
            (probe.syncsFolders, "folders cannot be synced: after a power cut names may be the old ones"),
            (probe.locksFolders, "folders cannot be locked: see that no other run works there"),
            (probe.keepsTimes, "times are not kept exactly: a rollback restores them"),
            (probe.keepsModes, "modes are not kept: a rollback restores them"),
        ]
        let missing = lacks.filter { !$0.isThere }.map { HealthFinding(.note, "disk", "\(name): \($0.text)") }
        return missing.isEmpty ? [HealthFinding(.good, "disk", "\(name) can do all that a move needs")] : missing
    }
}
