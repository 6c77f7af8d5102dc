import Foundation
import NIOCore

/// Who asks, as far as limits go: an IPv4 address, or the network of an IPv6 address (its first 64 bits, which one
/// household or machine has for itself).
struct ClientAddress: Sendable, Hashable {
    private let isWide: Bool
    private let number: UInt64

    /// Those whose address is not known share one.
    static let unknown = ClientAddress(isWide: false, number: .max)

    private init(isWide: Bool, number: UInt64) {
        self.isWide = isWide
        self.number = number
    }

    /// The client of a connection, or, behind a proxy that is trusted, the last address of its `X-Forwarded-For`:
    /// the one that the proxy itself saw.
    init(_ remote: SocketAddress?, forwarded: String?) {
        if let last = forwarded?.split(separator: ",").last.map({ String($0).trimmed }),
            let address = try? SocketAddress(ipAddress: last, port: 0)
        {
            self.init(address)
        } else if let remote {
            self.init(remote)
        } else {
            self = .unknown
        }
    }

    private init(_ address: SocketAddress) {
        switch address {
        case .v4(let address):
            self.init(isWide: false, number: UInt64(UInt32(bigEndian: address.address.sin_addr.s_addr)))
        case .v6(let address):
            let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
            func number(_ range: Range<Int>) -> UInt64 { bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
            // An IPv4 address in IPv6's clothes: ::ffff:1.2.3.4.
            let isMapped = number(0..<8) == 0 && number(8..<12) == 0xFFFF
            self.init(isWide: !isMapped, number: isMapped ? number(12..<16) : number(0..<8))
        case .unixDomainSocket:
            self = .unknown
        }
    }
}
