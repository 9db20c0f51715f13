/// Words for what belongs to a film or series without being either.
enum ExtraWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(.extra, "trailer", fair: "trailer trailers teaser teasers"),
        Vocabulary(.extra, "featurette", fair: "featurette featurettes"),
        Vocabulary(.extra, "behindthescenes", fair: "behindthescenes makingof"),
        Vocabulary(.extra, "deleted", fair: "deletedscene deletedscenes", weak: "deleted"),
        Vocabulary(.extra, "interview", weak: "interview interviews"),
        Vocabulary(.extra, "scene", weak: "scene scenes behind"),
        Vocabulary(.extra, "short", weak: "short shorts"),
        Vocabulary(.extra, "clip", weak: "clip clips"),
        Vocabulary(.extra, "other", fair: "bloopers gagreel outtakes", weak: "reel extra extras bonus other others"),
        Vocabulary(.sample, "sample", fair: "sample samples"),
    ]
}
