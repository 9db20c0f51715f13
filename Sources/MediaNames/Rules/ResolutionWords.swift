/// Words for a resolution; `1080p` and its like are numbers and belong to ``ResolutionRule``.
enum ResolutionWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(.resolution, "2160p", strong: "uhd ultrahd 4kuhd uhd4k 2160", fair: "4k", weak: "4k2k"),
        Vocabulary(.resolution, "4320p", fair: "8k"),
        Vocabulary(.resolution, "1440p", weak: "2k qhd"),
        Vocabulary(.resolution, "1080p", strong: "fullhd fhd 1080 fullhd1080p"),
        Vocabulary(.resolution, "720p", fair: "hdready", weak: "720"),
        Vocabulary(.resolution, "480p", weak: "480"),
        Vocabulary(.resolution, "576p", weak: "576"),
    ]
}
