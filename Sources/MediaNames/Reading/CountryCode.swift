/// The countries that set series apart from their namesakes in names.
enum CountryCode {
    /// The country that a word in capitals names, as ISO 3166-1 alpha-2.
    ///
    /// - Parameter key: The word in lower case; that it stood in capitals is the caller's to see.
    /// - Returns: `nil` for any other word: names are full of two letters that mean no country.
    static func named(by key: WordKey) -> String? {
        switch key {
        case "us", "usa": "US"
        case "uk", "gb": "GB"
        case "au": "AU"
        case "nz": "NZ"
        case "ca": "CA"
        default: nil
        }
    }
}
