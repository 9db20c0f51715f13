/// The files of a library with everything that people have: copies of films and episodes in several folders and in one,
/// shared subtitles, extras, what belongs to folders, parts, specials, days, several scripts.
package enum MotleyLibrary {
    private static let names = ["Light", "Stone", "Rope", "Gull", "Sail"]

    /// Paths below the library, all in the folder `in`; thirty-eight times the scale, and ten for each episode more.
    ///
    /// - Parameters:
    ///   - scale: How many films there are of each kind.
    ///   - episodes: How many episodes each season has.
    /// - Returns: The paths.
    package static func files(scale: Int, episodes: Int) -> [String] {
        (1...scale).flatMap { films($0) } + series(episodes: episodes)
            + (1...28).map { "in/Evening Desk/Evening.Desk.2021.03.\(padded($0)).Ada.Reed.mkv" }
    }

    private static func films(_ number: Int) -> [String] {
        let title = "\(names[number % names.count]) Harbor \(number)"
        let dotted = title.replacing(" ", with: ".") + ".1999"
        let copies = ["1080p.BluRay", "2160p.WEB-DL"].flatMap { tags -> [String] in
            let release = "\(dotted).\(tags)-REEF"
            return [".mkv", ".en.srt", ".pt-BR.forced.srt", ".nfo", "-poster.jpg"].map {
                "in/\(release)/\(release)\($0)"
            }
                + ["poster.jpg", "Subs/2_English.idx", "Subs/2_English.sub", "Extras/Making \(tags).mkv"].map {
                    "in/\(release)/\($0)"
                }
        }
        return copies
            + ["\(title) (1999) \(number).mkv", "\(title) (1999).mkv"].map { "in/doubles \(number % 3)/\($0)" }
            + ["720p.mkv", "1080p.mkv", "en.srt"].map { "in/Lantern \(number) (2001)/Lantern.\(number).2001.\($0)" }
            + ["CD1.avi", "CD2.avi"].map { "in/Rope \(number)/Rope.\(number).2003.\($0)" }
    }

    private static func series(episodes: Int) -> [String] {
        [("The Mill", 1), ("The Mill", 2), ("Søndag", 1), ("Ночь", 1), ("東京の灯", 1)].flatMap {
            series,
            season -> [String] in
            let folder = "in/\(series) (2005)"
            let own = ["Season \(season)/folder.jpg", "Trailers/Teaser \(season).mkv"]
            let first = season == 1 ? ["tvshow.nfo", "poster.jpg", "Season 0/\(series) S00E01.mkv"] : []
            return (own + first).map { "\(folder)/\($0)" }
                + (1...episodes).flatMap { episode -> [String] in
                    let name = "\(series.replacing(" ", with: ".")).S0\(season)E\(padded(episode))"
                    return [
                        ".Fog.720p.mkv", ".Fog.1080p.mkv", ".en.srt", ".Fog.1080p.de.forced.srt",
                        ".Fog.1080p-thumb.jpg",
                    ].map { "\(folder)/Season \(season)/\(name)\($0)" }
                }
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
