import HTTPTypes
import NIOCore
import Testing

@testable import Portal

@Suite struct APILimitsTests {
    let limit = RateLimit(requests: 3, seconds: 60)!

    @Test func beyondTheQuotaACallerHasToWait() {
        let clock = TestClock()
        let limiter = RateLimiter(limit, clock: clock.clock)
        let client = ClientAddress(nil, forwarded: "192.0.2.1")
        #expect((0..<3).map { _ in limiter.take(client).left } == [2, 1, 0])
        let refused = limiter.take(client)
        #expect(!refused.isGranted)
        #expect(refused.retrySeconds == 20)
        #expect(limiter.take(ClientAddress(nil, forwarded: "192.0.2.2")).isGranted)
        clock.advance(seconds: 19.9)
        #expect(!limiter.take(client).isGranted)
        clock.advance(seconds: 0.1)
        #expect(limiter.take(client).isGranted)
        #expect(!limiter.take(client).isGranted)
        clock.advance(seconds: 60)
        #expect((0..<4).map { _ in limiter.take(client).isGranted } == [true, true, true, false])
    }

    @Test func moreClientsThanThereIsRoomForShareABucketUntilOthersAreQuiet() throws {
        let clock = TestClock()
        let limiter = RateLimiter(limit, clock: clock.clock, mostClients: 2)
        func client(_ number: Int) -> ClientAddress { ClientAddress(nil, forwarded: "192.0.2.\(number)") }
        for number in 1...2 { #expect(limiter.take(client(number)).left == 2) }
        #expect(limiter.take(client(3)).left == 2)
        #expect(limiter.take(client(4)).left == 1, "3 and 4 share")
        clock.advance(seconds: 61)
        #expect(limiter.take(client(5)).left == 2)
    }

    @Test func anAddressIsANetworkForIPv6AndItselfForIPv4() throws {
        func client(_ text: String) -> ClientAddress { ClientAddress(nil, forwarded: text) }
        #expect(client("2001:db8:1:2::1") == client("2001:db8:1:2:ffff::9"))
        #expect(client("2001:db8:1:2::1") != client("2001:db8:1:3::1"))
        #expect(client("::ffff:192.0.2.1") == client("192.0.2.1"))
        #expect(client("192.0.2.1") != client("192.0.2.2"))
        #expect(
            client("198.51.100.7, 192.0.2.1") == client("192.0.2.1"), "what the caller claims is left aside")
        #expect(client("nonsense") == .unknown)
        let remote = try SocketAddress(ipAddress: "192.0.2.1", port: 1)
        #expect(ClientAddress(remote, forwarded: nil) == client("192.0.2.1"))
        #expect(ClientAddress(remote, forwarded: "nonsense") == client("192.0.2.1"))
    }

    @Test func theHeadersTellTheQuotaAndWhatIsLeft() async throws {
        var configuration = PortalConfiguration()
        configuration.rateLimit = limit
        let clock = TestClock()
        try await withPortal(configuration: configuration, clock: clock.clock) { (portal) async throws in
            for left in [2, 1, 0] {
                let answer = try await portal.get("/api/v1/counts")
                #expect(answer.status == .ok)
                #expect(answer.headers[.rateLimitPolicy] == "\"client\";q=3;w=60")
                #expect(answer.headers[.rateLimit] == "\"client\";r=\(left);t=\(60 - left * 20)")
            }
            let refused = try await portal.get("/api/v1/counts")
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "20")
            #expect(refused.headers[.contentType] == "application/problem+json")
            #expect(try await portal.get(.home).status == .ok, "pages are not counted")
            clock.advance(seconds: 20)
            #expect(try await portal.get("/api/v1/counts").status == .ok)
        }
    }

    @Test(arguments: [true, false])
    func aProxyIsBelievedOnlyWhereThereIsOne(isTrusted: Bool) async throws {
        var configuration = PortalConfiguration()
        configuration.rateLimit = RateLimit(requests: 1, seconds: 60)
        configuration.trustsForwarded = isTrusted
        try await withPortal(configuration: configuration, clock: TestClock().clock) {
            (portal) async throws in
            for number in 1...3 {
                let answer = try await portal.get(
                    "/api/v1/counts", headers: [.xForwardedFor: "192.0.2.\(number)"])
                #expect(answer.status == (isTrusted || number == 1 ? .ok : .tooManyRequests))
            }
        }
    }

    @Test(arguments: ["600/60", "1/1", "1000000/86400"])
    func aLimitIsReadAsItIsConfigured(text: String) throws {
        let limit = try #require(RateLimit(text))
        #expect("\(limit.requests)/\(limit.seconds)" == text)
    }

    @Test(arguments: ["", "5", "0/1", "1/0", "-1/5", "a/b", "1/2/3", "1000001/1", "off"])
    func whatIsNoLimitIsRefused(text: String) {
        #expect(RateLimit(text) == nil)
    }
}
