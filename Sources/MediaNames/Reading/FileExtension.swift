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
        // None is longer than seven bytes, so the dot is among the last eight.
        let tail = EightBytes(bytes.span, before: range.upperBound)
        guard let dot = tail.last(0x2E), dot < 7, range.upperBound - 8 + dot > range.lowerBound,
            known.contains(tail.lowerKey(behind: dot))
        else { return range }
        return range.lowerBound..<(range.upperBound - 8 + dot)
    }
}
