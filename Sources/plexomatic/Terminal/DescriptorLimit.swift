import Glibc

/// How many files the program may have open at once.
enum DescriptorLimit {
    /// Raises the limit to what the system allows: large libraries have folders at work on several threads.
    ///
    /// Where it cannot be raised, fewer folders stay open.
    static func raise() {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = setrlimit(resource, &limit)
    }
}
