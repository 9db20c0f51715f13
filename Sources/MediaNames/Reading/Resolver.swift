/// Weighs the claims of all rules against each other and makes one reading of them.
///
/// A class, as its stages share much state: a structure was copied for nearly every question that one stage asks.
///
/// Its state is not watched for overlapping access while it runs, which took as long as a stage of its own. A resolver
/// is made, run and dropped by ``resolve(_:varying:keepsEvidence:into:)`` on one thread, and every change of its
/// state is an assignment or the appending of a value that was made before: no access begins within another.
final class Resolver {
    let name: TokenizedName
    let claims: Claims

    /// The vocabulary.
    ///
    /// Kept by each resolver, it would be counted by all threads at once, which wait for each other then.
    var lexicon: Lexicon { .shared }

    /// The piece that siblings show to be the episode's number.
    let varying: Int?

    /// Whether the draft gets the evidence that people may ask for.
    let keepsEvidence: Bool

    /// The draft that the reading is written into, in the place where whoever asked keeps it: one of its own, handed over
    /// at the end, would be set up, moved and dropped for every name.
    private let lent: UnsafeMutablePointer<Draft>

    /// The draft, which is lent for as long as the resolver lives: ``resolve(_:varying:keepsEvidence:into:)`` makes,
    /// runs and drops it while it has the draft to itself, and no stage keeps the resolver.
    var draft: Draft {
        @inline(__always) _read { yield unsafe lent.pointee }
        @inline(__always) _modify { yield unsafe &lent.pointee }
    }

    /// The piece behind the last of the words that name the work.
    @exclusivity(unchecked) var namedEnd = 0

    /// The first piece that may belong to the title.
    @exclusivity(unchecked) var bodyStart = 0

    /// The tags between the title and the year or the number: `Tide.REMASTERED.1974`.
    @exclusivity(unchecked) var tagsBeforeAnchor = 0..<0

    /// The pieces of the numbering that was chosen.
    @exclusivity(unchecked) var numbering: Range<Int>?

    /// The piece of the year that was chosen.
    @exclusivity(unchecked) var year: Int?

    /// The pieces of the date that was chosen.
    @exclusivity(unchecked) var date: Range<Int>?

    /// Whether the episode's title was taken as it stands.
    @exclusivity(unchecked) var isTitleVerbatim = false

    /// The pieces of the part that was chosen.
    @exclusivity(unchecked) var part: Range<Int>?

    /// The piece where a bonus to a film begins.
    @exclusivity(unchecked) var bonus: Int?

    /// The piece that says that the file is an opening, an ending or advertising, if there is one.
    @exclusivity(unchecked) var promotion: Int?

    /// What the leading brackets hold.
    @exclusivity(unchecked) var leadingGroup: Range<Int>?

    /// By piece: whether something other than a title is certain to stand there.
    @exclusivity(unchecked) var isTaken = PieceSet()

    /// The pieces of words that may be tags, and those that are taken.
    @exclusivity(unchecked) var tags = PieceHints()

    /// The pieces of words that can be nothing but tags, and those that are taken.
    @exclusivity(unchecked) var strongTags = PieceHints()

    /// The pieces before which a title may end.
    @exclusivity(unchecked) var cuts = PieceHints()

    /// All that stands before any piece.
    @exclusivity(unchecked) var gaps: Gap = []

    private init(
        _ name: TokenizedName,
        varying: Int?,
        keepsEvidence: Bool,
        into draft: UnsafeMutablePointer<Draft>
    ) {
        lent = draft
        self.keepsEvidence = keepsEvidence
        self.varying = varying
        self.name = name
        self.claims = Claims(NameRules.claims(in: name))
    }

    /// Reads one component by itself.
    ///
    /// - Parameters:
    ///   - name: The component.
    ///   - varying: The piece that siblings show to be the episode's number, if any.
    ///   - keepsEvidence: Whether the draft gets the evidence.
    ///   - draft: An empty draft, which gets what the component says, without its folders.
    static func resolve(
        _ name: TokenizedName,
        varying: Int? = nil,
        keepsEvidence: Bool,
        into draft: inout Draft
    ) {
        if keepsEvidence { draft.evidence.reserveCapacity(12) }
        withUnsafeMutablePointer(to: &draft) { draft in
            Resolver(name, varying: varying, keepsEvidence: keepsEvidence, into: draft).run()
        }
    }

    private func run() {
        guard !name.pieces.isEmpty else { return }
        // Its rule comes last of all.
        if let junk = claims.all.last, junk.rule == JunkRule.name {
            draft.junk = JunkRule.kind(of: name)
            note(.noise, "", junk)
            return
        }
        if name.range.count > NameTokenizer.longest { draft.doubts.insert(.tooLong) }
        lookOver()
        takeFixedClaims()
        skipLeadingBrackets()
        if !takeRecording() {
            chooseNumbering()
            chooseYear()
            choosePart()
        }
        draft.isFansubForm = draft.numbering == .dash && (leadingGroup != nil || isBeforeTagBracket)
        draft.isNumberInBracket = isNumberInBracket
        chooseFilmNumber()
        promotion = findPromotion()
        readTitles()
        readTags()
        decideKind()
        doubtSequel()
    }

    /// `Title (6x03)`: a bracket behind the title holds the number, and only tags follow.
    private var isNumberInBracket: Bool {
        guard let numbering, numbering.lowerBound > bodyStart, name.pieces[numbering.lowerBound].enclosure == .round,
            name.pieces[numbering.lowerBound].gap.contains(.open)
        else { return false }
        return numbering.upperBound == name.pieces.count || isTagged(numbering.upperBound..<name.pieces.count)
    }

    /// `Title - 05 [720p]`: a dash before the number, and a bracket of tags behind it.
    private var isBeforeTagBracket: Bool {
        guard let numbering, numbering.upperBound < name.pieces.count else { return false }
        let next = name.pieces[numbering.upperBound]
        return name.pieces[numbering.lowerBound].gap.isSpacedDash && next.gap.contains(.open)
            && weight(ofToken: next.token) == .strong
    }

    /// Gathers what the stages ask of pieces again and again.
    private func lookOver() {
        var (tags, strongTags, cuts, gaps) = (PieceHints(), PieceHints(), PieceHints(), Gap())
        for index in name.pieces.indices {
            let piece = name.pieces[index]
            let word = name.tokens[piece.token].word
            tags.insert(index, if: word.isTag)
            strongTags.insert(index, if: word.isStrongTag)
            cuts.insert(index, if: Self.mayCut(piece))
            gaps.formUnion(piece.gap)
        }
        (self.tags, self.strongTags, self.cuts, self.gaps) = (tags, strongTags, cuts, gaps)
    }

    /// Whether the name has the form that media servers ask for: ` - s01e02 - Title`, ` - 2011-11-15 - Title`.
    ///
    /// What stands behind the number is then the title as it is, however much it looks like something else.
    var isServed: Bool {
        let blankDash: Gap = [.space, .dash]
        guard let range = numbering ?? date, range.lowerBound > bodyStart else { return false }
        let before = name.pieces[range.lowerBound].gap.subtracting(.close)
        guard before == blankDash,
            range.upperBound >= name.pieces.count
                || name.pieces[range.upperBound].gap.subtracting(.open) == blankDash
        else { return false }
        return !name.tokens.contains { token in
            guard name.pieces[token.pieces.lowerBound].enclosure == .none, token.pieces.lowerBound >= range.upperBound
            else {
                return false
            }
            switch token.word.sense {
            case .resolution, .source, .videoCodec, .audio, .dynamicRange: return token.word.weight == .strong
            default: return isTaken[token.pieces.lowerBound]
            }
        }
    }

    /// Whether nothing that is certain stands where the claim does.
    func isOpen(_ claim: Claim) -> Bool {
        claim.pieces.allSatisfy { !isTaken[$0] }
    }

    func take(_ pieces: Range<Int>) {
        for index in pieces { isTaken.insert(index) }
        // A word is taken as a whole where its beginning is.
        guard let last = pieces.last else { return }
        let words = pieces.lowerBound..<name.tokens[name.pieces[last].token].pieces.upperBound
        tags.insert(words)
        strongTags.insert(words)
    }

    /// Keeps evidence of a claim.
    func note(_ field: EvidenceField, _ value: @autoclosure () -> String, _ claim: Claim) {
        note(field, value(), claim.pieces, claim.rule.rawValue)
    }

    /// Keeps evidence of a range; its text is made only where somebody asks for it.
    func note(
        _ field: EvidenceField,
        _ value: @autoclosure () -> String,
        _ pieces: Range<Int>,
        _ rule: @autoclosure () -> String
    ) {
        switch field {
        case .title, .episodeTitle, .episode, .season, .date, .year, .alternativeTitle:
            if !pieces.isEmpty { namedEnd = max(namedEnd, pieces.upperBound) }
        default: break
        }
        guard keepsEvidence else { return }
        let value = value()
        let rule = rule()
        draft.evidence.append(Evidence(field: field, value: value, range: name.byteRange(pieces), rule: rule))
    }

    /// The piece after the bracket that `index` stands in.
    func endOfBracket(_ index: Int) -> Int {
        let bracket = name.pieces[index].bracket
        var end = index
        while end < name.pieces.count, name.pieces[end].bracket >= bracket, name.pieces[end].enclosure != .none {
            if end > index, name.pieces[end].gap.contains(.close), name.pieces[end].bracket != bracket { break }
            end += 1
        }
        return end
    }

    /// How sure it is that the token is a tag, as far as the word itself says.
    func weight(ofToken index: Int) -> Word.Weight? {
        let token = name.tokens[index]
        if isTaken[token.pieces.lowerBound] { return .strong }
        return token.word.isTag ? token.word.weight : nil
    }
}
