/// Words for the languages of sound and subtitles.
enum LanguageWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(
            .language,
            "en",
            fair: "english eng ingles inglés inglês inglese englisch anglais engdub engdubbed",
            weak: "en"
        ),
        Vocabulary(
            .language,
            "fr",
            strong: "truefrench vff vf2 vfq vfi",
            fair: "french fre fra francais français vf frn",
            weak: "fr"
        ),
        Vocabulary(
            .language,
            "de",
            strong: "swissgerman germandl",
            fair: "german ger deu deutsch germandubbed",
            weak: "de"
        ),
        Vocabulary(
            .language,
            "es",
            strong: "espanolcastellano españolcastellano spanishaudio latinospanish audiolatino",
            fair: "spanish spa esp espanol español castellano latino castilian",
            weak: "es"
        ),
        Vocabulary(.language, "it", fair: "italian ita italiano", weak: "it"),
        Vocabulary(
            .language,
            "pt",
            strong: "ptbr",
            fair: "portuguese por portugues português brazilian dublado",
            weak: "pt"
        ),
        Vocabulary(.language, "nl", fair: "dutch nld flemish vlaams", weak: "nl"),
        Vocabulary(.language, "sv", fair: "swedish swe svenska", weak: "sv se"),
        Vocabulary(.language, "no", fair: "norwegian norsk nor", weak: "no nb"),
        Vocabulary(.language, "da", fair: "danish dansk dan", weak: "da dk"),
        Vocabulary(.language, "fi", fair: "finnish fin suomi", weak: "fi"),
        Vocabulary(.language, "is", fair: "icelandic", weak: "is"),
        Vocabulary(.language, "ru", fair: "russian rus русский", weak: "ru"),
        Vocabulary(.language, "uk", fair: "ukrainian ukr"),
        Vocabulary(.language, "pl", fair: "polish pldub lektorpl pol lektor", weak: "pl"),
        Vocabulary(.language, "cs", fair: "czech cze ces", weak: "cz"),
        Vocabulary(.language, "sk", fair: "slovak slo", weak: "sk"),
        Vocabulary(.language, "hu", fair: "hungarian hun magyar", weak: "hu"),
        Vocabulary(.language, "ro", fair: "romanian rum", weak: "ro"),
        Vocabulary(.language, "bg", fair: "bulgarian bul bgaudio", weak: "bg"),
        Vocabulary(.language, "el", fair: "greek gre ell", weak: "gr"),
        Vocabulary(.language, "tr", fair: "turkish tur turkce", weak: "tr"),
        Vocabulary(.language, "ar", fair: "arabic ara", weak: "ar"),
        Vocabulary(.language, "he", fair: "hebrew heb hebdub", weak: "he"),
        Vocabulary(.language, "fa", fair: "persian farsi"),
        Vocabulary(.language, "hi", fair: "hindi hin", weak: "hi"),
        Vocabulary(.language, "ta", fair: "tamil", weak: "tam"),
        Vocabulary(.language, "te", fair: "telugu", weak: "tel"),
        Vocabulary(.language, "ml", fair: "malayalam"),
        Vocabulary(.language, "kn", fair: "kannada"),
        Vocabulary(.language, "bn", fair: "bengali"),
        Vocabulary(.language, "pa", fair: "punjabi"),
        Vocabulary(.language, "mr", fair: "marathi"),
        Vocabulary(.language, "ja", fair: "japanese jpn jap", weak: "ja jp"),
        Vocabulary(.language, "ko", fair: "korean kor", weak: "ko kr"),
        Vocabulary(
            .language,
            "zh",
            strong: "chs cht 简体 繁体 简繁 简日双语 中英双字 国语中字 中字 国语 双语",
            fair: "chinese mandarin cantonese chi zho",
            weak: "zh cn gb big5 chn"
        ),
        Vocabulary(.language, "th", fair: "thai tha", weak: "th"),
        Vocabulary(.language, "vi", fair: "vietnamese vie", weak: "vn"),
        Vocabulary(.language, "id", fair: "indonesian indo"),
        Vocabulary(.language, "ms", fair: "malay"),
        Vocabulary(.language, "tl", fair: "tagalog"),
        Vocabulary(.language, "ca", fair: "catalan", weak: "cat"),
        Vocabulary(.language, "hr", fair: "croatian"),
        Vocabulary(.language, "sr", fair: "serbian"),
        Vocabulary(.language, "sl", fair: "slovenian slv"),
        Vocabulary(.language, "lt", fair: "lithuanian", weak: "lit"),
        Vocabulary(.language, "lv", fair: "latvian", weak: "lav"),
        Vocabulary(.language, "et", fair: "estonian", weak: "est"),
        Vocabulary(.language, "la", fair: "latin"),
        Vocabulary(
            .multiLanguage,
            "",
            strong: """
                duallang dualaudio multilang multilanguage multilingual duallanguage multi2 multi3 multi4 multidub \
                triaudio bilingual multiaudio dualdub vostvf
                """,
            fair: "multi dual nordic scandinavian multis ml"
        ),
        Vocabulary(.subtitleLanguage, "fr", strong: "vostfr subfrench vost subfr frsub frsubs stfr vosta subforced"),
        Vocabulary(.subtitleLanguage, "en", strong: "engsub engsubs engsubbed ensub ensubs subeng subsen vose"),
        Vocabulary(.subtitleLanguage, "nl", strong: "nlsub nlsubs nlsubbed dutchsub nlondertitels"),
        Vocabulary(.subtitleLanguage, "sv", strong: "swesub swesubs subswe svsub subsv swsub"),
        Vocabulary(.subtitleLanguage, "es", strong: "subesp espsub subspanish vosesp"),
        Vocabulary(.subtitleLanguage, "it", strong: "subita itasub"),
        Vocabulary(.subtitleLanguage, "de", strong: "gersub subger desub germansub"),
        Vocabulary(.subtitleLanguage, "he", strong: "hebsub hebsubs"),
        Vocabulary(.subtitleLanguage, "ro", strong: "rosub rosubs rosubbed"),
        Vocabulary(.subtitleLanguage, "pl", strong: "plsub plsubs subpl napisypl", fair: "napisy"),
        Vocabulary(.subtitleLanguage, "no", strong: "norsub norsubs"),
        Vocabulary(.subtitleLanguage, "da", strong: "dksub dksubs dansub"),
        Vocabulary(.subtitleLanguage, "fi", strong: "finsub finsubs"),
        Vocabulary(.subtitleLanguage, "ru", strong: "russub rusub"),
        Vocabulary(.subtitleLanguage, "zh", strong: "chssub chtsub"),
        Vocabulary(
            .subtitles,
            "",
            strong: "subbed multiplesubtitle subtitulado legendado",
            fair: "subs subtitles subtitle legendas legenda subtitulos dubbed ondertiteld subpack",
            weak: "sub dub st"
        ),
    ]
}
