import Glibc
import RenameAssistant
import SystemPackage

/// A review in a text editor: the open files as a text, one line each.
struct ReviewEditor {
    private let dialogue: ReviewDialogue
    private let text: ReviewText

    init(_ dialogue: ReviewDialogue) {
        self.dialogue = dialogue
        text = ReviewText(dialogue)
    }

    /// Lets the person edit until the text can be read or they have enough.
    ///
    /// - Returns: Whether something was decided.
    /// - Throws: ``CommandError``
    func run() throws(CommandError) -> Bool {
        let file = try draft()
        defer { _ = file.withPlatformString { unlink($0) } }
        while true {
            try edit(file)
            let content = try content(of: file)
            let (decisions, faults) = text.read(content)
            if faults.isEmpty { return try decide(decisions, isUnchanged: content == text.text) }
            for fault in faults {
                StandardError.write(line: "line \(fault.line): \(ErrorMessage.shown(fault.message))")
            }
            guard Terminal.input.isPresent else { throw .editedTextRefused(faults.count) }
            let question = "Nothing is decided yet. Edit the text again?"
            guard try Confirmation.ask(question, flag: "--plan") else { return false }
        }
    }

    private func decide(_ decisions: ReviewText.Decisions, isUnchanged: Bool) throws(CommandError) -> Bool {
        let (accepted, skipped, open) = decisions.counts
        guard accepted + skipped > 0 else {
            StandardError.write(line: "Nothing was decided.")
            return false
        }
        let beginning = isUnchanged ? "You changed nothing, so what is proposed counts: " : ""
        let summary = beginning + "\(accepted) accepted, \(skipped) left as they are, \(open) still open"
        if Terminal.input.isPresent {
            guard try Confirmation.ask("\(summary). Keep these decisions?", flag: "--plan") else { return false }
        }
        switch dialogue.decide(decisions) {
        case .settled(_, let left, _, let objection):
            if left > 0, let objection {
                StandardError.write(
                    line: "\(Counted.words(left, "file")) left open: \(ErrorMessage.shown(objection.message))"
                )
            }
            return true
        case let reply:
            StandardError.write(line: ReviewWords().words(reply) ?? "Nothing was decided.")
            return false
        }
    }

    /// A new file with the text, which nobody else can read: names tell what somebody watches.
    private func draft() throws(CommandError) -> FilePath {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/plexomatic-XXXXXX.txt").utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkstemps($0, 4) } ?? -1
        }
        guard descriptor >= 0 else { throw .cannotWrite(FilePath(folder), code: errno) }
        let path = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        do {
            let file = FileDescriptor(rawValue: descriptor)
            _ = try file.closeAfter { try file.writeAll(text.text.utf8) }
        } catch {
            throw .cannotWrite(path, code: (error as? Errno)?.rawValue ?? EIO)
        }
        return path
    }

    /// Runs the editor that the person set, as a shell would: it may have arguments.
    private func edit(_ file: FilePath) throws(CommandError) {
        let editor =
            ["VISUAL", "EDITOR"].compactMap { (name: String) in getenv(name).map { String(cString: $0) } }.first {
                !$0.isEmpty
            } ?? "vi"
        let words: [String] = ["sh", "-c", "\(editor) \"$1\"", "sh", file.string]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else {
            throw .editorFailed(editor)
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw .editorFailed(editor) }
    }

    private func content(of file: FilePath) throws(CommandError) -> String {
        do {
            let descriptor = try FileDescriptor.open(file, .readOnly, options: [.closeOnExec])
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while case let count = try buffer.withUnsafeMutableBytes({ try descriptor.read(into: $0) }), count > 0 {
                    bytes += buffer[..<count]
                }
                return String(decoding: bytes, as: UTF8.self)
            }
        } catch {
            throw .cannotRead(file, code: (error as? Errno)?.rawValue ?? EIO)
        }
    }
}
