package import MediaNames

extension JSONWriter {
    /// The fields of a reading, by the names that all answers share; absent ones are `null` or empty.
    package mutating func fields(of reading: Reading) {
        member("type", reading.kind?.rawValue)
        member("title", reading.title)
        member("year", reading.year)
        member("season", reading.seasons) { $0.value($1) }
        member("episode", reading.episodes) { $0.value($1) }
        member("absolute_episode", reading.absoluteEpisodes) { $0.value($1) }
        member("date", reading.airDate?.description)
        member("part", reading.part)
        member("episode_title", reading.episodeTitle)
        member("edition", reading.editions.isEmpty ? nil : reading.editions.joined(separator: " "))
        member("release_group", reading.release.releaseGroup)
        member("resolution", reading.release.resolution)
        member("source_medium", reading.release.sourceMedium)
        member("video_codec", reading.release.videoCodec)
        member("language", reading.release.languages) { $0.value($1) }
        member("subtitle_language", reading.release.subtitleLanguages) { $0.value($1) }
        member("special", reading.isSpecial)
        member("season_pack", reading.isSeasonPack)
        member("alternative_title", reading.alternativeTitles) { $0.value($1) }
        member("country", reading.country)
        member("rejected", reading.isRejected)
    }

    /// An array, element by element.
    package mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }
}

extension JSONWriter {
    private mutating func value(_ number: EpisodeNumber) {
        if number.isHalf { self.number(text: number.description) } else { value(number.whole) }
    }
}
