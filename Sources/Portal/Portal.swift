import Diagnostics
public import Hummingbird
public import Logging
public import Registry

/// The public portal: pages for people over the public record.
public enum Portal {
    /// The portal as an application; it is a service too, and ends gracefully when its group does: requests
    /// under way are answered, new connections are refused.
    ///
    /// - Parameters:
    ///   - record: where the pages get what they show.
    ///   - desk: the registry in which holders of keys act; `nil`: nothing is done here.
    ///   - configuration: where to listen.
    ///   - logger: where requests and unexpected errors are written.
    ///   - readiness: says when the portal is about to end.
    ///   - clock: by which limits and the age of answers in memory go.
    ///   - onServerRunning: called with the port once the portal listens; `nil` where the address has none.
    public static func application(
        record: any PublicRecord, desk: Registry? = nil,
        configuration: PortalConfiguration = PortalConfiguration(),
        logger: Logger = Logger(label: "portal"), readiness: PortalReadiness = PortalReadiness(),
        clock: PortalClock = .system,
        onServerRunning: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(
                record: record, desk: desk, configuration: configuration, readiness: readiness, clock: clock),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port)),
            onServerRunning: { channel in await onServerRunning(channel.localAddress?.port) },
            logger: logger)
    }

    private static func router(
        record: any PublicRecord, desk: Registry?, configuration: PortalConfiguration,
        readiness: PortalReadiness, clock: PortalClock
    ) -> Router<PortalContext> {
        let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
        // From the outside in. The log sees what the caller sees. While the portal drains every answer ends its connection. The API answers for itself. Every other response
        // bears the security headers, pages of errors too. Errors of all that stands inside become pages. What no
        // page can be asked for is refused before anything is done for it. A page that the caller has already is not
        // sent again.
        router.addMiddleware {
            RequestLog()
            Draining(readiness: readiness)
            APIRequests(
                api: PublicAPI(record: record, desk: desk, configuration: configuration, clock: clock))
            SecurityHeaders()
            ErrorPages()
            RequestGuard()
            ConditionalRequests()
        }
        let pages = PortalPages(record: record, siteAddress: configuration.siteAddress)
        let handlers: [(RoutePattern, @Sendable (PortalPages) -> PortalPages.Handler)] = [
            (Route.Patterns.home, { $0.home }),
            (Route.Patterns.category, { $0.category }),
            (Route.Patterns.ranking, { $0.ranking }),
            (Route.Patterns.values, { $0.values }),
            (Route.Patterns.shortlist, { $0.shortlist }),
            (Route.Patterns.composite, { $0.composite }),
            (Route.Patterns.scheme, { $0.scheme }),
            (Route.Patterns.enterprise, { $0.enterprise }),
            (Route.Patterns.standard, { $0.standard }),
            (Route.Patterns.versions, { $0.versions }),
            (Route.Patterns.version, { $0.version }),
            (Route.Patterns.number, { $0.number }),
            (Route.Patterns.search, { $0.search }),
            (Route.Patterns.changes, { $0.changes }),
            (Route.Patterns.leaders, { $0.leaders }),
            (Route.Patterns.about, { $0.about }),
            (Route.Patterns.api, { $0.api }),
        ]
        for language in Language.allCases {
            for (pattern, handler) in handlers {
                router.get(RouterPath(pattern.routerPath(in: language))) { request, context in
                    let request = PageRequest(request, context, language: language)
                    return try await handler(pages.asked(by: request, at: pattern))(request)
                }
            }
        }
        func file(
            _ pattern: RoutePattern, _ answer: @escaping @Sendable (PageRequest) throws -> PageResponse
        ) {
            router.get(RouterPath(pattern.routerPath(in: .zh))) { request, context in
                try answer(PageRequest(request, context, language: .zh))
            }
        }
        file(Route.Patterns.asset) { try PortalFiles.asset($0.parameter(.asset)) }
        file(Route.Patterns.favicon) { _ in PortalFiles.icon }
        file(Route.Patterns.robots) { _ in PortalFiles.robots }
        file(Route.Patterns.health) { _ in PortalFiles.health }
        router.get(RouterPath(Route.Patterns.ready.routerPath(in: .zh))) { _, context in
            await PortalFiles.ready(readiness, record, context)
        }
        return router
    }
}
