/// The endings that media files and their companions have.
enum FileExtension {
    /// All of them.
    private static let known = WordSet(
        """
        mkv avi mp4 m4v wmv mov ts m2ts mts mpg mpeg vob iso ogm ogv webm flv divx rmvb rm asf 3gp 3g2 mk3d strm
        wtv img m2v f4v xvid mpe srt sub idx ass ssa smi vtt sup nfo torrent nzb txt jpg png tbn xml rar zip 7z
        par2 sfv mka mks evo ratdvd bdmv m1v qt viv nuv dvr-ms
        """
    )

    /// The range of a component without its extension; all of it if the ending is none that is known.
    static func strip(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var index = range.upperBound
        var key = WordKey()
        var start = index
        while start > range.lowerBound, range.upperBound - start <= 8, bytes[start - 1] != 0x2E { start -= 1 }
        guard start > range.lowerBound + 1, bytes[start - 1] == 0x2E, range.upperBound - start <= 8 else {
            return range
        }
        index = start
        while index < range.upperBound {
            let byte = bytes[index]
            key.append(Letters.isUpper(byte) ? byte | 0x20 : byte)
            index += 1
        }
        return known.contains(key) ? range.lowerBound..<(start - 1) : range
    }
}
