/// A flaw with the rule that found it.
package struct LintFinding: Hashable, Sendable {
    /// The word that programs go by.
    package let code: String

    package let flaw: LintFlaw
}
