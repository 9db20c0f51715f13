/// Words that announce, join or are numbers.
enum NumberWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(
            .season,
            "",
            strong:
                """
                season seasons seaosn sesaon seson saeson saison saisons temporada temporadas stagione stagioni staffel staffeln seizoen säsong sezon \
                sezona évad sezonul séria сезон сезоны сезона κύκλος الموسم עונה
                """,
            fair: "series sez seas sæson sesong kausi série phần فصل الجزء",
            weak: "temp tem livre"
        ),
        Vocabulary(
            .episode,
            "",
            strong: """
                episode episodes episodio episodios episódio episódios épisode épisodes capitulo capitulos capítulo folge episodi odcinek afl \
                aflevering afsnit jakso puntata серия серии серий сер серія эпизод эпизоды епизод seriya serii serija seria \
                serya avsnitt bölüm bolum rész díl časť episodul epizoda епизода tập эп epizod επεισόδιο الحلقة פרק قسمت \
                ตอนที่
                """,
            fair: "ep eps epi cap caps ser eп odc"
        ),
        Vocabulary(.part, "", fair: "part parts partie parte teil pt часть deel", weak: "del osa"),
        Vocabulary(.disc, "", fair: "cd disc disk dvd", weak: "d"),
        Vocabulary(.volume, "", fair: "vol volume"),
        Vocabulary(.of, "", fair: "of из iz von sur av van af"),
        Vocabulary(.joiner, "", fair: "to and a à ao au et al y по"),
        Vocabulary(
            .pack,
            "",
            fair: "complete completa completo integrale integral intégrale miniserie miniseries",
            weak: "full collection all pack batch komplett"
        ),
        Vocabulary(
            .special,
            "",
            fair: "special specials sp ova oad ona ovas ncop nced creditless omake especial pilot",
            weak: "sps oav"
        ),
        Vocabulary(.number, number: 1, fair: "one", weak: "un uno eins erste الأول"),
        Vocabulary(.number, number: 2, fair: "two", weak: "deux dos zwei due الثاني"),
        Vocabulary(.number, number: 3, fair: "three", weak: "trois tres drei tre الثالث"),
        Vocabulary(.number, number: 4, fair: "four", weak: "quatre cuatro vier الرابع"),
        Vocabulary(.number, number: 5, fair: "five", weak: "cinq cinco fünf cinque الخامس"),
        Vocabulary(.number, number: 6, fair: "six", weak: "seis sechs sei"),
        Vocabulary(.number, number: 7, fair: "seven", weak: "siete sieben sette"),
        Vocabulary(.number, number: 8, fair: "eight", weak: "huit ocho acht otto"),
        Vocabulary(.number, number: 9, fair: "nine", weak: "neuf nueve neun nove"),
        Vocabulary(.number, number: 10, fair: "ten", weak: "dix diez zehn dieci"),
        Vocabulary(.number, number: 11, fair: "eleven", weak: "onze once elf"),
        Vocabulary(.number, number: 12, fair: "twelve", weak: "douze doce zwölf"),
        Vocabulary(.number, number: 13, fair: "thirteen"),
        Vocabulary(.number, number: 14, fair: "fourteen"),
        Vocabulary(.number, number: 15, fair: "fifteen"),
        Vocabulary(.number, number: 16, fair: "sixteen"),
        Vocabulary(.number, number: 17, fair: "seventeen"),
        Vocabulary(.number, number: 18, fair: "eighteen"),
        Vocabulary(.number, number: 19, fair: "nineteen"),
        Vocabulary(.number, number: 20, fair: "twenty"),
        Vocabulary(.ordinal, number: 1, fair: "first 1st prima première primera primeira erste"),
        Vocabulary(.ordinal, number: 2, fair: "second 2nd seconda deuxième segunda zweite"),
        Vocabulary(.ordinal, number: 3, fair: "third 3rd terza troisième tercera terceira dritte"),
        Vocabulary(.ordinal, number: 4, fair: "fourth 4th quarta quatrième cuarta vierte"),
        Vocabulary(.ordinal, number: 5, fair: "fifth 5th quinta cinquième fünfte"),
        Vocabulary(.ordinal, number: 6, fair: "sixth 6th"),
        Vocabulary(.ordinal, number: 7, fair: "seventh 7th"),
        Vocabulary(.ordinal, number: 8, fair: "eighth 8th"),
        Vocabulary(.ordinal, number: 9, fair: "ninth 9th"),
        Vocabulary(.ordinal, number: 10, fair: "tenth 10th"),
        Vocabulary(.month, number: 1, fair: "january jan januar janvier enero"),
        Vocabulary(.month, number: 2, fair: "february feb februar février fevrier febrero"),
        Vocabulary(.month, number: 3, fair: "march mar märz mars marzo"),
        Vocabulary(.month, number: 4, fair: "april apr avril abril"),
        Vocabulary(.month, number: 5, fair: "may mai mayo"),
        Vocabulary(.month, number: 6, fair: "june jun juni juin junio"),
        Vocabulary(.month, number: 7, fair: "july jul juli juillet julio"),
        Vocabulary(.month, number: 8, fair: "august aug août agosto"),
        Vocabulary(.month, number: 9, fair: "september sep sept septembre septiembre"),
        Vocabulary(.month, number: 10, fair: "october oct okt oktober octobre octubre"),
        Vocabulary(.month, number: 11, fair: "november nov novembre noviembre"),
        Vocabulary(.month, number: 12, fair: "december dec dez dezember décembre decembre diciembre"),
    ]
}
