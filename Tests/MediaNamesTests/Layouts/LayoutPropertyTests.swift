import MediaNames
import Testing

@testable import Benchmarks

/// What holds of every name that a layout gives, whatever the titles are.
struct LayoutPropertyTests {
    /// Characters that a title should not have, and some that only look as if.
    private static let hostile = [
        "/", "\\", "..", ".", ":", "*", "?", "\"", "<", ">", "|", "\u{0}", "\n", "\t", "\u{7F}", "\u{202E}", "\u{2066}",
        "\u{FFFD}", "\u{2028}", " ", "  ", "-", "CON", "nul.", "Aux. ", "{", "}", "[", "]", "(", ")", "~", "$", "%",
        "é",
        "e\u{301}", "静", "🌊", "👩‍👩‍👧", "ß", "Tide", "a", "1", "~/", "../", "C:", "\u{3000}", "\u{A0}", "\u{85}",
    ]

    /// A title of hostile pieces; the same number gives the same title.
    private static func title(_ seed: Int) -> String {
        var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        var title = ""
        for _ in 0..<(1 + seed % 7) {
            // xorshift64: <https://www.jstatsoft.org/article/view/v008i14>
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            title += hostile[Int(state % UInt64(hostile.count))]
        }
        return title
    }

    private static func hostileIdentity(_ seed: Int) -> MediaIdentity {
        if seed.isMultiple(of: 2) {
            return .film(
                title(seed),
                seed.isMultiple(of: 3) ? 1990 : nil,
                editions: seed.isMultiple(of: 5) ? [title(seed + 1)] : []
            )
        }
        let part = seed.isMultiple(of: 7) ? 1 + seed % 3 : nil
        return .episode(
            title(seed),
            season: seed % 4,
            [EpisodeNumber(1 + seed % 9)],
            title: title(seed + 2),
            part: part
        )
    }

    @Test("No name is forbidden on Linux, Windows or a share, and none leaves the library", arguments: Layout.allCases)
    func names(_ layout: Layout) {
        var generated = GeneratedIdentities(seed: 23)
        var flaws: [String] = []
        for seed in 0..<6_000 {
            let identity = seed.isMultiple(of: 3) ? generated.identity() : Self.hostileIdentity(seed)
            guard let place = try? layout.place(for: identity) else { continue }
            for component in place.folders + ["\(place.stem).mkv"] {
                if let flaw = Self.flaw(of: component) { flaws.append("\(flaw): \(component)") }
            }
            for folder in place.folders where folder.hasSuffix(".") || folder.hasSuffix(" ") {
                flaws.append("ends as no folder may: \(folder)")
            }
        }
        #expect(flaws.isEmpty, "\(flaws.count): \(flaws.prefix(5))")
    }

    @Test(
        "No name that a person's own pattern makes is forbidden either, and none leaves the library",
        arguments: [
            (
                "{title}< ({year})>/{title}< ({year})>< {edition}>< {group}>",
                "{title}/{season}/{title} {season}x{episode}< {episode_title}>"
            ),
            ("{title:dots}", "{title:underscores}.s{season:2}e{episode:2}<.{episode_title:dots}>< pt{part}>"),
            ("{group}/{title:upper}< - {edition}>", "{group}/{title} s{season}e{episode}<-e{last_episode}> {group}"),
            ("{title}< {part}>", "Season {season}/.{title} s{season}e{episode}< pt{part}>"),
        ]
    )
    func templates(_ film: String, _ episode: String) throws {
        let templates = NameTemplates(
            movie: try NameTemplate(film, for: .movie),
            episode: try NameTemplate(episode, for: .episode)
        )
        var generated = GeneratedIdentities(seed: 23)
        var flaws: [String] = []
        var count = 0
        for seed in 0..<3_000 {
            let identity = seed.isMultiple(of: 3) ? generated.identity() : Self.hostileIdentity(seed)
            var release = ReleaseTags()
            release.releaseGroup = Self.title(seed + 5)
            guard let place = try? templates.place(for: identity, release, .plex) else { continue }
            count += 1
            for component in place.folders + ["\(place.stem).mkv"] {
                if let flaw = Self.flaw(of: component) { flaws.append("\(flaw): \(component)") }
            }
            for folder in place.folders where folder.hasSuffix(".") || folder.hasSuffix(" ") {
                flaws.append("ends as no folder may: \(folder)")
            }
        }
        #expect(count > 1_000)
        #expect(flaws.isEmpty, "\(flaws.count): \(flaws.prefix(5))")
    }

    /// What keeps a component from being a name everywhere.
    private static func flaw(of component: String) -> String? {
        if component.isEmpty || component.hasPrefix(".") { return "empty or hidden" }
        if component.unicodeScalars.contains(where: { "<>:\"/\\|?*".unicodeScalars.contains($0) || $0.value < 0x20 }) {
            return "forbidden character"
        }
        if component.unicodeScalars.contains(where: { $0.value == 0x7F || (0x202A...0x202E).contains($0.value) }) {
            return "invisible character"
        }
        let devices = ["CON", "PRN", "AUX", "NUL", "COM1", "LPT1"]
        let word = component.prefix { $0 != "." }.uppercased()
        return devices.contains { word == $0 || word == $0 + " " } ? "device" : nil
    }

    @Test(
        "A title is cut between two characters, and no more of it than must be",
        arguments: [
            ("静かな港の長い夜", 1, "静かな港の長い"), ("静かな港の長い夜", 3, "静かな港の長い"),
            ("静かな港の長い夜", 4, "静かな港の長"), ("Cafe\u{301}", 1, "Caf"), ("Tide 👩‍👩‍👧", 1, "Tide"),
            ("Fog at the Mill", 5, "Fog at the"), ("Fog - Mist", 4, "Fog"), ("Fog", 2, "F"),
        ]
    )
    func cut(_ title: String, _ excess: Int, _ rest: String) {
        let identity = MediaIdentity.episode("Tide", season: 1, [1], title: title)
        #expect(identity.withTitleShortened(by: excess) == .episode("Tide", season: 1, [1], title: rest))
    }

    @Test("Where nothing is left of a title it goes, and a film has none to lose")
    func cutAway() {
        let identity = MediaIdentity.episode("Tide", season: 1, [1], title: "Fog")
        #expect(identity.withTitleShortened(by: 9) == .episode("Tide", season: 1, [1]))
        #expect(MediaIdentity.episode("Tide", season: 1, [1]).withTitleShortened(by: 1) == nil)
        #expect(MediaIdentity.film("Tide").withTitleShortened(by: 1) == nil)
    }
}
