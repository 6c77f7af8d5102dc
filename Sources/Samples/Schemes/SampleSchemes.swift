/// Makes scheme files for fictional categories, for benchmarks: ten core indicators each, with segments, one
/// pair, one derived indicator, open and closed bounds.
///
/// They are texts, so that they go through the compiler as every scheme does.
public enum SampleSchemes {
    /// A scheme file.
    public struct File: Sendable {
        /// The scheme's id; the file's name without its extension.
        public var id: String
        /// The text of the file.
        public var text: String
    }

    /// The texts of schemes.
    ///
    /// - Parameters:
    ///   - count: how many; the first ones do not depend on it.
    ///   - seed: the seed of all that is drawn.
    public static func files(count: Int, seed: UInt64) -> [File] {
        (0..<count).map { place in
            let generator = SeededGenerator(seed: seed, stream: UInt64(place))
            var writer = SchemeText(number: place + 1, generator: generator)
            return File(id: writer.id, text: writer.make())
        }
    }
}

/// Writes one scheme file.
private struct SchemeText {
    let id: String
    private let name: String
    private let number: Int
    private var generator: SeededGenerator
    private var lines: [String] = []
    /// The upper ends of the size bands.
    private var bands: [Int] = []
    private var bandsCloseAbove = true
    /// The distances between the tiers of the indicators so far.
    private var steps: [Int] = []

    init(number: Int, generator: SeededGenerator) {
        self.number = number
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        id = "sample-\(padded)"
        name = "示例产品\(padded)"
        self.generator = generator
    }

    mutating func make() -> String {
        let ends = [1000, 2500, 4500, 7100]
        let first = generator.below(3)
        bands = Array(ends[first...(first + generator.below(ends.count - first))])
        bandsCloseAbove = generator.chance(0.5)
        let upper = bandsCloseAbove ? "(0, 14000]" : "[0, 14000)"
        lines = [
            "scheme:",
            "  id: \(id)",
            "  version: \"1\"",
            "  title: {zh: \(name), en: Sample product \(number)}",
            "  kind: product",
            "  categories: [\(name)]",
            "  cutoff: 2026-06-30",
            "  attributes:",
            "    - {id: size, name: {zh: 规格, en: Size}, type: number, unit: W, range: \"\(upper)\"}",
            "    - id: type",
            "      name: {zh: 型式, en: Type}",
            "      type: choice",
            "      options:",
            "        - {id: plain, name: {zh: 普通型, en: plain}}",
            "        - {id: special, name: {zh: 专用型, en: special}}",
            "  indicators:",
        ]
        for place in 1...8 { appendSingle(place) }
        appendPair()
        appendDerived()
        lines.append("  grading: {method: weakestLink}")
        lines.append("  quota: {max: \(20 + generator.below(80)), perEnterprise: 3, ties: in}")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Units with the digits after the point and the least threshold that suit them.
    private static let units: [(code: String, decimals: Int, least: Int)] = [
        ("kW.h", 2, 200), ("W", 1, 50), ("mm", 1, 100), ("min", 0, 20), ("mg/kg", 2, 50), ("L/min", 1, 60),
        ("kg", 2, 300), ("h", 0, 100), ("m3/h", 0, 150), ("MPa", 1, 200),
    ]

    private mutating func appendSingle(_ place: Int) {
        // The first two share a unit and a direction: the derived one is made of them.
        let unit = Self.units[place <= 2 ? 0 : generator.below(Self.units.count)]
        let higher = place <= 2 || generator.chance(0.5)
        appendHead("i\(place)", "指标\(place)", unit: unit.code, higher: higher)
        appendThresholds(
            unit.decimals, least: unit.least, higher: higher, width: 1, segmented: place <= 2 ? 0 : nil)
    }

    private mutating func appendPair() {
        appendHead("pair", "成对指标", unit: "\"%\"", higher: true)
        lines += [
            "      components:",
            "        - {id: pair1, name: {zh: 效率甲, en: efficiency A}}",
            "        - {id: pair2, name: {zh: 效率乙, en: efficiency B}}",
        ]
        appendThresholds(1, least: 600, higher: true, width: 2, segmented: 1)
    }

    private mutating func appendDerived() {
        appendHead("mean", "综合指标", unit: "kW.h", higher: true)
        lines.append("      derived: (i1 + i2) / 2")
        // Between the thresholds of the two.
        appendThresholds(
            2, least: Self.units[0].least, higher: true, width: 1, segmented: 1,
            step: (steps[0] + steps[1]) / 4 * 2)
    }

    private mutating func appendHead(_ id: String, _ name: String, unit: String, higher: Bool) {
        lines += [
            "    - id: \(id)",
            "      name: {zh: \(name), en: indicator \(id)}",
            "      role: core",
            "      unit: \(unit)",
            "      direction: \(higher ? "higher" : "lower")",
            "      source: illustrative",
        ]
    }

    /// Thresholds for all items, by size, or by type.
    private mutating func appendThresholds(
        _ decimals: Int, least: Int, higher: Bool, width: Int, segmented: Int?, step given: Int? = nil
    ) {
        let step = given ?? 2 * (1 + generator.below(Swift.max(1, least / 12)))
        steps.append(step)
        let isOpen = generator.chance(0.3)
        let hasLimit = generator.chance(0.5)
        switch segmented ?? generator.below(3) {
        case 0:
            let values = tiers(least, step, higher, width, decimals, isOpen: isOpen)
            lines.append("      thresholds: \(values.tiers)")
            if hasLimit { lines.append("      limit: \(values.limit)") }
        case 1:
            lines.append("      segments:")
            var lower = 0
            for (place, end) in (bands + [14_000]).enumerated() {
                let range = bandsCloseAbove ? "(\(lower), \(end)]" : "[\(lower), \(end))"
                let values = tiers(least + place * (step / 4), step, higher, width, decimals, isOpen: isOpen)
                appendSegment("{size: \"\(range)\"}", values, hasLimit)
                lower = end
            }
        default:
            lines.append("      segments:")
            for (place, type) in ["plain", "special"].enumerated() {
                let values = tiers(least + place * step, step, higher, width, decimals, isOpen: isOpen)
                appendSegment("{type: \(type)}", values, hasLimit)
            }
        }
    }

    private mutating func appendSegment(
        _ when: String, _ values: (tiers: String, limit: String), _ hasLimit: Bool
    ) {
        let limit = hasLimit ? ", limit: \(values.limit)" : ""
        lines.append("        - {when: \(when), thresholds: \(values.tiers)\(limit)}")
    }

    /// Three thresholds, best first, and a limit that the last is better than.
    private func tiers(
        _ least: Int, _ step: Int, _ higher: Bool, _ width: Int, _ decimals: Int, isOpen: Bool
    ) -> (tiers: String, limit: String) {
        func one(_ value: Int, sign: Bool) -> String {
            var text = JSONBytes()
            text.append(value, decimals: decimals)
            let digits = String(decoding: text.bytes, as: UTF8.self)
            return sign && isOpen ? "\"\(higher ? ">" : "<") \(digits)\"" : digits
        }
        func all(_ value: Int, sign: Bool = true) -> String {
            // The second component of a pair asks for a little less.
            width == 1
                ? one(value, sign: sign) : "[\(one(value, sign: sign)), \(one(value - 40, sign: sign))]"
        }
        let ordered = higher ? [2, 1, 0] : [0, 1, 2]
        let limit = higher ? least - step / 2 : least + 2 * step + step / 2
        return (
            "[" + ordered.map { all(least + $0 * step) }.joined(separator: ", ") + "]",
            all(limit, sign: false)
        )
    }
}
