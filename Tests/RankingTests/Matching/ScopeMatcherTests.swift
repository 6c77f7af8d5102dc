import Diagnostics
import Foundation
import Ranking
import Standards
import Testing

/// What a declaration's names say about the schemes that ship.
@Suite struct ScopeMatcherTests {
    static let schemes = ShippedSchemeTests.files.compactMap { try? ShippedSchemeTests.compile($0).scheme }
    static let matcher = ScopeMatcher(schemes)

    private func match(
        _ name: String, common: String? = nil, title: String? = nil, class code: String? = nil
    ) -> ScopeMatch {
        Self.matcher.match(
            ScopeQuery(commonNames: common.map { [$0] } ?? [], names: [name], title: title, classCode: code))
    }

    @Test(
        "A name belongs where its head says",
        arguments: [
            "格力1.5匹变频空调 KFR-35GW|room-air-conditioners", "空調掛機|room-air-conditioners",
            "适用于大户型的空气净化器|air-cleaners", "空气净化器（含滤网）|air-cleaners", "空气净化器带遥控器|air-cleaners",
            "ＨＥＰＡ　空气净化器|air-cleaners", "KJ500（空气净化器）|air-cleaners", "air purifiers for home|air-cleaners",
            "五常大米（5kg）|rice", "Jasmine Rice 10kg|rice", "不锈钢厨房水龙头豪华款|faucets",
            "社区末端配送服务规范|last-mile-delivery", "空调扇|-", "冰箱 贴|-", "大米蛋白粉|-", "碾米机|-",
            "空气净化器专用滤网|-", "filter for air purifier|-", "rice cooker|-", "空气净化器维修服务|-",
            "末端配送机器人|-", "小米手机|-", "滤网（空气净化器用）|-", "冰箱用活性炭|-", "tapestry|-", "价格|-", "|-",
        ])
    func head(line: String) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let match = match(parts[0])
        #expect((match.scheme ?? "-") == parts[1], "\(match.reasons.map(\.text.zh))")
    }

    @Test(
        "What leaves a doubt goes to a person",
        arguments: [
            "空气净化器及滤网", "冰箱、空气净化器", "空气净化器 清香型滤尘宝贝", "空气净化器（滤网）", "清新宝贝（空气净化器）", "空气净水化器",
            "冰箱空调", "适用空气净化器", "洗眼器用水嘴",
        ])
    func doubt(name: String) {
        guard case .doubtful(let candidates) = match(name) else {
            Issue.record("\(match(name))")
            return
        }
        #expect(!candidates.isEmpty)
        #expect(candidates.allSatisfy { (0...1).contains($0.score) && !$0.reasons.isEmpty })
    }

    @Test("Names of a scheme are certain as they stand, whatever else is said")
    func exactNames() {
        for scheme in Self.schemes {
            for name in scheme.categoryNames + scheme.scope.names {
                let match = match("滤网", common: name, title: "配件")
                #expect(match.scheme == scheme.id, "\(name)")
                guard case .sameName(.commonName, name) = match.reasons.first else {
                    Issue.record("\(name): \(match.reasons)")
                    continue
                }
            }
        }
    }

    @Test("A slip of a known kind is mended; one that may be another word is asked about")
    func slips() {
        let slips: [(String, Misspelling)] = [
            ("空气静化器", .sameSound), ("壁桂炉", .alike), ("空气化净器", .swapped), ("空气净器", .missing),
            ("空气净净化器", .doubled),
        ]
        for (name, slip) in slips {
            guard case .certain(_, _, let reasons) = match(name),
                case .misspelt(.name, _, _, slip)? = reasons.first
            else {
                Issue.record("\(name): \(match(name))")
                continue
            }
        }
        guard case .doubtful(let candidates) = match("空气净水化器") else {
            Issue.record("\(match("空气净水化器"))")
            return
        }
        #expect(candidates.map(\.scheme) == ["air-cleaners"])
        // Its class settles it.
        #expect(match("空气净水化器", class: "3853").scheme == match("空气净化器").scheme)
    }

    @Test("The words of a name tell the variety")
    func varieties() {
        func variety(_ match: ScopeMatch) -> String? {
            if case .certain(_, let variety, _) = match { variety } else { nil }
        }
        #expect(variety(match("壁挂炉")) == "combi")
        #expect(variety(match("万和冷凝式燃气采暖热水炉L1")) == "combi")
        #expect(variety(match("家用燃气快速热水器")) == "instantaneous")
        #expect(variety(match("格力单冷空调")) == "cooling-only")
        #expect(variety(match("空调（冷暖型）")) == "heat-pump")
        #expect(variety(match("格力空调")) == nil)
    }

    @Test("A title or a class that says otherwise leaves a doubt, one that agrees is told")
    func otherFields() {
        #expect(match("格力清凉空调", title: "空调遥控器").scheme == nil)
        #expect(match("清凉一号", title: "房间空调器技术条件").scheme == "room-air-conditioners")
        #expect(match("清凉一号 空调", common: "空调扇").scheme == nil)
        #expect(match("格力清凉空调", class: "1311").scheme == nil)
        #expect(match("格力清凉空调", class: "C3852").reasons.contains(.classAgrees("3852")))
        #expect(match("格力清凉空调", class: "不详").scheme == "room-air-conditioners")
    }

    @Test("Reasons name the word, the field and what it is, in both languages")
    func reasons() throws {
        let filter = try #require(match("小米空气净化器滤网").reasons.first)
        #expect(filter.text.zh == "产品名称：“小米空气净化器滤网”的中心词是“滤网”（耗材），是另一种东西")
        #expect(
            filter.text.en
                == "name: the head of “小米空气净化器滤网” is “滤网” (a consumable), another thing")
        let vehicle = try #require(match("A1", common: "车载负离子空气净化器").reasons.first)
        #expect(vehicle.text.zh == "通用名：“车载”表示方案不包括的用途（车载）")
        #expect(vehicle.text.en == "common name: “车载” is a use that the scheme does not take in (vehicles)")
        let excluded = try #require(match("家用中央空调").reasons.first)
        #expect(excluded.code == "excluded-name")
    }

    @Test("The order of the schemes does not matter")
    func order() {
        var generator = SeededWords(seed: 7)
        let lines = (0..<400).map { _ in generator.element(LabelledName.all) }
        for _ in 0..<3 {
            let other = ScopeMatcher(generator.shuffled(Self.schemes))
            for line in lines {
                #expect(other.match(line.query) == Self.matcher.match(line.query), "\(line.name)")
            }
        }
    }

    @Test("Any text has an answer with a reason")
    func anyText() {
        var generator = SeededWords(seed: 11)
        let words =
            Self.schemes.flatMap(\.categoryNames) + [
                "（", "）", "、", "和", "用", "含", "适用于", " ", "5", "kg", "for", "滤网", "的",
            ]
        for round in 0..<3_000 {
            let text =
                round.isMultiple(of: 2)
                ? generator.scalars(upTo: 60) : (0..<8).map { _ in generator.element(words) }.joined()
            let match = match(
                text, common: round.isMultiple(of: 3) ? generator.scalars(upTo: 20) : nil, title: text)
            #expect(!match.reasons.isEmpty)
            for reason in match.reasons { #expect(!reason.text.zh.isEmpty && !reason.text.en.isEmpty) }
        }
    }

    @Test("A text that is too long is no name")
    func tooLong() {
        let long = String(repeating: "好", count: 300) + "空气净化器"
        #expect(match(long) == .outside([.tooLong(.name)]))
    }
}

/// A seeded source of choices and texts (SplitMix64).
struct SeededWords: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func element<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }

    mutating func shuffled<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &self) }

    /// Scalars from all over Unicode, brackets and Han among them more often.
    mutating func scalars(upTo count: Int) -> String {
        var view = String.UnicodeScalarView()
        for _ in 0..<(next() % UInt64(count + 1)) {
            let value: UInt32 =
                switch next() % 4 {
                case 0: UInt32(0x4E00 + next() % 0x5200)
                case 1: UInt32(0x20 + next() % 0x60)
                case 2: [0xFF08, 0xFF09, 0x3001, 0x3010, 0x28, 0x29, 0x5D][Int(next() % 7)]
                default: UInt32(next() % 0x11_0000)
                }
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }
}
