/// Words about a copy that tell nobody what the work is: re-issues, containers, subtitles' kinds, sites.
enum CopyWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(
            .reissue,
            "proper",
            strong: "repack2 repack3 rerip 2ndrepack realproper readnfo v0repack",
            fair: "proper repack",
            weak: "real"
        ),
        Vocabulary(
            .copy,
            "",
            strong: """
                dirfix nfofix subfix samplefix prooffix syncfix audiofix audiofixed hardcoded hcsubs hcsub fastsub bdrips internaldvdrip preair dvdbonus multisub multisubs multisubtitle \
                microhd webisode hdtvripx wsrip oar imageset 48fps hfr48fps
                """,
            fair: """
                xxx fansub fansubs stv om mq hfr vo internal int retail convert ws hc hd sd hq uncompressed remasterizado fs letterbox softsubs hardsub \
                softsub rip encoded minihd readnfo bonusdisc lq tvs vfx esub esubs msub msubs obfuscated rakuvfinhel \
                postbot xpost scrambled buymore asrequested dubs complet
                """,
            weak: """
                final read nfo line ld md mic dl rm custom festival line hq chaps mux screen dub ads fix rip doku ep3d \
                fullscreen widescreen dvdfull raw raws tri
                """
        ),
        Vocabulary(.container, "", fair: "mkv mp4 avi wmv m2ts mpg m4v ogm divx mov rmvb webm flv"),
        Vocabulary(
            .site,
            "",
            strong: "rartv eztv ettv rarbg tgx eztvre ethd glotv torrentgalaxy ettvto",
            fair: "yify yts publichd"
        ),
    ]
}
