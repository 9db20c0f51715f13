/// A key that was pressed, whatever bytes the terminal sends for it.
enum Key: Hashable {
    case character(Character)
    case enter, backspace, delete, escape, tab
    case up, down, left, right, pageUp, pageDown, home, end

    /// Control and a letter, as `control("c")`.
    case control(Character)
}
