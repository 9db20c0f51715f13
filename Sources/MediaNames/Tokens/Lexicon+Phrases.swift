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
            index += tokens[index].mayGoOn ? phrase(at: index, in: &tokens, of: pieces, &senses) : 1
        }
        return senses
    }

    /// Notes what the words mean that a number is glued to: the `Season` of `Season2`.
    private func lookUpPieces(of token: Token, _ pieces: Span<Piece>, _ senses: inout WordSenses) {
        for piece in token.pieces where pieces[piece].kind == .letters && pieces[piece].key.count > 1 {
            senses.insert(self[pieces[piece].key].sense)
        }
    }

    /// Joins the tokens of a phrase that begins at `index`.
    ///
    /// - Returns: How many tokens the word there has.
    private func phrase(
        at index: Int,
        in tokens: inout MutableSpan<Token>,
        of pieces: Span<Piece>,
        _ senses: inout WordSenses
    ) -> Int {
        guard index + 1 < tokens.count else { return 1 }
        var span = 1
        var word = tokens[index].word
        // Only how the phrase begins and how long it is: nearly always that is enough to see that no word is like it.
        var beginning = tokens[index].key.low
        var count = tokens[index].key.count
        let isLetter = count == 1
        // Three letters tell how long a phrase may be before its other words are known.
        var lengths = lengths(beginning: beginning)
        for next in index + 1..<min(index + 4, tokens.count) {
            let first = tokens[next].pieces.lowerBound
            guard pieces[first].gap.isBlankOrDash, !pieces[first].gap.isSpacedDash else { break }
            // `L.D` in an acronym is no word, `H.264` is; a tag that stands for itself is not the tail of another.
            if isLetter, pieces[first].kind != .digits { break }
            if tokens[next].word.weight == .strong, tokens[next].word.isTag { break }
            if count < 3 {
                beginning |= tokens[next].key.low << UInt64(count * 8)
                lengths = self.lengths(beginning: beginning)
            }
            count += tokens[next].key.count
            guard lengths.contains(count) else {
                if count >= 3, !lengths.goBeyond(count) { break }
                continue
            }
            var key = tokens[index].key
            for inner in index + 1...next { key = key.joined(with: tokens[inner].key) }
            let phrase = self[key]
            if phrase.sense != .unknown {
                word = phrase
                span = next - index + 1
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
