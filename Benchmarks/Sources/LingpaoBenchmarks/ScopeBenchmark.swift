import Diagnostics
import Foundation
import Ranking
import Standards

/// How long it takes to say which of many schemes a name belongs to.
struct ScopeBenchmark {
    let runs: Int

    /// Microseconds for a name: as it stands in a scheme, longer ones that belong, others, and misspelt ones.
    func measure(schemes folder: String, fictional count: Int) throws -> [String: any Sendable] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".yaml")
        }
        let shipped = try files.sorted().compactMap { file in
            SchemeCompiler.compile(
                try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8), file: file
            ).scheme
        }
        let fictional = (0..<count).map(Self.scheme)
        let clock = ContinuousClock()
        var matcher = ScopeMatcher([])
        let making = clock.measure {
            matcher = ScopeMatcher(shipped + fictional)
            _ = matcher.match(ScopeQuery(names: ["-"]))
        }
        var result: [String: any Sendable] = [
            "schemes": shipped.count + fictional.count, "making_ms": making / .milliseconds(1),
        ]
        for (kind, names) in Self.names {
            let queries = names.map { ScopeQuery(names: [$0], title: $0) }
            _ = matcher.match(queries[0])
            let rounds = 2_000
            let times = (0..<runs).map { _ in
                clock.measure {
                    for _ in 0..<rounds { for query in queries { keep(matcher.match(query)) } }
                } / .microseconds(rounds * queries.count)
            }
            result[kind + "_us"] = times.sorted()[times.count / 2]
        }
        return result
    }

    /// A scheme of eight names, which differ from those of the others as names of goods do.
    private static func scheme(_ number: Int) -> Scheme {
        let first = Array("电油气水光热风声磁力木石布皮纸钢铝铜瓷竹")
        let second = Array("压滤搅磨切割烘烤蒸煮喷洗刷吸吹")
        let base = "\(first[number % first.count])\(second[number / first.count % second.count])器"
        let names = ["", "家用", "电动", "智能", "小型", "室内", "台式", "便携式"].map { $0 + base }
        return Scheme(
            id: "fictional-\(number)", version: "1", title: LocalizedText(same: base), kind: .product,
            categoryNames: names, cutoff: CalendarDate(daysSince1970: 20_634))
    }

    @inline(never) private func keep(_ match: ScopeMatch) {}

    private static let names: [(String, [String])] = [
        ("exact", ["房间空气调节器", "家用空气净化器", "燃气热水器", "大米", "示例产品017"]),
        ("longer", ["格力 1.5匹新一级能效变频冷暖空调 KFR-35GW", "五常有机稻花香大米（5kg）", "海尔风冷无霜十字对开门冰箱BCD-508WGHFD9"]),
        ("other", ["空气净化器专用活性炭滤网", "不锈钢电热水壶", "车载负离子空气净化器", "小型家用纯棉毛巾系列产品", "refrigerator magnet"]),
        ("misspelt", ["房间空气调解器", "美的家用燃汽快速热水器"]),
    ]
}
