import MediaNames

extension PlannedGroup {
    /// The group with a label behind the name of its video, so that it can stand beside other copies.
    ///
    /// Companions that carry the video's name get the label too. Those that do not, `Subs/2_English.srt` and
    /// `poster.jpg`, would meet those of the other copies: they get a folder of the video's name in between, or the name
    /// itself in front.
    ///
    /// - Parameters:
    ///   - label: The label.
    ///   - sharesFolder: Whether all copies come out of one folder, so that its picture is that of all of them.
    /// - Returns: `nil` where no name is known, or the video's name ends with a label already; a number takes the place of
    ///   another one. No server joins the parts of a version, so a part gets none.
    func labelled(_ label: VersionLabel, sharesFolder: Bool = false) -> PlannedGroup? {
        guard let video = operations.first, let path = video.destination, reading.part == nil || reading.isPartOfTitle
        else { return nil }
        let name = (path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
        let dot = path[name...].lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
        let stem = path[name..<dot]
        let number = label.isNumber ? VersionLabel(numberAtEndOf: stem) : nil
        guard number != nil || VersionLabel(endOf: stem) == nil else { return nil }
        let labelled = stem.dropLast(number?.suffix.utf8.count ?? 0) + label.suffix.utf8
        let folder = path[..<name]
        var group = self
        var lent: [Int] = []
        for index in group.operations.indices {
            let operation = group.operations[index]
            guard let old = operation.destination, old.starts(with: folder) else { continue }
            let isNamed = old[name...].starts(with: stem)
            // What stays where it is meets nobody.
            guard isNamed || operation.isChange else { continue }
            if sharesFolder, !isNamed, !old[name...].contains(UInt8(ascii: "/")) { continue }
            group.operations[index].destination = folder + Self.name(old[name...], beside: stem, as: labelled)
            if !isNamed { lent.append(index) }
        }
        // A `poster.jpg` beside a `Film-poster.jpg` would get that one's name: it stays, as what belongs to no copy alone.
        let own = Set(
            group.operations.indices.filter { !lent.contains($0) }.compactMap { group.operations[$0].destination }
        )
        for index in lent where group.operations[index].destination.map({ own.contains($0) }) ?? false {
            group.operations[index].destination = group.operations[index].source
        }
        if group.verdict == .accepted || group.verdict == .unchanged {
            group.verdict = group.operations.contains(where: \.isChange) ? .accepted : .unchanged
        }
        return group
    }

    /// A file's path below the video's folder with the label in it: `Subs/Film - 1080p/2_English.srt`,
    /// `Film - 1080p-poster.jpg`, `Film - 1080p.nfo`.
    private static func name(
        _ path: ArraySlice<UInt8>,
        beside stem: ArraySlice<UInt8>,
        as labelled: ArraySlice<UInt8>
    ) -> [UInt8] {
        if path.starts(with: stem) { return Array(labelled) + path.dropFirst(stem.count) }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
            // `movie.nfo` is to a film what `Film.nfo` is; pictures keep their word.
            return Array(labelled)
                + (path.elementsEqual("movie.nfo".utf8) ? Array(".nfo".utf8) : Array("-".utf8) + path)
        }
        let folder = path[..<slash]
        let own = folder[(folder.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex - 1).advanced(by: 1)...]
        if own.elementsEqual(stem) { return folder.dropLast(own.count) + labelled + path[slash...] }
        return folder + [UInt8(ascii: "/")] + labelled + path[slash...]
    }
}
