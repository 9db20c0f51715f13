/// Words for the medium that a copy was taken from.
enum SourceWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(
            .source,
            "Blu-ray",
            strong: """
                bluray bdrip brrip bdremux bdrmx bluraymux bluraymuxed blurayrip blurayremux bdmv bdr bd25 bd50 bd66 \
                bd100 bdmux bd25iso bluray3d bdiso 3dbluray uhdbluray uhdbd uhdbdrip uhdrip bluraydisc blueray \
                bdremuxer bluray1080p bluray720p bluray2160p bdrip1080p bdrip720p brip bdavc brmux bdripmux brripmux bluraymux
                """,
            fair: "bd remux uhdremux br bdr5"
        ),
        Vocabulary(
            .source,
            "Web",
            strong: """
                webdl webrip webhd webcap webcaprip webdlrip webdlmux webmux dlmux webhdrip webuhd webuhdrip hdwebrip \
                webdl1080p webdl720p webdl2160p webrip1080p webrip720p webx264 webh264 webx265 webdlx264 webdlx265 \
                webddlrip netflixrip netflixhd netflixuhd netflixuhdrip itunesrip itunesmux ituneshd amazonhd \
                amazonuhd webdd amzndl nfrip vodweb webavc webripx264
                """,
            fair: "webdlrips itunes",
            weak: "web"
        ),
        Vocabulary(
            .source,
            "HDTV",
            strong: """
                hdtv hdtvrip hdtvmux ahdtv uhdtv hdtvx264 hdtvx265 hdtv1080p hdtv720p hdtv1080i hdtv2160p hdtvh264 \
                uhdtvrip hddtv rawhdtv hdtvpal hdtvxvid tvhdrip dtvrip ldtv
                """
        ),
        Vocabulary(
            .source,
            "TV",
            strong: "pdtv pdtvx264 sdtv tvrip dvb dvbrip dvbs dvbt dvbc dtv tvdvb edtv pdtvrip sdtvx264",
            fair: "tvhd"
        ),
        Vocabulary(.source, "Satellite", strong: "dsr dsrip satrip dth dthrip dsrrip"),
        Vocabulary(
            .source,
            "DVD",
            strong: """
                dvdrip dvd5 dvd9 dvdr dvdmux dvdfull fulldvd dvdremux xdvdrip ndvd dvdivx dvdiso r5 r5line pal dvdpal \
                dvdntsc ntscdvd paldvd dvdxvid dvdx264 dvdripx264 ntsc
                """,
            fair: "dvd"
        ),
        Vocabulary(.source, "HD-DVD", strong: "hddvd hddvdrip"),
        Vocabulary(
            .source,
            "Screener",
            strong: "dvdscr bdscr dvdscreener webscreener dvdscreen hdscr bdscreener bluscreener",
            fair: "screener",
            weak: "scr"
        ),
        Vocabulary(.source, "Cam", strong: "camrip hdcam hqcam hdcamrip camhd", fair: "cam"),
        Vocabulary(
            .source,
            "Telesync",
            strong: "telesync hdts tsrip hdtsrip hqts predvd predvdrip pdvd pdvdrip",
            weak: "ts"
        ),
        Vocabulary(.source, "Telecine", strong: "telecine hdtc hdtcrip tcrip", weak: "tc"),
        Vocabulary(.source, "Workprint", strong: "workprint", weak: "wp"),
        Vocabulary(.source, "VHS", strong: "vhsrip", fair: "vhs"),
        Vocabulary(.source, "VOD", strong: "vodrip vodhd", fair: "vod"),
        Vocabulary(.source, "PPV", strong: "ppvrip", fair: "ppv"),
        // A copy of something in high definition, nobody says what.
        Vocabulary(.copy, "", strong: "hdrip hdriplight hdlight mhd hd720p hd1080p"),
    ]
}
