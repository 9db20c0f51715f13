/// The reading of one component of a path, with what the stages after it need to know.
struct Draft: Sendable {
    var reading = Reading()
    var evidence: [Evidence] = []
    var rivals: [Rival] = []
    var doubts: Doubts = []

    /// Whether the title stands behind the number: `03 - Title`, so that it may be the episode's.
    var isTitleBehindNumber = false

    /// Whether the title is a folder's.
    var isTitleFromFolder = false

    /// How strong the claim is that gives the episode's number.
    var numbering: NumberingForm = .none

    /// Whether the title may begin, end or be chosen otherwise; a folder of the same title settles that.
    var hasDoubtfulTitle = false

    /// Whether the number stands in a bracket behind the title, and nothing but tags behind it: `Title (6x03)`.
    var isNumberInBracket = false

    /// Whether the season looks like a year that a date could begin with.
    var isYearLikeSeason = false

    /// Whether the name is a file's: it has an ending that media files have.
    var isFile = false

    /// Whether the name has a tag that nothing but a release has.
    var hasStrongTag = false

    /// Whether the name has the form of fansubs: the title, a dash, the number, and a group or tags in brackets.
    var isFansubForm = false

    /// Whether the year stands behind the number, where no season would.
    var isYearBehind = false

    /// Whether siblings with other numbers have the same year.
    var isYearOfSeries = false

    /// Whether a folder above says that it holds films.
    var isAmongFilms = false

    /// Whether a year stands before what may be the title, as where someone put films in order.
    var isOrderedByYear = false

    /// The number in front that was taken for the place in somebody's order of films.
    var ordinal: Int?

    /// Whether such a number stands in front.
    var isOrdinal: Bool { ordinal != nil }

    /// Whether the season is that of a folder, as the name states none.
    var isSeasonFromFolder = false

    /// How many words of the episode's title are the part's, where they are its last.
    var partWords = 0

    /// Whether only the siblings' numbers say that this one counts episodes.
    var isNumberedBySiblings = false

    /// Whether only a folder's season says that the number is season and episode.
    var isSplitBySeason = false

    /// Whether the name has the time of a broadcast in it, as recorders write.
    var isRecording = false

    /// Whether a word that may as well be the title's announced the part: `Harbor Part 2`.
    var isPartOfWords = false

    /// Whether the folder that the title is from may be a place where files are kept as well as the work.
    var isFolderVague = false

    /// Whether the year stands alone in round brackets.
    var isYearEnclosed = false

    /// The number that the name consists of; without a folder that says more, it may be a film's title.
    var loneNumber: String?

    /// What kind of extra the name says it is.
    var extra: String?

    /// How many words nobody can explain stand where only tags should.
    var unexplained = 0

    /// Why nobody can have given the name to a film or an episode, where that is plain.
    var junk: Doubt?

    /// Whether the name looks like nothing that a person would write.
    var isJunk: Bool { junk != nil }

    /// Whether the date stands in a bracket.
    var isDateEnclosed = false

    /// In which order day and month stand, where the year is last.
    var dateOrder: DateOrder?

    /// The numbers of a date of which the order is open, as they stand.
    var dateNumbers: DateNumbers?

    /// Three numbers of a date.
    struct DateNumbers: Sendable {
        let first: Int
        let second: Int
        let third: Int
    }

    /// Whether the numbers of siblings show that this one counts episodes.
    var isConfirmed = false

    /// The order of day and month in a date.
    enum DateOrder: Sendable {
        case dayFirst, monthFirst, open
    }

    /// An empty draft, written down where it is wanted: made elsewhere, it would have to be copied.
    @inline(__always)
    init() {}

    /// How an episode's number was found.
    enum NumberingForm: Int, Sendable {
        case none, bare, season, split, dash, count, word, date, marked
    }
}

extension Draft {
    /// `1917`, `300`, `24`: where no folder names the work, the number may be a film's title.
    mutating func doubtLoneNumber(_ number: String) {
        guard reading.title == nil, reading.kind != nil, number.utf8.first != 0x30 else { return }
        doubts.insert(reading.kind == .movie ? .yearOrTitle : .movieOrEpisode)
        var rival = Reading()
        rival.kind = .movie
        rival.title = number
        rivals.append(Rival(reading: rival, lost: "nothing says that the number is a title"))
    }
}

extension Draft {
    /// Makes the reading of a folder called `Specials` that of `Season 00`.
    mutating func becomeSeasonOfSpecials() {
        reading = Reading()
        reading.kind = .episode
        reading.seasons = [0]
        reading.isSpecial = true
        reading.isSeasonPack = true
        numbering = .season
    }
}
