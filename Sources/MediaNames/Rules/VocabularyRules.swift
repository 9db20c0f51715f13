/// The words of all rules; where two list the same word, the earlier one has it.
enum VocabularyRules {
    static let all: [Vocabulary] =
        ResolutionWords.vocabulary + NumberWords.vocabulary + SourceWords.vocabulary + CodecWords.vocabulary
        + EditionWords.vocabulary + CopyWords.vocabulary + LanguageWords.vocabulary + ServiceWords.vocabulary
        + ExtraWords.vocabulary
}
