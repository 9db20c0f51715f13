import Dispatch
import Glibc
import MediaNames
import RenameAssistant
import Synchronization

/// A review on a terminal: shows what the dialogue asks, and makes actions of keys.
final class ReviewTerminal {
    /// How a review ends.
    enum Ending: Hashable {
        /// Nothing is left to decide.
        case finished

        /// The person wants to go on later.
        case saved

        /// A signal or Control-C ended it.
        case interrupted
    }

    /// What the keys mean at the moment.
    enum Mode {
        case looking
        case help
        case details(first: Int)
        case choosingField
        case choosingFix
        case typing(LineEditor, prompt: String, hint: String, purpose: Purpose)
        case choosingScope(ReviewAction.Fix)
        case choosingAlike(Int)
        case leaving
    }

    /// What a line is typed for.
    enum Purpose {
        case edit(IdentityField)
        case fix(IdentityField)
        case offset
    }

    let dialogue: ReviewDialogue
    let session: TerminalSession
    let style: Style
    let inquiry: ModelInquiry?
    private let conversation: AskConversation
    let words = ReviewWords()
    private let answered = Answered()

    var mode = Mode.looking
    var message: TextLine?
    var isAsking = false

    /// What another thread brings.
    private final class Answered: Sendable {
        let answer = Mutex<FolderAnswer?>(nil)
    }

    /// - Parameters:
    ///   - dialogue: What is asked.
    ///   - session: The terminal.
    ///   - style: Its colours.
    ///   - inquiry: What asks a model, if anything does.
    ///   - conversation: The words about the asking.
    init(
        _ dialogue: ReviewDialogue,
        _ session: TerminalSession,
        style: Style,
        inquiry: ModelInquiry?,
        conversation: AskConversation
    ) {
        self.dialogue = dialogue
        self.session = session
        self.style = style
        self.inquiry = inquiry
        self.conversation = conversation
    }

    /// Goes through the plan until nothing is left or the person has enough.
    func run() -> Ending {
        while true {
            draw()
            switch session.next() {
            case .redraw: continue
            case .interrupted, .closed: return .interrupted
            case .woken: takeAnswer()
            case .key(let key):
                if let ending = take(key) { return ending }
            }
        }
    }

    private func take(_ key: Key) -> Ending? {
        switch mode {
        case .looking:
            message = nil
            return look(key)
        case .help: mode = .looking
        case .details(let first):
            switch key {
            case .down, .character("j"): mode = .details(first: first + 1)
            case .up, .character("k"): mode = .details(first: max(0, first - 1))
            case .pageDown, .character(" "): mode = .details(first: first + max(1, session.size.lines - 2))
            case .pageUp: mode = .details(first: max(0, first - max(1, session.size.lines - 2)))
            default: mode = .looking
            }
        case .choosingField:
            mode = .looking
            if let field = ReviewKeys.fields.first(where: { key == .character($0.key) })?.field { begin(.edit(field)) }
        case .choosingFix:
            mode = .looking
            if let fix = ReviewKeys.fixes.first(where: { key == .character($0.key) }) {
                begin(fix.field.map { .fix($0) } ?? .offset)
            }
        case .typing(var editor, let prompt, let hint, let purpose):
            switch editor.take(key) {
            case .typing: mode = .typing(editor, prompt: prompt, hint: hint, purpose: purpose)
            case .cancelled: mode = .looking
            case .done(let text):
                mode = .looking
                finish(purpose, text)
            }
        case .choosingScope(let fix):
            mode = .looking
            switch key {
            case .enter, .character("h"): perform(.fix(fix, .folder))
            case .character("a"): perform(.fix(fix, .series))
            default: break
            }
        case .leaving:
            mode = .looking
            switch key {
            case .enter, .character("a"):
                perform(.acceptEdited)
                return dialogue.edited == 0 ? .saved : nil
            case .character("x"), .character("q"): return .saved
            default: break
            }
        case .choosingAlike(let place):
            mode = .looking
            switch key {
            case .enter, .character("t"): perform(.choose(place, forAlike: false))
            case .character("a"): perform(.choose(place, forAlike: true))
            default: break
            }
        }
        return nil
    }

    private func look(_ key: Key) -> Ending? {
        guard let view = dialogue.view else {
            switch key {
            case .character("u"): perform(.undo)
            case .enter, .character("q"): return .finished
            default: break
            }
            return nil
        }
        switch key {
        case .enter: perform(view.usual)
        case .character("y"): perform(.accept)
        case .character("a"): perform(.acceptAlike)
        case .character("e"): mode = .choosingField
        case .character("f"): mode = .choosingFix
        case .character("0"): perform(.chooseSuggestion)
        case .character(let digit) where ("1"..."9").contains(digit):
            let place = (digit.wholeNumberValue ?? 1) - 1
            if view.alike > 1, view.rivals.indices.contains(place) {
                mode = .choosingAlike(place)
            } else {
                perform(.choose(place, forAlike: false))
            }
        case .character("m"): ask()
        case .character("s"): perform(.skip)
        case .character("d"): perform(.skipFolder)
        case .character("v"): mode = .details(first: 0)
        case .character("u"), .control("u"): perform(.undo)
        case .character("?"), .character("h"): mode = .help
        case .up, .character("k"): perform(.move(-1))
        case .down, .character("j"), .tab: perform(.move(1))
        case .pageUp: perform(.move(-10))
        case .pageDown: perform(.move(10))
        case .left, .character("p"): perform(.moveCase(-1))
        case .right, .character("n"): perform(.moveCase(1))
        case .character("q"), .control("d"):
            guard dialogue.edited > 0 else { return .saved }
            mode = .leaving
        default: message = TextLine("That key does nothing here; ? shows those that do.", .dim)
        }
        return nil
    }

    private func perform(_ action: ReviewAction) {
        message = words.words(dialogue.perform(action)).map { TextLine($0, .yellow) }
    }

    private func begin(_ purpose: Purpose) {
        guard let view = dialogue.view else { return }
        let reading = view.rows[view.focus].reading
        switch purpose {
        case .edit(.type), .fix(.type):
            // There are two kinds: whoever asks wants the other.
            let other = reading.kind == .episode ? "movie" : "episode"
            finish(purpose, other)
        case .edit(let field), .fix(let field):
            let value = field.value(in: reading) ?? ""
            mode = .typing(LineEditor(value), prompt: "\(field.name): ", hint: field.form, purpose: purpose)
        case .offset:
            mode = .typing(
                LineEditor(""),
                prompt: "move all numbers by: ",
                hint: "a number, as -12 or 3",
                purpose: purpose
            )
        }
    }

    private func finish(_ purpose: Purpose, _ text: String) {
        let fix: ReviewAction.Fix
        switch purpose {
        case .edit(let field):
            perform(.edit(field, text))
            return
        case .fix(let field): fix = .field(field, text)
        case .offset:
            guard let distance = Int(text.drop { $0 == "+" }), distance != 0 else {
                message = TextLine("That is no distance: write a number as -12 or 3.", .yellow)
                return
            }
            fix = .offset(distance)
        }
        if dialogue.count(of: .series) > dialogue.count(of: .folder) {
            mode = .choosingScope(fix)
        } else {
            perform(.fix(fix, .folder))
        }
    }

    private func ask() {
        guard let inquiry else {
            message = TextLine("No model is asked in this run.", .dim)
            return
        }
        guard !isAsking else { return }
        guard let question = dialogue.question(for: inquiry) else {
            message = TextLine("These names say nothing that a model could answer from.", .dim)
            return
        }
        isAsking = true
        message = TextLine("Asking the model about \(Counted.words(question.count, "file")); you can go on.", .dim)
        DispatchQueue.global().async { [answered] in
            let answer = inquiry.answer(to: question)
            answered.answer.withLock { $0 = answer }
            TerminalSession.wake()
        }
    }

    private func takeAnswer() {
        let arrived = answered.answer.withLock { answer in
            defer { answer = nil }
            return answer
        }
        guard let arrived else { return }
        isAsking = false
        let reply = words.words(dialogue.take(arrived))
        let report = conversation.line(for: arrived.report)?.split(separator: "\n").first.map(String.init)
        message = TextLine(reply ?? report ?? "The model has answered.", .yellow)
    }
}
