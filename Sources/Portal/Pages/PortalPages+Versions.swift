import Registry
import Standards

/// The pages of a standard's history.
extension PortalPages {
    func versions(_ request: PageRequest) async throws -> PageAnswer {
        let (enterprise, number) = try standard(of: request)
        let versions = try await StandardSlug.first(of: number) {
            try await record.versions(enterprise: enterprise, number: $0)
        }
        guard let versions, let latest = versions.first(where: { $0.tombstone == nil }) else {
            throw PortalError.notFound
        }
        let route = Route.versions(enterprise: latest.enterprise, number: latest.number)
        guard StandardSlug.slug(of: latest.number) == number else {
            return .moved(page(route, request).link(route), forGood: true)
        }
        let page = page(route, request)
        let view = VersionsView(versions, of: latest, in: page)
        return .page(
            LayoutView(
                page: page, title: "\(view.number) \(view.title)",
                trail: trail(to: latest.enterprise, latest.number, in: page), content: view), .versions)
    }

    func version(_ request: PageRequest) async throws -> PageAnswer {
        let (enterprise, number) = try standard(of: request)
        let text = try request.parameter(.version)
        guard let version = Int(text), String(version) == text else { throw PortalError.notFound }
        let found = try await StandardSlug.first(of: number) {
            try await record.version(version, enterprise: enterprise, number: $0)
        }
        guard let detail = found else { throw PortalError.notFound }
        let route = Route.version(
            enterprise: detail.recorded.enterprise, number: detail.recorded.number, version: version)
        guard StandardSlug.slug(of: detail.recorded.number) == number else {
            return .moved(page(route, request).link(route), forGood: true)
        }
        let page = page(route, request)
        let view = VersionView(detail, in: page)
        var trail = trail(to: detail.recorded.enterprise, detail.recorded.number, in: page)
        trail.append(
            LinkView(
                title: page.texts[.versionsTitle],
                href: page.link(
                    .versions(enterprise: detail.recorded.enterprise, number: detail.recorded.number))))
        return .page(
            LayoutView(
                page: page, title: "\(view.number) \(view.title) · \(view.version)", trail: trail,
                content: view), .version)
    }

    private func standard(of request: PageRequest) throws -> (enterprise: String, number: String) {
        (try request.parameter(.enterprise), try request.parameter(.standard))
    }

    private func trail(to enterprise: String, _ number: String, in page: PageContext) -> [LinkView] {
        trail(in: page) + [
            LinkView(title: number, href: page.link(.standard(enterprise: enterprise, number: number)))
        ]
    }
}
