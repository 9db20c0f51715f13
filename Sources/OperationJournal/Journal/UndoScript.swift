import FilePaths
import SystemPackage

/// Writes a batch's way back as a script for `sh` and coreutils: the record outlives the program.
///
/// Each step looks before it touches anything and refuses to overwrite; what it cannot take back it names, and goes on.
struct UndoScript {
    let batch: BatchRecord
    let records: [OperationRecord]
    let directories: [DirectoryRecord]

    /// The script.
    var bytes: [UInt8] {
        var script = Array(Self.beginning(batch).utf8)
        for folder in directories where folder.role == .emptied && folder.state == .done {
            script += line("folder", [Array(String(folder.mode & 0o7777, radix: 8).utf8), folder.path.bytes])
        }
        script += batch.action == .move ? moves() : removals()
        let made = directories.filter { $0.role == .made && $0.state != .undone }
        for folder in made.sorted(by: { $0.path.components.count > $1.path.components.count }) {
            script += line("rmdir --ignore-fail-on-non-empty --", [folder.path.bytes], ending: " 2>/dev/null")
        }
        script += Array("exit \"$failed\"\n".utf8)
        return script
    }

    private func moves() -> [UInt8] {
        let backs = records.map { RecordedMove(back: $0, token: batch.token) }
        let units = ChunkPlanner(zip(records, backs).map { Move(group: $0.group, from: $1.from, to: $1.to) }).units()
        var script: [UInt8] = []
        for step in units.flatMap(\.steps) {
            let move = backs[step.move]
            let back = records[step.move].state.isUnderWay ? "back_if_there" : "back"
            switch step {
            case .move: script += line(back, [move.from.bytes, move.to.bytes])
            case .park: script += line(back, [move.from.bytes, move.parking.bytes])
            case .unpark: script += line(back, [move.parking.bytes, move.to.bytes])
            }
        }
        return script
    }

    private func removals() -> [UInt8] {
        var script: [UInt8] = []
        for record in records.reversed() {
            let paths = [record.destination.bytes, record.source.bytes]
            switch record.kind {
            case .hardlink where record.made == nil: script += line("unlink_twin", paths)
            case .symlink: script += line("unlink_symlink", paths)
            default:
                if case .sha256(let hex) = record.madeChecksum {
                    script += line("remove_copy", [Array(hex.utf8)] + paths)
                } else {
                    script += line("remove_same", paths)
                }
            }
        }
        return script
    }

    private func line(_ command: String, _ arguments: [[UInt8]], ending: String = "") -> [UInt8] {
        var line = Array(command.utf8)
        for argument in arguments { line += [UInt8(ascii: " ")] + Self.quoted(argument) }
        return line + Array((ending + "\n").utf8)
    }

    /// An argument in single quotes, in which a shell reads every byte as it is.
    ///
    /// - SeeAlso: <https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_02_02>
    private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "'")
        let ends = bytes.split(separator: quote, omittingEmptySubsequences: false)
        return [quote] + Array(ends.joined(separator: Array(#"'\''"#.utf8))) + [quote]
    }

    private static func beginning(_ batch: BatchRecord) -> String {
        #"""
        #!/bin/sh
        # Takes back batch \#(batch.id) of \#(batch.createdAt) (\#(batch.action.rawValue)) with coreutils alone.
        # Nothing is overwritten. What cannot be taken back is named, and the exit status is 1.
        set -u
        failed=0
        refuse() { printf '%s: %s\n' "$1" "$2" >&2; failed=1; }
        there() { [ -e "$1" ] || [ -L "$1" ]; }
        # folder MODE PATH: makes a folder again that was removed when it became empty.
        folder() { there "$2" || { mkdir -p -- "$2" && chmod -- "$1" "$2"; } || refuse 'cannot make' "$2"; }
        # back NEW OLD: gives a file its old name, which must be free.
        back() {
            if ! there "$1"; then refuse 'not there any more' "$1"
            elif there "$2"; then refuse 'old name is taken' "$2"
            elif ! mv -n -T -- "$1" "$2" || there "$1"; then refuse 'could not be moved back' "$1"
            fi
        }
        # back_if_there NEW OLD: the same of a file that an interrupted run may not have moved, or have moved back.
        back_if_there() { if there "$1" || ! there "$2"; then back "$1" "$2"; fi; }
        # remove_copy SHA256 COPY ORIGINAL: removes a copy that is unchanged and whose original is there.
        remove_copy() {
            if ! there "$2"; then return
            elif ! there "$3"; then refuse 'original is gone, copy kept' "$2"
            elif [ -L "$2" ] || [ "$(sha256sum < "$2")" != "$1  -" ]; then refuse 'changed, kept' "$2"
            elif [ "$(sha256sum < "$3")" != "$1  -" ]; then refuse 'original changed, copy kept' "$2"
            else rm -- "$2" || refuse 'could not be removed' "$2"
            fi
        }
        # remove_same COPY ORIGINAL: removes what holds the same bytes or says the same as its original.
        remove_same() {
            if ! there "$1"; then return
            elif ! there "$2"; then refuse 'original is gone, copy kept' "$1"
            elif [ -L "$1" ] && [ "$(readlink -- "$1")" = "$(readlink -- "$2")" ]; then rm -- "$1" || failed=1
            elif [ ! -L "$1" ] && [ "$(sha256sum < "$1")" = "$(sha256sum < "$2")" ]; then rm -- "$1" || failed=1
            else refuse 'changed, kept' "$1"
            fi
        }
        # unlink_twin LINK ORIGINAL: removes a second name of a file.
        unlink_twin() {
            if ! there "$1"; then return
            elif [ "$1" -ef "$2" ]; then rm -- "$1" || refuse 'could not be removed' "$1"
            else refuse 'is another file, kept' "$1"
            fi
        }
        # unlink_symlink LINK TARGET: removes a symbolic link that says what it was made to say.
        unlink_symlink() {
            if ! there "$1"; then return
            elif [ -L "$1" ] && [ "$(readlink -- "$1")" = "$2" ]; then rm -- "$1" || refuse 'could not be removed' "$1"
            else refuse 'is another file, kept' "$1"
            fi
        }

        """#
    }
}
