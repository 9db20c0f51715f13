import Foundation
package import MediaProbe
package import SystemPackage

/// Whether, with what and how many at a time videos are looked into.
package struct ProbeSettings: Sendable {
    package var policy: ProbePolicy

    /// What looks, or `nil` where it is not installed.
    package var program: ProbeProgram?

    /// How many videos are looked into at the same time.
    package var parallel: Int

    /// Where it is kept what they said, or `nil` to keep nothing.
    package var cache: FilePath?

    package init(
        policy: ProbePolicy = .auto,
        program: ProbeProgram?,
        parallel: Int = ProcessInfo.processInfo.activeProcessorCount,
        cache: FilePath? = nil
    ) {
        self.policy = policy
        self.program = program
        self.parallel = parallel
        self.cache = cache
    }

    /// The settled values, as they concern looking into files.
    ///
    /// - Parameters:
    ///   - settings: All values.
    ///   - environment: The variables of the process: `PATH` says where the program is if no setting does.
    package init(_ settings: Settings, environment: [String: String]) {
        self.init(
            policy: settings.probePolicy,
            program: Self.program(settings.ffprobe ?? "ffprobe", environment["PATH"] ?? ""),
            cache: settings.answers
        )
    }

    /// A program by its path; one that is only named is found as a shell finds it, and never in the current folder.
    private static func program(_ path: FilePath, _ searchPath: String) -> ProbeProgram? {
        path.isRelative && path.components.count == 1
            ? ProbeProgram.found(path.string, in: searchPath) : ProbeProgram(path)
    }
}
