package import MediaNames

/// The layout has no name for what was suggested, right or wrong.
package struct LayoutObjection: SuggestionObjection {
    package static let code = "layout"
    package static let isFatal = false

    package let obstacle: LayoutObstacle

    package init(_ obstacle: LayoutObstacle) {
        self.obstacle = obstacle
    }

    package var message: String { Conflict.Cause.layout(obstacle).message }
}
