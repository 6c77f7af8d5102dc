import Database
import Standards
import Testing

@testable import Registry

@Suite("Words while an empty registry is filled")
struct WordFillingTests {
    /// Fills a registry in blocks, does something behind the third, and goes on.
    private static func fill(
        _ fixture: RegistryFixture, meanwhile: () async throws -> Void = {}
    ) async throws {
        let loader = try await fixture.registry.loader(bulk: true, segment: 6)
        for block in 0..<6 {
            _ = try await loader.add(
                try (1...4).map { try RegistryFixture.declaration(block * 4 + $0, [95, 85, 75]) })
            if block == 3 { try await meanwhile() }
        }
        _ = try await loader.finish()
    }

    private static func found(_ registry: Registry, _ words: String) async throws -> Set<String> {
        Set(try await registry.page(.search(StandardQuery(words)), 1).entries.map(\.enterprise.id))
    }

    private static func segments(_ registry: Registry) async throws -> [ClosedRange<Int>] {
        try await registry.database.rows("SELECT first_row, last_row FROM search_segment ORDER BY id", []) {
            $0.integer(0)...$0.integer(1)
        }
    }

    private static let all = Set((1...24).map { "X\($0)" })

    @Test("All are found, in several segments, and nothing stands apart")
    func segments() async throws {
        try await RegistryFixture.run { fixture in
            try await Self.fill(fixture)
            #expect(try await Self.segments(fixture.registry) == [1...8, 9...16, 17...24])
            #expect(try await Self.found(fixture.registry, "试验品") == Self.all)
            #expect(try await Self.found(fixture.registry, "示例企业17") == ["X17"])
            #expect(
                try await Self.found(fixture.registry, "q/sl1") == Set((10...19).map { "X\($0)" } + ["X1"]))
            let apart = try await fixture.registry.database.read {
                try WordIndex(connection: $0).apart.rows([.init(text: "试验")], after: 0, limit: 9)
            }
            #expect(apart.isEmpty)
            #expect(try await fixture.registry.database.read { try $0.filler() } == 0)
        }
    }

    @Test("A version that comes in a later block changes what its standard is found by")
    func laterVersion() async throws {
        try await RegistryFixture.run { fixture in
            let loader = try await fixture.registry.loader(bulk: true, segment: 6)
            for block in 0..<6 {
                var declarations = try (1...4).map {
                    try RegistryFixture.declaration(block * 4 + $0, [95, 85, 75])
                }
                // Of standards whose words are in a segment, and of one whose words wait for it.
                for number in block == 5 ? [2, 14, 18] : [] {
                    var next = try RegistryFixture.declaration(number, [95, 85, 75], version: 2, replaces: 1)
                    next.standard.title = "改称"
                    declarations.append(next)
                }
                _ = try await loader.add(declarations)
            }
            _ = try await loader.finish()
            #expect(try await Self.found(fixture.registry, "改称") == ["X2", "X14", "X18"])
            #expect(try await Self.found(fixture.registry, "试验品") == Self.all)
            // What a forgotten version was found by finds nothing, also where it stands in a segment.
            _ = try await fixture.registry.forget(
                ForgettingRequest(enterprise: "X2", number: "Q/SL2 001-2026", version: 1, ground: "依法"))
            _ = try await fixture.registry.forget(
                ForgettingRequest(enterprise: "X14", number: "Q/SL14 001-2026", version: 2, ground: "依法"))
            _ = try await fixture.registry.forget(ForgettingRequest(enterprise: "X7", ground: "依法"))
            #expect(try await Self.found(fixture.registry, "改称") == ["X2", "X18"])
            #expect(try await Self.found(fixture.registry, "试验品") == Self.all.subtracting(["X7"]))
            let left = try await fixture.registry.database.read { connection in
                var words: [Int: Set<String>] = [:]
                try WordSegments(connection: connection).forEachWord { words[$0, default: []].insert($1) }
                return words
            }
            #expect(left[7] == nil && left[2] == nil && left[14] == nil)
            #expect(left[18]?.contains("试验") == true, "only what was forgotten is taken out")
        }
    }

    @Test("What another process declares meanwhile is found, and found once")
    func otherProcess() async throws {
        try await RegistryFixture.run { fixture in
            let location = fixture.location
            try await Self.fill(fixture) {
                let other = try await Registry(
                    location, now: { Timestamp(milliseconds: 1_777_608_000_000) }
                ).acting(as: .local(user: "other"))
                // It takes over what was not packed yet, and the filling sees that.
                #expect(other.migrations.contains("words of standards"))
                _ = try await other.load([
                    try RegistryFixture.declaration(100, [95, 85, 75]),
                    try RegistryFixture.declaration(3, [95, 85, 75], version: 2, replaces: 1),
                ])
                try other.close()
            }
            #expect(try await Self.found(fixture.registry, "试验品") == Self.all.union(["X100"]))
            let hits = try await fixture.registry.page(.search(StandardQuery("试验品")), 1)
            #expect(hits.total == 25)
        }
    }

    @Test("Who asks while words wait in memory finds them as soon as they are packed")
    func asking() async throws {
        try await RegistryFixture.run { fixture in
            // Open before the filling begins, so that it takes nothing over.
            let other = try await RegistryFixture.open(fixture.location)
            try await Self.fill(fixture) {
                let found = try await Self.found(other, "试验品")
                #expect(found == Set((1...8).map { "X\($0)" }))
                // A number is found as soon as it is recorded.
                #expect(try await Self.found(other, "Q/SL12 001") == ["X12"])
            }
            #expect(try await Self.found(other, "试验品") == Self.all)
            try other.close()
        }
    }

    @Test("Numbers that another version of the program left out are written when the registry is opened")
    func numbers() async throws {
        try await RegistryFixture.run { fixture in
            try await Self.fill(fixture)
            try await fixture.registry.database.write { connection in
                try connection.execute("UPDATE standard SET number_word = '' WHERE id > 20")
                try ChangeCounter.bump(connection)
            }
            #expect(try await Self.found(fixture.registry, "QSL22001") == [])
            let again = try await RegistryFixture.open(fixture.location)
            #expect(again.migrations == ["numbers of standards"])
            #expect(try await Self.found(again, "QSL22001") == ["X22"])
            try again.close()
        }
    }

    @Test("What is forgotten while words wait in memory is in no segment afterwards")
    func forgotten() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            try await Self.fill(fixture) {
                _ = try await registry.forget(ForgettingRequest(enterprise: "X11", ground: "依法"))
            }
            #expect(try await Self.found(registry, "试验品") == Self.all.subtracting(["X11"]))
            let words = try await registry.database.read { connection in
                var words = Set<String>()
                try WordSegments(connection: connection).forEachWord { words.insert($1) }
                return words
            }
            #expect(words.contains("sl10") && !words.contains("sl11"))
        }
    }

    @Test("Where it stayed unknown whether standards were kept, their words are cut anew")
    func unsure() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            var filling = try await registry.beginsPacking(segment: 6)
            let schemes = try await registry.database.read { try registry.shelf.current($0) }
            func load(_ numbers: ClosedRange<Int>) async throws {
                let declarations = try numbers.map { try RegistryFixture.declaration($0, [95, 85, 75]) }
                let chunk = PreparedChunk(declarations[...], schemes, registry.shelf.matcher(schemes))
                _ = try await registry.load(chunk, into: &filling)
            }
            try await load(1...4)
            filling.doubts()
            try await load(5...8)
            try await registry.pack(filling.take(), mark: filling.mark)
            #expect(try await Self.segments(registry).isEmpty)
            try await registry.endsPacking(filling)
            #expect(try await Self.segments(registry) == [1...8])
            #expect(try await Self.found(registry, "试验品").count == 8)
        }
    }

    @Test("A filling that was broken off leaves the words to whoever opens the registry next")
    func brokenOff() async throws {
        try await RegistryFixture.run { fixture in
            let loader = try await fixture.registry.loader(bulk: true, segment: 6)
            for block in 0..<4 {
                _ = try await loader.add(
                    try (1...4).map { try RegistryFixture.declaration(block * 4 + $0, [95, 85, 75]) })
            }
            let other = try await RegistryFixture.open(fixture.location)
            #expect(other.migrations.contains("words of standards"))
            #expect(try await Self.segments(other) == [1...8, 9...12])
            #expect(try await Self.found(other, "试验品").count == 12)
            #expect(try await RegistryFixture.open(fixture.location).migrations == [])
            try other.close()
            _ = try await loader.finish()
            #expect(try await Self.found(fixture.registry, "试验品").count == 16)
        }
    }
}
