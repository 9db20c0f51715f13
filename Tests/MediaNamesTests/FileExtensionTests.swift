import Testing

@testable import MediaNames

struct FileExtensionTests {
    @Test(
        "What ends a media file's name is taken off, however short the name and whatever stands before it",
        arguments: [
            ("a.mkv", "a"), ("a.MKV", "a"), ("Fog.torrent", "Fog"), ("a.ts", "a"), ("Fog.en.srt", "Fog.en"),
            ("a.7z", "a"), ("a.dvr-ms", "a"), ("港.mkv", "港"),
            // No name is left, or nothing that media files end with.
            (".mkv", ".mkv"), ("mkv", "mkv"), ("a.", "a."), ("a..", "a.."), ("Fog.2010", "Fog.2010"), ("a", "a"),
            ("Fog.torrents", "Fog.torrents"), ("Fog.mkvmkvmkv", "Fog.mkvmkvmkv"), ("a.mp\u{14}", "a.mp\u{14}"),
        ]
    )
    func endings(_ name: String, stem: String) {
        for folder in ["", "b/", "x.mkv/", "Quiet Harbor.avi/"] {
            for behind in ["", ".mkv", "/b.mkv.avi"] {
                let bytes = Array((folder + name + behind).utf8)
                let start = folder.utf8.count
                let range = FileExtension.strip(bytes, start..<start + name.utf8.count)
                #expect(String(decoding: bytes[range], as: UTF8.self) == stem)
            }
        }
    }
}
