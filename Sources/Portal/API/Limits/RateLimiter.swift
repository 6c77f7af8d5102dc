import HTTPTypes
import Synchronization

/// Counts the requests of clients: a token bucket for each, kept as the one moment at which it is full again (the
/// generic cell rate algorithm), so that a client that has been quiet needs no memory.
final class RateLimiter: Sendable {
    /// What became of a request.
    struct Quota: Sendable, Hashable {
        /// Whether it may be answered.
        var isGranted: Bool
        /// How many more may follow at once.
        var left: Int
        /// Seconds until all may follow at once again.
        var resetSeconds: Int
        /// Seconds to wait, where it may not be answered.
        var retrySeconds: Int
    }

    private struct State {
        var full: [ClientAddress: Int] = [:]
        var swept = 0
    }

    private let limit: RateLimit
    private let clock: PortalClock
    private let mostClients: Int
    private let state = Mutex(State())

    /// - Parameter mostClients: how many are told apart; those beyond share one bucket.
    init(_ limit: RateLimit, clock: PortalClock, mostClients: Int = 100_000) {
        self.limit = limit
        self.clock = clock
        self.mostClients = mostClients
    }

    /// The value of `RateLimit-Policy`.
    var policy: String { "\"client\";q=\(limit.requests);w=\(limit.seconds)" }

    /// Takes a token from a client's bucket.
    func take(_ client: ClientAddress) -> Quota {
        let now = clock.now()
        let window = limit.seconds * PortalClock.second
        let token = max(1, window / limit.requests)
        return state.withLock { state in
            let client = known(client, &state, now)
            let full = max(state.full[client] ?? 0, now) + token
            guard full - now <= window else {
                return Quota(
                    isGranted: false, left: 0, resetSeconds: Self.seconds(full - token - now),
                    retrySeconds: max(1, Self.seconds(full - now - window)))
            }
            state.full[client] = full
            return Quota(
                isGranted: true, left: (window - (full - now)) / token,
                resetSeconds: Self.seconds(full - now), retrySeconds: 0)
        }
    }

    /// The client, or the bucket that all share for whom there is no room. Buckets that are full again are
    /// forgotten, once a second at most.
    private func known(_ client: ClientAddress, _ state: inout State, _ now: Int) -> ClientAddress {
        if state.full.count < mostClients || state.full[client] != nil { return client }
        if now - state.swept >= PortalClock.second {
            state.full = state.full.filter { $0.value > now }
            state.swept = now
        }
        return state.full.count < mostClients ? client : .unknown
    }

    private static func seconds(_ nanoseconds: Int) -> Int {
        (max(0, nanoseconds) + PortalClock.second - 1) / PortalClock.second
    }
}

extension RateLimiter.Quota {
    /// The value of `RateLimit`.
    var header: String { "\"client\";r=\(left);t=\(resetSeconds)" }
}

extension HTTPField.Name {
    // These names are fixed and valid.
    static let rateLimit = HTTPField.Name("RateLimit")!
    static let rateLimitPolicy = HTTPField.Name("RateLimit-Policy")!
}
