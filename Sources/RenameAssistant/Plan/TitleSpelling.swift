import FilePaths
import Glibc
import MediaNames

/// Chooses one spelling for each series and film, so that one series does not become three.
///
/// A folder that a library already has for the title wins, if its year and country do not contradict; then the form
/// that most files of the folder have; then the name's own. Names in one case get capitals.
struct TitleSpelling {
    /// A title as it is to be written, with what sets it apart from its namesakes.
    struct Spelling: Hashable {
        var title: String
        var year: Int?
        var country: String?
    }

    /// What a title looks like in one place, and how often.
    private struct Form: Hashable {
        let title: String
        let country: String?
    }

    private var folders: [LayoutPlace.Shelf: [String: [Spelling]]] = [:]
    private var foldedForms: [String: String] = [:]

    /// Notes the folders that a library has.
    ///
    /// - Parameters:
    ///   - names: The folders' names.
    ///   - shelf: Whether they hold films or series.
    mutating func note(folders names: [String], on shelf: LayoutPlace.Shelf) {
        for name in names {
            let spelling = Self.spelling(ofFolder: name)
            folders[shelf, default: [:]][folded(spelling.title), default: []].append(spelling)
        }
    }

    /// The spellings of identities that stand in one folder, in the same order.
    mutating func spellings(of identities: [MediaIdentity?]) -> [Spelling?] {
        var forms: [String: [Form: Int]] = [:]
        var years: [String: Set<Int>] = [:]
        for identity in identities.compactMap(\.self) {
            let own = Self.spelling(of: identity)
            let key = folded(own.title)
            forms[key, default: [:]][Form(title: own.title, country: own.country), default: 0] += 1
            if case .episode = identity, let year = own.year { years[key, default: []].insert(year) }
        }
        return identities.map { identity in
            guard let identity else { return nil }
            var spelling = Self.spelling(of: identity)
            let key = folded(spelling.title)
            let shelf: LayoutPlace.Shelf = if case .movie = identity { .movies } else { .series }
            if let existing = existing(key, spelling, on: shelf) { return existing }
            guard shelf == .series else {
                spelling.title = TitleCase.applied(to: spelling.title)
                return spelling
            }
            let best = forms[key]?.max { left, right in
                // Among equals the form that somebody gave capitals, then the first of the alphabet: any stable choice.
                (left.value, Self.rank(left.key), right.key.title) < (right.value, Self.rank(right.key), left.key.title)
            }
            spelling.title = TitleCase.applied(to: best?.key.title ?? spelling.title)
            let countries = Set((forms[key] ?? [:]).keys.compactMap(\.country))
            if countries.count == 1 { spelling.country = spelling.country ?? countries.first }
            if let all = years[key], all.count == 1 { spelling.year = spelling.year ?? all.first }
            return spelling
        }
    }

    /// The library's folder for a title, if there is exactly one that does not contradict.
    private func existing(_ key: String, _ own: Spelling, on shelf: LayoutPlace.Shelf) -> Spelling? {
        let matching = (folders[shelf]?[key] ?? []).filter { folder in
            let sameYear = own.year == nil || folder.year == nil || own.year == folder.year
            let sameCountry = own.country == nil || folder.country == nil || own.country == folder.country
            // A film without a year is not the film of another folder that has one.
            return sameYear && sameCountry && (shelf == .series || own.year == folder.year)
        }
        return Set(matching).count == 1 ? matching.first : nil
    }

    private mutating func folded(_ title: String) -> String {
        if let known = foldedForms[title] { return known }
        let form = FoldedTitle.of(title)
        foldedForms[title] = form
        return form
    }

    private static func rank(_ form: Form) -> Int {
        form.title.unicodeScalars.contains(where: \.properties.isUppercase) ? 1 : 0
    }

    private static func spelling(of identity: MediaIdentity) -> Spelling {
        switch identity {
        case .movie(let movie): Spelling(title: movie.title, year: movie.year)
        case .episode(let episode): Spelling(title: episode.series, year: episode.year, country: episode.country)
        }
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
