/// One fact that `doctor` looked at, with what to do where it fails.
struct DoctorLine: Hashable {
    enum State: String, Hashable {
        case good = "ok"
        case bad = "!!"
    }

    let state: State
    let name: String
    let text: String
    let remedy: String?

    init(_ state: State, _ name: String, _ text: String, remedy: String? = nil) {
        self.state = state
        self.name = name
        self.text = text
        self.remedy = remedy
    }

    /// The line for people, with its remedy below.
    func shown(_ style: Style) -> String {
        let mark = state == .good ? style.green(state.rawValue) : style.yellow(state.rawValue)
        let padding = String(repeating: " ", count: max(1, 10 - name.count))
        return "\(mark)  \(name)\(padding)\(text)\n" + (remedy.map { "              \($0)\n" } ?? "")
    }
}
