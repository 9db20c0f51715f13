/// The languages that subtitle names mention, by code and by English name.
///
/// - SeeAlso: <https://www.loc.gov/standards/iso639-2/php/code_list.php>
enum SubtitleLanguage {
    /// The code of a language.
    ///
    /// - Parameter word: An ISO 639-1 or 639-2 code (bibliographic or terminological) or an English name, in any case.
    /// - Returns: The shortest ISO 639 code, or `nil` if the word is no language that this table knows.
    static func code(of word: String) -> String? {
        codes[word.lowercased()]
    }

    /// The region or script that a word adds to a language.
    ///
    /// - Parameters:
    ///   - word: The word after the language.
    ///   - language: The language's code.
    /// - Returns: The word as it is usually written, or `nil` if it is neither a region nor a script of that language.
    static func region(_ word: String, of language: String) -> String? {
        let folded = word.lowercased()
        return regions[language]?.first { $0.lowercased() == folded } ?? regionNames[language]?[folded]
    }

    /// Regions and scripts by the names that releases give them: `5_Portuguese(Brazil)`, `Chinese (Traditional)`.
    private static let regionNames: [String: [String: String]] = [
        "en": ["canadian": "CA", "british": "GB", "american": "US"],
        "es": ["latin": "419", "spain": "ES", "european": "ES", "mexico": "MX"],
        "fr": ["canada": "CA", "canadian": "CA", "france": "FR"],
        "pt": ["brazil": "BR", "brazilian": "BR", "portugal": "PT", "european": "PT"],
        "zh": ["traditional": "Hant", "simplified": "Hans"],
    ]

    private static let regions: [String: [String]] = [
        "de": ["DE", "AT", "CH"],
        "en": ["US", "GB", "UK", "AU", "CA", "NZ", "IE", "IN"],
        "es": ["ES", "MX", "AR", "419", "LA", "CO", "CL"],
        "fr": ["FR", "CA", "BE", "CH"],
        "nl": ["NL", "BE"],
        "pt": ["BR", "PT"],
        "sr": ["Latn", "Cyrl"],
        "zh": ["CN", "TW", "HK", "SG", "Hans", "Hant"],
    ]

    private static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for row in table.split(separator: "\n") {
            let words = row.split(separator: " ").map(String.init)
            for word in words { codes[word] = words.first }
        }
        return codes
    }()

    /// A language a row: the code that is used, then every other word for it.
    private static let table = """
        af afr afrikaans
        am amh amharic
        ar ara arabic
        az aze azerbaijani
        be bel belarusian
        bg bul bulgarian
        bn ben bengali
        bs bos bosnian
        ca cat catalan
        cs ces cze czech
        cy cym wel welsh
        da dan danish
        de deu ger german
        el ell gre greek
        en eng english
        eo epo esperanto
        es spa spanish castilian
        et est estonian
        eu eus baq basque
        fa fas per persian farsi
        fi fin finnish
        fil filipino
        fr fra fre french
        ga gle irish
        gl glg galician
        he heb hebrew
        hi hin hindi
        hr hrv croatian
        hu hun hungarian
        hy hye arm armenian
        id ind indonesian
        is isl ice icelandic
        it ita italian
        ja jpn japanese
        ka kat geo georgian
        kk kaz kazakh
        km khm khmer
        kn kan kannada
        ko kor korean
        lt lit lithuanian
        lv lav latvian
        mk mkd mac macedonian
        ml mal malayalam
        mn mon mongolian
        mr mar marathi
        ms msa may malay
        nb nob
        nl nld dut dutch flemish
        nn nno
        no nor norwegian
        pa pan punjabi
        pl pol polish
        pt por portuguese
        pt-BR pob
        ro ron rum romanian
        ru rus russian
        sk slk slo slovak
        sl slv slovenian
        sq sqi alb albanian
        sr srp scc serbian
        sv swe swedish
        sw swa swahili
        ta tam tamil
        te tel telugu
        th tha thai
        tl tgl tagalog
        tr tur turkish
        uk ukr ukrainian
        ur urd urdu
        uz uzb uzbek
        vi vie vietnamese
        zh zho chi chinese
        yue cantonese
        """
}
