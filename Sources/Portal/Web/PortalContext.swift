import Hummingbird
import Logging
import NIOCore

/// The context of a request.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is at the other end of the connection; `nil` where there is none.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// The reference number of the request, as the log and an error page show it: short enough to be read out
    /// on the telephone, and the end of the identifier in the log. A log that keeps no identifiers gives none.
    var reference: String {
        logger[metadataKey: "hb.request.id"].map { String($0.description.suffix(10)) } ?? "–"
    }
}
