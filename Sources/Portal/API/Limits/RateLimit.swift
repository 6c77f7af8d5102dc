/// How many requests of the API one client may make.
public struct RateLimit: Sendable, Hashable {
    /// Requests in a window; so many may come at once.
    public let requests: Int
    /// The window in seconds, in which that many are allowed again.
    public let seconds: Int

    /// Creates a limit; `nil` where a number is not between 1 and a million.
    public init?(requests: Int, seconds: Int) {
        guard (1...1_000_000).contains(requests), (1...1_000_000).contains(seconds) else { return nil }
        self.requests = requests
        self.seconds = seconds
    }

    /// Reads a limit as it is configured: `600/60`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let requests = Int(parts[0]), let seconds = Int(parts[1]) else { return nil }
        self.init(requests: requests, seconds: seconds)
    }
}
