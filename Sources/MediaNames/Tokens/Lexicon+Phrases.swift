extension Lexicon {
    /// Looks the tokens of a name up, longest phrase first: `DTS-HD` is one word of two tokens.
    ///
    /// - Parameters:
    ///   - tokens: The tokens.
    ///   - pieces: Their pieces.
    ///   - numbers: What the numbers among the pieces stand beside.
    /// - Returns: The senses of all words in the name.
    func lookUp(
        _ tokens: inout MutableSpan<Token>,
        of pieces: Span<Piece>,
        _ numbers: NumberSurroundings
    ) -> WordSenses {
        var senses = WordSenses()
        var next = Continuation.none
        var mayHoldPhrases = false
        // From the last to the first: what follows a token tells of nearly all that no phrase begins there.
        var index = tokens.count
        while index > 0 {
            index &-= 1
            var token = tokens[index]
            token.word = self[token.key]
            token.mayGoOn = mayGoOn(token.key, next)
            tokens[index] = token
            senses.insert(token.word.sense)
            if token.mayGoOn { mayHoldPhrases = true }
            next = Continuation(token, pieces)
        }
        if numbers.touchWords { lookUp(pieces, &senses) }
        guard mayHoldPhrases else { return senses }
        while index < tokens.count {
            let ends = tokens[index].mayGoOn ? ends(ofPhrasesAt: index, in: tokens.span, of: pieces) : 0
            index += ends == 0 ? 1 : phrase(at: index, ends, in: &tokens, &senses)
        }
        return senses
    }

    /// Notes what the words mean that a number is glued to: the `Season` of `Season2`.
    ///
    /// Words that stand alone were noted as tokens, and noting them again changes nothing.
    private func lookUp(_ pieces: Span<Piece>, _ senses: inout WordSenses) {
        for index in pieces.indices {
            let piece = pieces[index]
            senses.insert(self[piece.key].sense, if: piece.kind == .letters && piece.key.count > 1)
        }
    }

    /// What a token is to the one before it, which a phrase may begin with.
    private struct Continuation {
        let key: WordKey

        /// What is added to the length of a phrase: nothing, or more than any word has where both are never one word.
        private let barrier: Int
        private let barrierBehindLetter: Int

        /// Longer than any word.
        private static let never = 32

        /// No token follows.
        static let none = Continuation()

        private init() {
            key = WordKey()
            barrier = Self.never
            barrierBehindLetter = Self.never
        }

        /// A token that was looked up.
        @inline(__always)
        init(_ token: Token, _ pieces: Span<Piece>) {
            let piece = pieces[token.pieces.lowerBound]
            key = token.key
            // A tag that stands for itself is not the tail of another.
            barrier = (piece.gap.joinsWords ? 0 : Self.never) | (token.word.isStrongTag ? Self.never : 0)
            // `L.D` in an acronym is no word, `H.264` is.
            barrierBehindLetter = barrier | (piece.kind == .digits ? 0 : Self.never)
        }

        /// What is added to the length of a phrase that begins with a token of so many letters.
        @inline(__always)
        func barrier(behind count: Int) -> Int { count == 1 ? barrierBehindLetter : barrier }
    }

    /// Whether the vocabulary has words that begin with a token and go on as the next one does.
    @inline(__always)
    private func mayGoOn(_ key: WordKey, _ next: Continuation) -> Bool {
        let count = key.count
        return mayBegin(with: Self.beginning(key.low, count, next.key)) > UInt64(next.barrier(behind: count))
    }

    /// The first eight letters of a word that goes on.
    @inline(__always)
    private static func beginning(_ letters: UInt64, _ count: Int, _ next: WordKey) -> UInt64 {
        letters | next.low << UInt64(truncatingIfNeeded: count &* 8)
    }

    /// How far the phrases may reach that begin with a token: nearly always nowhere, so no word is put together for it.
    ///
    /// - Returns: A bit for each number of tokens behind the first.
    private func ends(ofPhrasesAt index: Int, in tokens: Span<Token>, of pieces: Span<Piece>) -> UInt32 {
        // Only how the phrase begins and how long it is.
        var beginning = tokens[index].key.low
        var count = tokens[index].key.count
        let first = count
        guard lengths(beginning: beginning).reach(first < 3 ? 0 : first + 1) else { return 0 }
        var ends: UInt32 = 0
        // Where a phrase cannot go on, it gets too long for any word.
        for next in index + 1..<min(index + 4, tokens.count) {
            let token = Continuation(tokens[next], pieces)
            beginning = Self.beginning(beginning, count, token.key)
            count += token.key.count + token.barrier(behind: first)
            ends |= lengths(beginning: beginning).holds(count) &<< UInt32(next &- index)
        }
        return ends
    }

    /// Joins the tokens of the longest phrase that begins at `index`, if one does.
    ///
    /// - Returns: How many tokens the word there has.
    @inline(never)
    private func phrase(
        at index: Int,
        _ ends: UInt32,
        in tokens: inout MutableSpan<Token>,
        _ senses: inout WordSenses
    ) -> Int {
        var span = 1
        var word = tokens[index].word
        var key = tokens[index].key
        for behind in 1...31 - ends.leadingZeroBitCount {
            key = key.joined(with: tokens[index + behind].key)
            guard ends & 1 << UInt32(behind) != 0 else { continue }
            let phrase = self[key]
            if phrase.sense != .unknown {
                word = phrase
                span = behind + 1
            }
        }
        guard span > 1 else { return 1 }
        senses.insert(word.sense)
        for inner in index..<(index + span) {
            tokens[inner].word = word
            tokens[inner].span = inner == index ? span : 0
        }
        return span
    }
}
