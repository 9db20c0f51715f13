import FilePaths
import Glibc
import MediaScanner
import SystemPackage

/// Words for what keeps a scan from beginning.
///
/// What could not be done, to which path, why; then what to do.
struct ScanErrorMessage {
    let headline: [UInt8]
    let advice: String

    /// - Parameters:
    ///   - error: What went wrong.
    ///   - names: How names are shown.
    init(_ error: ScanError, names: PrintableName) {
        func cannotScan(_ path: FilePath, _ reason: String) -> [UInt8] {
            Array("error: cannot scan '".utf8) + names.bytes(of: path.bytes) + Array("': \(reason)".utf8)
        }
        switch error {
        case .notFound(let path):
            headline = cannotScan(path, "no such file or folder")
            advice = "Check the spelling, and that the disk is mounted; then name the folder that holds your videos."
        case .notReadable(let path, let code):
            headline = cannotScan(path, String(cString: strerror(code)).lowercased())
            advice = "Nothing was read. Give yourself the right to read it, or run as a user who has it."
        case .notMedia(let path):
            headline = cannotScan(path, "neither a folder nor a video")
            advice = "Name the folder that holds it, or say that its extension is a video's with --extensions."
        case .invalidPattern(let text, let reason):
            headline = Array("error: cannot use the pattern '\(text)': \(reason)".utf8)
            advice = #"Patterns are regular expressions in quotes, as in --ignore '^Old ' or --ignore '\.tmp$'."#
        }
    }

    /// Writes the message to standard error.
    func write() {
        StandardError.write(line: headline)
        StandardError.write(line: "  " + advice)
    }
}
