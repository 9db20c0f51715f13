/// Abbreviations of streaming services and channels, as releases from the web carry them.
///
/// - SeeAlso: the list that groups agree on, <https://scenerules.org>.
enum ServiceWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(
            .service,
            "",
            strong: "amzn dsnp hmax atvp pcok",
            fair: """
                netflix hulu hbo pmtp appletv disneyplus amazon crav iplayer nbcu stan tubi aubc rkten fxtl \
                cmor viap rakuten
                """,
            weak: """
                nf it ip cr cc red ae amc abc nbc cbs fox fox1 bbc itv cw max pmnt stz shmi vrv wwen uktv tver etv \
                sky all4 all4hd my5 now crkl dcu funi hidive hid strp tf1 tv4 ufc usan yhoo dsny ds4k ma bcore hotstar \
                hs jc sony zee5 snxt mubi roku peacock vudu iflx viu wetv iqiyi bili baha bglobal bg anpl snet lifetime \
                espn nick dsc history tlc starz showtime hbomax
                """
        )
    ]
}
