package import MediaNames

extension JSONWriter {
    /// The fields of a reading, by the names that all answers share; absent ones are `null` or empty.
    package mutating func fields(of reading: Reading) {
        key("type")
        value(reading.kind?.rawValue)
        key("title")
        value(reading.title)
        key("year")
        value(reading.year)
        key("season")
        list(reading.seasons) { $0.value($1) }
        key("episode")
        list(reading.episodes) { $0.value($1) }
        key("absolute_episode")
        list(reading.absoluteEpisodes) { $0.value($1) }
        key("date")
        value(reading.airDate?.description)
        key("part")
        value(reading.part)
        key("episode_title")
        value(reading.episodeTitle)
        key("edition")
        value(reading.editions.isEmpty ? nil : reading.editions.joined(separator: " "))
        key("release_group")
        value(reading.release.releaseGroup)
        key("resolution")
        value(reading.release.resolution)
        key("source_medium")
        value(reading.release.sourceMedium)
        key("video_codec")
        value(reading.release.videoCodec)
        key("language")
        list(reading.release.languages) { $0.value($1) }
        key("subtitle_language")
        list(reading.release.subtitleLanguages) { $0.value($1) }
        key("special")
        value(reading.isSpecial)
        key("season_pack")
        value(reading.isSeasonPack)
        key("alternative_title")
        list(reading.alternativeTitles) { $0.value($1) }
        key("country")
        value(reading.country)
        key("rejected")
        value(reading.isRejected)
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
