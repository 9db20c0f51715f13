extension NameTokenizer {
    /// Reads a character beyond ASCII that does not continue a word: a separator, a digit, an ideograph or a letter.
    mutating func wide(_ bytes: Span<UInt8>) {
        let lead = bytes[index]
        let second = index + 1 < end ? bytes[index + 1] : 0
        let third = index + 2 < end ? bytes[index + 2] : 0
        switch WideCharacter(lead, second, third) {
        case .letter: letters(bytes)
        case .ideograph: ideographs(bytes)
        case .digit: wideDigits(bytes)
        case .invisible: index += min(3, end - index)
        case .separator(let ascii, let length):
            separator(ascii)
            index += min(length, end - index)
        case .open:
            open(.corner)
            index += 3
        case .close:
            close()
            index += 3
        }
    }

    /// Reads a run of letters of any length, with the apostrophes and the letters beyond ASCII in it.
    mutating func letters(_ bytes: Span<UInt8>) {
        let start = index
        // Most words are plain: their first eight letters are read at once.
        let word = EightBytes(bytes, at: index)
        let plain = min(EightBytes.run(word.letters), end - index)
        var key = word.key(from: 0, count: plain)
        index += plain
        if plain == 8, index < end {
            // Nearly all others have no more than sixteen.
            let rest = EightBytes(bytes, at: index)
            let more = min(EightBytes.run(rest.letters), end - index)
            key.append(rest.key(from: 0, count: more))
            index += more
        }
        while index < end {
            let byte = bytes[index]
            if Letters.isLetter(byte) {
                key.append(byte | 0x20)
                index += 1
            } else if Letters.isSilent(byte) {
                // An apostrophe and its like belong to the word, but not to what spellings have in common.
                index += 1
            } else if byte >= 0x80 {
                let second = index + 1 < end ? bytes[index + 1] : 0
                let third = index + 2 < end ? bytes[index + 2] : 0
                guard case .letter = WideCharacter(byte, second, third) else { break }
                index += WideCharacter.appendLetter(byte, second, to: &key)
                while index < end, bytes[index] & 0xC0 == 0x80 {
                    key.append(bytes[index])
                    index += 1
                }
            } else {
                break
            }
        }
        if index < end, let glued = wordBeforeMark(bytes, from: start) {
            // The mark of the number is a token of its own, as if a separator stood before it.
            index -= 1
            append(.letters, from: start, key: glued)
            beginsToken = true
            return
        }
        append(.letters, from: start, key: key)
    }

    /// The word that a number with its marks is glued to: `QuietHarbor` of `QuietHarborS01E02`.
    ///
    /// - Parameters:
    ///   - bytes: The name, read up to the first digit.
    ///   - start: Where the letters begin.
    /// - Returns: `nil` unless the last letter is the mark of a season and an episode follows.
    private func wordBeforeMark(_ bytes: Span<UInt8>, from start: Int) -> WordKey? {
        guard bytes[index - 1] | 0x20 == 0x73, Letters.isDigit(bytes[index]), index + 3 < end, index - start > 2,
            Letters.isDigit(bytes[index + 1]), bytes[index + 2] | 0x20 == 0x65, Letters.isDigit(bytes[index + 3])
        else { return nil }
        var key = WordKey()
        for at in start..<index - 1 {
            guard Letters.isLetter(bytes[at]) else { return nil }
            key.append(bytes[at] | 0x20)
        }
        return key
    }

    /// Reads a run of digits of any length.
    mutating func digits(_ bytes: Span<UInt8>) {
        let start = index
        let word = EightBytes(bytes, at: index)
        let plain = min(EightBytes.run(word.digits), end - index)
        var key = word.key(from: 0, count: plain)
        var value = key.number
        index += plain
        while index < end, Letters.isDigit(bytes[index]) {
            if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
            key.append(bytes[index])
            index += 1
        }
        append(.digits, from: start, key: key, value: index - start <= 9 ? value : -1, digitCount: index - start)
    }

    /// Full-width digits, U+FF10 to U+FF19.
    private mutating func wideDigits(_ bytes: Span<UInt8>) {
        let start = index
        var value = 0
        var count = 0
        var key = WordKey()
        while index + 2 < end, case .digit = WideCharacter(bytes[index], bytes[index + 1], bytes[index + 2]) {
            let digit = bytes[index + 2] - 0x90
            if count < 9 { value = value * 10 + Int(digit) }
            key.append(digit + 0x30)
            count += 1
            index += 3
        }
        append(.digits, from: start, key: key, value: count <= 9 ? value : -1, digitCount: count)
    }

    private mutating func ideographs(_ bytes: Span<UInt8>) {
        let start = index
        var key = WordKey()
        while index + 2 < end, case .ideograph = WideCharacter(bytes[index], bytes[index + 1], bytes[index + 2]) {
            for offset in 0..<3 { key.append(bytes[index + offset]) }
            index += 3
        }
        if index == start { index += min(3, end - index) }
        traits.insert(.ideographs)
        append(.ideographs, from: start, key: key)
    }
}
