import MediaNames

extension [UInt8] {
    /// The bytes of a path without the extension.
    var pathStem: ArraySlice<UInt8> { self[..<(lastIndex(of: UInt8(ascii: ".")) ?? endIndex)] }

    /// The bytes of a path without the number of a copy: `Film (2010) - Version 2.mkv` as `Film (2010).mkv`.
    var withoutNumber: [UInt8] {
        let stem = pathStem
        guard let number = VersionLabel(numberAtEndOf: stem) else { return self }
        return stem.dropLast(number.suffix.utf8.count) + self[stem.endIndex...]
    }
}
