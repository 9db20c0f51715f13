import Testing

@testable import MediaNames

struct TitleTextTests {
    @Test(
        "A title has a blank for each separator, and keeps the dots of acronyms and beside blanks",
        arguments: [
            ("Quiet.Harbor", "Quiet Harbor"), ("Quiet_Harbor", "Quiet Harbor"), ("Quiet Harbor", "Quiet Harbor"),
            ("Quiet.Harbor_of.the Bay", "Quiet.Harbor of.the Bay"), ("Mr. Harbor", "Mr. Harbor"),
            ("Quiet-Harbor.Bay", "Quiet-Harbor Bay"), ("Quiet - Harbor", "Quiet - Harbor"),
            ("Quiet.-.Harbor", "Quiet - Harbor"), ("Quiet..Harbor", "Quiet Harbor"),
            ("Quiet._.Harbor", "Quiet Harbor"), ("Quiet,.Harbor", "Quiet, Harbor"),
            ("T.I.D.E", "T.I.D.E"), ("T.I.D.E.", "T.I.D.E."), ("T.I.D.E.of.Fog", "T.I.D.E of Fog"), ("T.2", "T 2"),
            ("(500).Days", "(500) Days"), ("Days.(500)", "Days (500)"), ("H2O.Tide", "H2O Tide"),
            ("Ann's.Tide", "Ann's Tide"), ("Éclair.Bay", "Éclair Bay"), ("静かな.港", "静かな 港"),
            ("A.Very.Long.Title.of.Words.That.Goes.On.and.On", "A Very Long Title of Words That Goes On and On"),
        ]
    )
    func titles(_ name: String, _ title: String) {
        let bytes = Array(name.utf8)
        let tokens = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        #expect(TitleText.make(tokens, 0..<tokens.pieces.count) == title)
    }
}
