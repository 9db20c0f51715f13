/// Words that nobody thought of: keys side by side, or letters that no language puts together.
enum KeyboardMash {
    /// Whether a name is one such word: `asdfghjkl`, `qweqwe`, `sdkjfhsdkjf`, `aaaaaa`.
    static func contains(_ name: TokenizedName) -> Bool {
        guard name.tokens.count == 1, name.pieces.count == 1, name.pieces[0].kind == .letters else { return false }
        let word = name.bytes[name.pieces[0].start..<name.pieces[0].end]
        guard word.count >= 4, word.allSatisfy(Letters.isLetter) else { return false }
        return isRepeated(word) || isRuns(word) || isUnspeakable(word)
    }

    /// `aaaaaa`: one letter and no more.
    private static func isRepeated(_ word: ArraySlice<UInt8>) -> Bool {
        word.count >= 5 && word.allSatisfy { $0 | 0x20 == word[word.startIndex] | 0x20 }
    }

    /// Whether the word falls into runs of three keys at least, each along one row in one direction.
    private static func isRuns(_ word: ArraySlice<UInt8>) -> Bool {
        var at = word.startIndex
        while at < word.endIndex {
            var end = at + 1
            var step = 0
            while end < word.endIndex {
                let next = stride(word[end - 1], word[end])
                guard next != 0, step == 0 || next == step else { break }
                step = next
                end += 1
            }
            guard end - at >= 3 else { return false }
            at = end
        }
        return true
    }

    /// 1 or -1 where the second key stands right or left of the first in the same row; else 0.
    private static func stride(_ first: UInt8, _ second: UInt8) -> Int {
        let (first, second) = (place(first), place(second))
        guard let first, let second, abs(first - second) == 1 else { return 0 }
        return second - first
    }

    /// Where a key stands; rows are so far apart that no two are neighbours.
    private static func place(_ letter: UInt8) -> Int? {
        let rows: StaticString = "qwertyuiop asdfghjkl zxcvbnm"
        return rows.withUTF8Buffer { $0.firstIndex(of: letter | 0x20) }
    }

    /// Seven consonants and more without a vowel, in small letters: no acronym, and no word.
    private static func isUnspeakable(_ word: ArraySlice<UInt8>) -> Bool {
        word.count >= 7 && !word.contains(where: Letters.isVowel) && word.dropFirst().allSatisfy(Letters.isLower)
    }
}
