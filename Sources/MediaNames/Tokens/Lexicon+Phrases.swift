extension Lexicon {
    /// Looks the tokens of a name up, longest phrase first: `DTS-HD` is one word of two tokens.
    ///
    /// - Returns: The senses of all words in the name.
    func lookUp(_ tokens: inout MutableSpan<Token>, of pieces: Span<Piece>) -> WordSenses {
        var senses = WordSenses()
        for index in 0..<tokens.count {
            let word = lookUp(&tokens[index])
            senses.insert(word.sense)
            if tokens[index].pieces.count > 1 { lookUpPieces(of: tokens[index], pieces, &senses) }
        }
        var index = 0
        while index < tokens.count {
            let ends = tokens[index].mayGoOn ? ends(ofPhrasesAt: index, in: tokens.span, of: pieces) : 0
            index += ends == 0 ? 1 : phrase(at: index, ends, in: &tokens, &senses)
        }
        return senses
    }

    /// Notes what the words mean that a number is glued to: the `Season` of `Season2`.
    private func lookUpPieces(of token: Token, _ pieces: Span<Piece>, _ senses: inout WordSenses) {
        for piece in token.pieces where pieces[piece].kind == .letters && pieces[piece].key.count > 1 {
            senses.insert(self[pieces[piece].key].sense)
        }
    }

    /// How far the phrases may reach that begin with a token: nearly always nowhere, so no word is put together for it.
    ///
    /// - Returns: A bit for each number of tokens behind the first.
    @inline(__always)
    private func ends(ofPhrasesAt index: Int, in tokens: Span<Token>, of pieces: Span<Piece>) -> UInt8 {
        // Only how the phrase begins and how long it is.
        var beginning = tokens[index].key.low
        var count = tokens[index].key.count
        let isLetter = count == 1
        // Three letters tell how long a phrase may be before its other words are known.
        var lengths = lengths(beginning: beginning)
        var ends: UInt8 = 0
        var next = index + 1
        while next < min(index + 4, tokens.count) {
            let piece = pieces[tokens[next].pieces.lowerBound]
            guard piece.gap.isBlankOrDash, !piece.gap.isSpacedDash else { break }
            // `L.D` in an acronym is no word, `H.264` is; a tag that stands for itself is not the tail of another.
            if isLetter, piece.kind != .digits { break }
            if tokens[next].word.weight == .strong, tokens[next].word.isTag { break }
            if count < 3 {
                beginning |= tokens[next].key.low &<< UInt64(count &* 8)
                lengths = self.lengths(beginning: beginning)
            }
            count += tokens[next].key.count
            if lengths.contains(count) {
                ends |= 1 &<< UInt8(next &- index)
            } else if count >= 3, !lengths.goBeyond(count) {
                break
            }
            next += 1
        }
        return ends
    }

    /// Joins the tokens of the longest phrase that begins at `index`, if one does.
    ///
    /// - Returns: How many tokens the word there has.
    @inline(never)
    private func phrase(
        at index: Int,
        _ ends: UInt8,
        in tokens: inout MutableSpan<Token>,
        _ senses: inout WordSenses
    ) -> Int {
        var span = 1
        var word = tokens[index].word
        var key = tokens[index].key
        for behind in 1...7 - ends.leadingZeroBitCount {
            key = key.joined(with: tokens[index + behind].key)
            guard ends & 1 << UInt8(behind) != 0 else { continue }
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
