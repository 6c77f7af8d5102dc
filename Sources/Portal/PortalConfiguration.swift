public import Registry

/// How the portal is served.
public struct PortalConfiguration: Sendable {
    /// The address to listen on.
    public var host: String
    /// The port to listen on; 0 for any that is free.
    public var port: Int
    /// The public address of the site, such as `https://lingpao.example`, for links between languages;
    /// empty: they stay relative.
    public var siteAddress: String

    /// How many requests of the API one client may make; `nil`: any number.
    public var rateLimit: RateLimit?
    /// Whether a proxy stands in front that writes `X-Forwarded-For`: then limits are those of the last address in it.
    /// Without a proxy anyone could write anything there.
    public var trustsForwarded = false
    /// Bytes of answers kept in memory.
    public var keptBytes = 64 << 20
    /// Seconds by which an answer from memory may be behind the record; 0: the database is asked each time.
    public var keptSeconds = 1

    /// Where the snapshots lie that the API serves.
    public var snapshots = SnapshotFolder(nil)

    /// Creates a configuration; without arguments, that of a machine on its own.
    public init(host: String = "127.0.0.1", port: Int = 8080, siteAddress: String = "") {
        self.host = host
        self.port = port
        self.siteAddress = siteAddress
    }
}

/// What a request may be at most.
enum PortalLimits {
    /// Bytes of an address, path and query.
    static let addressBytes = 4096
    /// Characters of the words searched for.
    static let searchCharacters = 100
    /// The highest page number: no list is longer.
    static let page = 1_000_000
}
