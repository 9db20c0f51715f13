import MediaNames
import MediaScanner

/// The files of a film's own folder that go where the film goes: `poster.jpg`, `movie.nfo`.
///
/// They belong to no video by name, so they are given to the first one: a decision on it is one on them.
struct FolderBelongings {
    /// The bytes of the path of the video that takes them along.
    let owner: [UInt8]

    let files: [CompanionFile]

    /// Finds what goes along; `nil` unless the folder is named as the one film that all its videos are.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - identities: What is known of its videos.
    ///   - isExtra: Which of them are extras, that are no films of their own.
    init?(_ folder: ScannedFolder, identities: [MediaIdentity?], isExtra: [Bool]) {
        let films = folder.files.indices.filter { !isExtra[$0] }
        guard !folder.folderCompanions.isEmpty, let first = films.first(where: { folder.files[$0].isSelected }),
            case .movie(let film)? = identities[first],
            films.allSatisfy({ index in
                guard case .movie(let other)? = identities[index] else { return false }
                return other.title == film.title && other.year == film.year
            })
        else { return nil }
        let name = folder.pathBytes.split(separator: UInt8(ascii: "/")).last ?? []
        // `Downloads/folder.jpg` is the folder's picture, not the film's.
        guard FoldedTitle.of(String(decoding: name, as: UTF8.self)).hasPrefix(FoldedTitle.of(film.title)) else {
            return nil
        }
        owner = folder.files[first].pathBytes
        files = folder.folderCompanions
    }

    /// Where the files go with a video.
    ///
    /// - Parameters:
    ///   - file: The video.
    ///   - destination: The bytes of its new path.
    /// - Returns: Their operations; none unless the video takes them along to another folder.
    func operations(with file: MediaFile, to destination: [UInt8]?) -> [PlannedOperation] {
        guard file.pathBytes == owner, let destination else { return [] }
        let folder = destination[...(destination.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
        guard folder != file.pathBytes[..<file.nameStart] else { return [] }
        return files.map { $0.operation(to: Array(folder) + $0.name) }
    }
}
