/// How much a scan found.
struct ScanCounts: Sendable {
    var videos = 0
    var companions = 0
    var orphans = 0

    /// The size of all videos together, in bytes.
    var size: Int64 = 0

    static func += (total: inout ScanCounts, more: ScanCounts) {
        total.videos += more.videos
        total.companions += more.companions
        total.orphans += more.orphans
        total.size += more.size
    }
}
