/// How far the asking is.
package enum AskProgress: Hashable, Sendable {
    /// The endpoint is looked for.
    case connecting

    /// Questions are being answered; the first may wait until the model is loaded.
    case asking(done: Int, of: Int, cached: Int)
}
