/// Names that cameras, telephones and recorders give: a word of theirs, a counter, the time of day.
enum DeviceNames {
    /// Longer names than this are no device's.
    private static let mostPieces = 14

    /// How programs begin the names of what they record.
    private static let recorders = WordSet(
        """
        screenrecording screenrecorder screenrecord screencast screencastfrom screencapture simplescreenrecorder
        bildschirmaufnahme bildschirmvideo screenshot screenmovie whatsappvideo videocapture inshot capcut
        djifly gmt fbimg snapchat vlcsnap screenflow obs bandicam dashcam timelapse videoimg
        """
    )

    /// What cameras and their programs put before a counter.
    private static let cameras = WordSet(
        """
        img dsc dscn dscf mvi mov vid pict gopr gx gh dji pxl vts clip mah sam cimg imgp title video mol rec wp
        movi dcp avseq moi file hni dscs dvr ipcam cam mts trim lrv burst received videoviewdemo wa mp ride
        flight
        """
    )

    /// What stands between the numbers of a device's name.
    private static let cameraWords = WordSet(
        """
        wa ts lv lvb mp vts hdr cover edited copy at um on from am pm uhr slow slo mo burst night kl
        """
    )

    /// Whether a device named the file: `IMG_1234`, `VID-20200101-WA0001`, `2019-08-23 14.23.10`, `VTS_01_1`.
    static func contains(_ name: TokenizedName) -> Bool {
        guard name.pieces.count <= mostPieces else { return false }
        let first = name.pieces[0]
        if first.kind == .digits { return isClock(name) || isCardNumber(name) }
        if name.pieces.count == 2, name.pieces[1].gap.isJoined, isLetterAndCounter(name) { return true }
        if let next = endOfRecorder(name) {
            let numbers = name.pieces[next...].count { $0.kind == .digits }
            return next >= name.pieces.count || numbers >= 2 || numbers == 1 && name.pieces.count == next + 1
        }
        guard name.pieces.count > 1, cameras.mayBegin(as: first.key), cameras.contains(first.key) else { return false }
        let rest = name.pieces.dropFirst()
        // `Video (1999)` is a film.
        guard rest.allSatisfy({ $0.kind == .digits || isCameraWord($0.key) }),
            !rest.contains(where: { $0.gap.contains(.open) && $0.digitCount == 4 })
        else { return false }
        let digits = rest.reduce(0) { $0 + ($1.kind == .digits ? $1.digitCount : 0) }
        return digits >= 3 || rest.count { $0.kind == .digits } > 1 || first.key == "title" && digits == 2
    }

    /// `20190823_142310`, `2019-08-23 14.23.10`: a day and a time of day, and nothing else.
    private static func isClock(_ name: TokenizedName) -> Bool {
        guard name.pieces.allSatisfy({ $0.kind == .digits || isCameraWord($0.key) }) else { return false }
        let first = name.pieces[0]
        let rest = name.pieces.dropFirst().filter { $0.kind == .digits }
        if first.digitCount == 8, (1990...2049).contains(first.value / 10_000) {
            return rest.first.map { $0.digitCount >= 6 } ?? false
        }
        return first.digitCount == 4 && (1990...2049).contains(first.value) && rest.count >= 5
            && rest.allSatisfy { $0.digitCount <= 3 }
    }

    /// `100_0042`: a folder and a counter on a card.
    private static func isCardNumber(_ name: TokenizedName) -> Bool {
        name.pieces.count == 2 && name.pieces[0].digitCount == 3 && name.pieces[0].value < 200
            && name.pieces[1].digitCount == 4 && name.pieces[1].gap == .underscore
    }

    /// `P1010042`, `C0001`, `GP010042`, `t00`: few letters and a counter joined to them.
    private static func isLetterAndCounter(_ name: TokenizedName) -> Bool {
        let (word, counter) = (name.pieces[0], name.pieces[1])
        guard counter.kind == .digits, counter.digitCount > 1 else { return false }
        switch word.key {
        case "p": return counter.digitCount == 7
        case "c", "m", "yi", "hni", "mvc": return counter.digitCount >= 4 && name.bytes[counter.start] == 0x30
        case "gp", "gopr", "gx", "gh", "gl": return counter.digitCount >= 4
        case "t": return counter.digitCount == 2 && name.bytes[counter.start] == 0x30
        default: return false
        }
    }

    /// Where the words end with which programs begin the names of what they record.
    private static func endOfRecorder(_ name: TokenizedName) -> Int? {
        let words = 0..<min(3, name.tokens.count)
        if recorders.mayBegin(as: name.tokens[0].key) {
            var key = WordKey()
            for index in words {
                key = key.joined(with: name.tokens[index].key)
                if recorders.contains(key) { return name.tokens[index].pieces.upperBound }
            }
        }
        // `GMT20210304` joins the word and the day.
        guard name.numbers.before.contains(.word) else { return nil }
        for index in words {
            let pieces = name.tokens[index].pieces
            if name.pieces[pieces.lowerBound].key == "gmt", pieces.count > 1 { return pieces.lowerBound + 1 }
        }
        return nil
    }

    /// Whether a word may stand between the numbers of a device's name.
    private static func isCameraWord(_ key: WordKey) -> Bool { key.count == 1 || cameraWords.contains(key) }
}
