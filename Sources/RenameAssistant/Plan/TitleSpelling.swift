import FilePaths
import Glibc
import MediaNames

/// Chooses one spelling for each series and film, so that one series does not become three.
///
/// A folder that a library already has for the title wins, if its year and country do not contradict; then the form
/// that most files of the folder have; then the name's own. Names in one case get capitals.
struct TitleSpelling {
    private typealias Shelf = LayoutPlace.Shelf

    /// A title as it is to be written, with what sets it apart from its namesakes.
    struct Spelling: Hashable {
        var title: String
        var year: Int?
        var country: String?
    }

    /// The forms that the files of one folder give a series.
    private struct Forms {
        private var counts: [String: Int] = [:]

        /// What sets the series apart, as some of the files state it.
        private var namesakes = Set<Spelling>()

        mutating func note(_ spelling: Spelling, times: Int) {
            counts[spelling.title, default: 0] += times
            guard spelling.year != nil || spelling.country != nil else { return }
            namesakes.insert(Spelling(title: "", year: spelling.year, country: spelling.country))
        }

        /// The most frequent title, with the year and country that some files state and none contradicts.
        func agreed(_ own: Spelling) -> Spelling {
            // Among equals the form that somebody gave capitals, then the first of the alphabet: any stable choice.
            let best = counts.max { left, right in
                (left.value, Self.rank(left.key), right.key) < (right.value, Self.rank(right.key), left.key)
            }
            var spelling = Spelling(title: best?.key ?? own.title, year: own.year, country: own.country)
            // One that says all that the others say: then they mean one series. `(US)` and `(2016)` may be two.
            let whole = namesakes.first { one in
                namesakes.allSatisfy { ($0.year ?? one.year) == one.year && ($0.country ?? one.country) == one.country }
            }
            if let whole {
                spelling.year = whole.year
                spelling.country = whole.country
            }
            return spelling
        }

        private static func rank(_ title: String) -> Int {
            title.unicodeScalars.contains(where: \.properties.isUppercase) ? 1 : 0
        }
    }

    private var folders: [LayoutPlace.Shelf: [String: [Spelling]]] = [:]

    /// Notes the folders that a library has.
    ///
    /// - Parameters:
    ///   - names: The folders' names.
    ///   - shelf: Whether they hold films or series.
    mutating func note(folders names: [String], on shelf: LayoutPlace.Shelf) {
        for name in names {
            let spelling = Self.spelling(ofFolder: name)
            folders[shelf, default: [:]][FoldedTitle.of(spelling.title), default: []].append(spelling)
        }
    }

    /// The spellings of identities that stand in one folder, in the same order.
    ///
    /// - Parameters:
    ///   - identities: What the files of the folder are or may be; `nil` where nobody knows.
    ///   - counts: Whether a file's form counts for the others: an identity that is open only follows. By default
    ///     all count.
    ///   - isChosen: Whether somebody spelled a title so for the folder, too: then it keeps its capitals, `WALL-E`.
    /// - Returns: One spelling for each identity.
    func spellings(
        of identities: [MediaIdentity?],
        counting counts: [Bool]? = nil,
        isChosen: (String) -> Bool = { _ in false }
    ) -> [Spelling?] {
        spellings(
            stated: identities.map { $0.map { Stated($0) } },
            counting: counts ?? identities.map { $0 != nil },
            isChosen: isChosen
        )
    }

    /// What an identity says of its title: all that its spelling rests on.
    struct Stated: Equatable {
        fileprivate let spelling: Spelling
        fileprivate let shelf: LayoutPlace.Shelf

        init(_ identity: MediaIdentity) {
            switch identity {
            case .movie(let movie):
                spelling = Spelling(title: movie.title, year: movie.year)
                shelf = .movies
            case .episode(let episode):
                spelling = Spelling(title: episode.series, year: episode.year, country: episode.country)
                shelf = .series
            }
        }
    }

    /// The spellings of titles that are stated in one folder, in the same order.
    ///
    /// - Parameters:
    ///   - titles: What the files of the folder say or may say; `nil` where nobody knows.
    ///   - counts: Whether a file's form counts for the others.
    ///   - isChosen: Whether somebody spelled a title so for the folder, too.
    /// - Returns: One spelling for each title.
    func spellings(stated titles: [Stated?], counting counts: [Bool], isChosen: (String) -> Bool) -> [Spelling?] {
        // Where all files state one title, how many of them count makes no difference.
        if titles.count > 1, let first = titles[0], titles.allSatisfy({ $0 == first }) {
            let spelling = spellings(stated: [first], counting: [counts.contains(true)], isChosen: isChosen)
            return Array(repeating: spelling[0], count: titles.count)
        }
        var forms: [String: Forms] = [:]
        let own = Self.own(titles, counting: counts, into: &forms) { folders[$0]?.isEmpty == false }
        // Files of one folder mostly share a spelling: the answer for one is that for the next.
        var last: (own: Own, spelling: Spelling)?
        return own.map { own in
            guard let own else { return nil }
            if let last, last.own == own { return last.spelling }
            let spelling = spelling(own, among: forms, isChosen)
            last = (own, spelling)
            return spelling
        }
    }

    /// What a file's own name says of a title.
    private struct Own: Equatable {
        /// The title as spellings of it are compared; none for a film that no folder can have another name for.
        let key: String
        let spelling: Spelling
        let shelf: Shelf
    }

    /// What each file says by itself; the forms of those that count are noted.
    private static func own(
        _ titles: [Stated?],
        counting counts: [Bool],
        into forms: inout [String: Forms],
        hasFolders: (Shelf) -> Bool
    ) -> [Own?] {
        var all: [Own?] = []
        all.reserveCapacity(titles.count)
        // Folding a title and finding its forms cost more than comparing it with the one before.
        var last: Own?
        var times = 0
        func note() {
            if let last, times > 0 { forms[last.key, default: Forms()].note(last.spelling, times: times) }
            times = 0
        }
        for (index, title) in titles.enumerated() {
            guard let title else {
                all.append(nil)
                continue
            }
            let (spelling, shelf) = (title.spelling, title.shelf)
            if shelf == .movies, !hasFolders(.movies) {
                all.append(Own(key: "", spelling: spelling, shelf: shelf))
                continue
            }
            if last?.shelf != shelf || last?.spelling != spelling {
                note()
                let key = last?.spelling.title == spelling.title ? last?.key : nil
                last = Own(key: key ?? FoldedTitle.of(spelling.title), spelling: spelling, shelf: shelf)
            }
            if shelf == .series, counts[index] { times += 1 }
            all.append(last)
        }
        note()
        return all
    }

    private func spelling(_ own: Own, among forms: [String: Forms], _ isChosen: (String) -> Bool) -> Spelling {
        if let existing = existing(own.key, own.spelling, on: own.shelf) { return existing }
        var spelling = own.shelf == .series ? forms[own.key]?.agreed(own.spelling) ?? own.spelling : own.spelling
        let cased = TitleCase.applied(to: spelling.title)
        if cased != spelling.title, !isChosen(spelling.title) { spelling.title = cased }
        return spelling
    }

    /// The library's folder for a title, if there is exactly one that does not contradict.
    private func existing(_ key: String, _ own: Spelling, on shelf: LayoutPlace.Shelf) -> Spelling? {
        guard let known = folders[shelf]?[key] else { return nil }
        let matching = known.filter { folder in
            let sameYear = own.year == nil || folder.year == nil || own.year == folder.year
            let sameCountry = own.country == nil || folder.country == nil || own.country == folder.country
            // A film without a year is not the film of another folder that has one.
            return sameYear && sameCountry && (shelf == .series || own.year == folder.year)
        }
        return Set(matching).count == 1 ? matching.first : nil
    }

    /// Reads `Title (US) (2005) {tvdb-1}` as the layouts write it.
    private static func spelling(ofFolder name: String) -> Spelling {
        let plain = name.firstIndex { $0 == "{" || $0 == "[" }.map { name[..<$0] } ?? name[...]
        var words = plain.split(separator: " ")
        var spelling = Spelling(title: name)
        while let last = words.last, last.hasPrefix("("), last.hasSuffix(")") {
            let inner = last.dropFirst().dropLast()
            if spelling.year == nil, inner.utf8.count == 4, let year = Int(inner) {
                spelling.year = year
            } else if spelling.country == nil, inner.utf8.count == 2, inner.utf8.allSatisfy({ $0 < 0x5B }) {
                spelling.country = String(inner)
            } else {
                break
            }
            words.removeLast()
        }
        if !words.isEmpty { spelling.title = words.joined(separator: " ") }
        return spelling
    }
}
