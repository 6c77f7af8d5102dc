#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps the recognition library to one thread.
///
/// It shares out single lines to four threads, which gains nothing and costs much where processors are
/// shared. The limit of the environment counts only if it is there when the process starts; the library of
/// threads is therefore asked as well, where it is loaded.
enum EngineThreads {
    /// Sets the limit.
    static func limit() {
        setenv("OMP_THREAD_LIMIT", "1", 1)
        #if canImport(Glibc)
            guard let whole = dlopen(nil, RTLD_LAZY), let symbol = dlsym(whole, "omp_set_max_active_levels")
            else { return }
            unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)(0)
        #endif
    }
}
