/// Words for the compression of picture and sound.
enum CodecWords: VocabularyRule {
    static let vocabulary: [Vocabulary] = [
        Vocabulary(
            .videoCodec,
            "H.264",
            strong: "x264 h264 x264avc h264avc avchd avc x264mkv xh264 mpeg4avc hi10 hi10p"
        ),
        Vocabulary(.videoCodec, "H.265", strong: "x265 h265 hevc x265hevc hevcx265 hevc10 h265hevc hevc10bit xh265"),
        Vocabulary(.videoCodec, "H.263", strong: "h263"),
        Vocabulary(.videoCodec, "H.266", strong: "h266 vvc x266"),
        Vocabulary(.videoCodec, "Xvid", strong: "xvid xvidhd"),
        Vocabulary(.videoCodec, "DivX", strong: "divx dvdivx divx5 divx6"),
        Vocabulary(.videoCodec, "MPEG-2", strong: "mpeg2 mpegii h262"),
        Vocabulary(.videoCodec, "VC-1", strong: "vc1"),
        Vocabulary(.videoCodec, "AV1", strong: "av1"),
        Vocabulary(.videoCodec, "VP9", strong: "vp9"),
        Vocabulary(.videoCodec, "VP8", strong: "vp8"),
        Vocabulary(.videoCodec, "VP7", strong: "vp7"),
        Vocabulary(.videoCodec, "RealVideo", weak: "rv10 rv9 rv8"),
        Vocabulary(.videoCodec, "MPEG", strong: "mpeg4 mpeg"),
        Vocabulary(
            .audio,
            "",
            strong: """
                aac ac3 eac3 dts dtshd dtshdma dtsma dtsx dtses dtshdhra dtshr truehd flac aac2 aac5 ac351 ddp dd2 dd5 \
                dd7 ddp2 ddp5 ddp7 ddpa ddpa5 atmos lpcm pcm heaac heaac2 qaac qaacx2 aacx2 2xaac dolbydigital \
                dolbyatmos dualaudio multiaudio dualaud dts51 dts71 aac20ch 6ch 2ch 8ch 1ch 51ch 20ch 71ch 3xaac \
                dolbyd dd20 dd51 dd71 dd10 dd50 ddp10 ddp20 ddp51 ddp71 ddp50 aac10 aac20 aac21 aac51 aac71 eac351 \
                eac320 eac371 ac320 ac310 flac10 flac20 flac51 flac71 truehd51 truehd71 dtshd51 dtshd71 dtsx71 dtsma51 \
                lpcm20 pcm20 opus20 opus51 dd51ex ac3d ac32 aacac3 mp320 atmos71 dtses61 dts61 lpcm10 pcm10 eac32 \
                eac35 truehd7 truehd5 flac2 flac5 flac1 dtshd5 opus2 ac35 dtshdma51 dtshdma71 ddpatmos
                """,
            fair: "ddl opus vorbis mp3 ogg dts5 dolby wma stereo dualáudio 192kbps 128kbps 320kbps",
            weak: "ma dd hra lc mono he surround"
        ),
        Vocabulary(
            .dynamicRange,
            "",
            strong: "hdr hdr10 hdr10plus dovi hlg sdr hdr10p dvhdr hdrdv hdr10bit dolbyvision dvhdr10 hdrvivid hdr1000",
            weak: "dv"
        ),
        Vocabulary(
            .copy,
            "",
            strong: """
                10bit 8bit 12bit 10bits 8bits hi444pp hi422p hi422 yuv420p10 yuv420p 10b hq10bit bit10 60fps 50fps \
                25fps 24fps 30fps 23976fps 120fps hdma halfou halfsbs hou hsbs fullsbs fullou sbs 3dhou 3dhsbs 3dsbs \
                hdtvripmux reenc reencoded reencode avcremux crf18 2pass
                """,
            fair: "3d vfr cfr"
        ),
    ]
}
