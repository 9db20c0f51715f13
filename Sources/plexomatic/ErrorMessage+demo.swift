import RenameAssistant

extension ErrorMessage {
    /// Words for a demonstration library that was not written.
    init(_ failure: DemoWriter.Failure) {
        switch failure {
        case .notEmpty(let path):
            self.init(
                headline: "cannot make a library in \(Self.quoted(path)): it is not empty",
                advice: "Nothing was written. Name an empty folder, or one that does not exist yet.",
                status: .refused
            )
        case .notFolder(let path):
            self.init(
                headline: "cannot make a library in \(Self.quoted(path)): it is a file",
                advice: "Nothing was written over it. Name a folder that does not exist yet.",
                status: .refused
            )
        case .refused(let path, let code):
            self.init(
                headline: "cannot make \(Self.quoted(path)): \(Self.reason(code))",
                advice: "Name a place that you may write to and that has room, as 'plexomatic demo ~/plexomatic-demo'.",
                status: .refused
            )
        }
    }
}
