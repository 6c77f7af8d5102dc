import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Portal

/// Pages compared with what a person has read. `PORTAL_RECORD=1 swift test --filter GoldenPagesTests` writes
/// them anew; read the difference before it is kept.
@Suite struct GoldenPagesTests {
    @Test(arguments: [
        (
            Route.ranking(category: "water-heaters", indicator: "efficiency", tier: .tier(0), page: 1),
            Language.zh, "ranking.zh"
        ),
        (.standard(enterprise: "91110105EY000003Y3", number: "Q/JZ3 001-2025"), .en, "standard.en"),
    ])
    func thePageIsTheOneThatWasRead(route: Route, language: Language, name: String) async throws {
        let file = ProjectFolder.root.appending(path: "Tests/Golden/Portal/\(name).html")
        try await withPortal { portal in
            // The address of the style sheet changes with each of its changes.
            let page = try await portal.get(route, in: language).body
                .replacing(PortalStyle.assetName, with: "portal.css")
            if ProcessInfo.processInfo.environment["PORTAL_RECORD"] != nil {
                try Data(page.utf8).write(to: file)
            }
            let golden = try String(contentsOf: file, encoding: .utf8)
            #expect(page == golden)
        }
    }
}
