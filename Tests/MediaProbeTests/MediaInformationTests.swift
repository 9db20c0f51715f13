import MediaProbe
import Testing

struct MediaInformationTests {
    private func information(_ text: String) throws -> MediaInformation {
        try MediaInformation(probe: Array(text.utf8))
    }

    @Test(
        "A picture is labelled by the frame it was cut from",
        arguments: [
            (1_920, 1_080, "1080p"), (1_920, 800, "1080p"), (1_440, 1_080, "1080p"), (1_920, 1_088, "1080p"),
            (3_840, 1_600, "2160p"), (3_840, 2_160, "2160p"), (4_096, 1_716, "2160p"), (1_280, 544, "720p"),
            (960, 720, "720p"), (720, 576, "576p"), (1_024, 576, "576p"), (720, 480, "480p"), (640, 272, "480p"),
            (854, 480, "480p"), (1_080, 1_920, "1080p"), (7_680, 4_320, "4320p"),
        ]
    )
    func pictureLabelledFrame(width: Int, height: Int, label: String) {
        #expect(MediaInformation(width: width, height: height).resolution == label)
    }

    @Test("A picture that is not known, or too small for a label, has none")
    func pictureKnownToo() {
        #expect(MediaInformation(width: 1_920).resolution == nil)
        #expect(MediaInformation(width: 320, height: 240).resolution == nil)
        #expect(MediaInformation(width: 60_000, height: 60_000).resolution == nil)
    }

    @Test("Numbers may be strings, and what cannot be true is absent")
    func numbersMayBe() throws {
        let told = try information(
            #"{"streams":[{"codec_type":"video","width":"1280","height":720.0}],"format":{"duration":1.5}}"#
        )
        #expect(told == MediaInformation(duration: 1_500, width: 1_280, height: 720))
        for hostile in [
            #"{"streams":[{"codec_type":"video","width":99999999999,"height":-1}],"format":{"duration":"NaN"}}"#,
            #"{"streams":[{"codec_type":"video","width":1e300,"height":720}],"format":{"duration":"-5"}}"#,
            #"{"streams":[{"codec_type":"video","width":[1],"height":{}}],"format":{"duration":"1e99"}}"#,
            #"{"streams":[7,null,"x",{"codec_type":3}],"format":{"duration":"inf"}}"#,
            #"{"streams":{},"format":{"duration":null,"tags":[]}}"#,
        ] {
            #expect(try information(hostile) == MediaInformation(), "\(hostile)")
        }
    }

    @Test("Text that is no description is refused, however deep or long it is")
    func textDescriptionRefused() {
        let deep = String(repeating: "[", count: 100_000)
        let wide = #"{"streams":"# + String(repeating: "x", count: 10_000_000)
        for text in ["", "[]", "7", "{\"streams\":NaN}", deep, deep + String(repeating: "]", count: 100_000), wide] {
            #expect(throws: ProbeError.unreadable) { try information(text) }
        }
    }

    @Test("A cover is no picture of the film")
    func coverPictureFilm() throws {
        let told = try information(
            """
            {"streams":[{"codec_type":"video","codec_name":"mjpeg","width":600,"height":900,"disposition":{"attached_pic":1}},
            {"codec_type":"video","codec_name":"hevc","width":3840,"height":1600}],"format":{}}
            """
        )
        #expect(told.videoCodec == "hevc")
        #expect(told.resolution == "2160p")
    }

    @Test("A duration is found in the stream and in its tag too")
    func durationFoundStream() throws {
        #expect(
            try information(#"{"streams":[{"codec_type":"video","duration":"2.5"}]}"#).duration == 2_500
        )
        #expect(
            try information(
                #"{"streams":[{"codec_type":"video","tags":{"DURATION":"01:00:02.5"}}]}"#
            ).duration == 3_602_500
        )
    }

    @Test("A title of any bytes is kept as text of bounded length, languages once")
    func titleAnyBytes() throws {
        let start = Array(#"{"streams":[{"codec_type":"audio","tags":{"language":"ger"}},"#.utf8)
        let more =
            #"{"codec_type":"audio","tags":{"LANGUAGE":"ger"}},{"codec_type":"audio","tags":{"language":"und"}},"#
        let rest = Array((more + #"{"codec_type":"subtitle","tags":{"language":"en-US"}}],"#).utf8)
        let title = Array(#""format":{"tags":{"TITLE":" a"#.utf8) + [0xFF] + Array(#"\u001b[2J‮ "}}}"#.utf8)
        let told = try MediaInformation(probe: start + rest + title)
        #expect(told.title == "a\u{FFFD}\u{1B}[2J\u{202E}")
        #expect(told.audioLanguages == ["ger"])
        #expect(told.subtitleLanguages == ["en-US"])
        let long = String(repeating: "long ", count: 10_000)
        let cut = try information(#"{"streams":[],"format":{"tags":{"title":"\#(long)"}}}"#)
        #expect(cut.title?.unicodeScalars.count == 500)
    }

    @Test("A film in 3D says how its pictures lie")
    func film3DSays() throws {
        let told = try information(
            """
            {"streams":[{"codec_type":"video","side_data_list":[{"side_data_type":"Stereo 3D","type":"side by side"}]}]}
            """
        )
        #expect(told.stereoMode == "side by side")
        #expect(
            try information(#"{"streams":[{"codec_type":"video","tags":{"stereo_mode":"mono"}}]}"#).stereoMode == nil
        )
    }
}
