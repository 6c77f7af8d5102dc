import Quantities
import Ranking
import Standards

extension FixtureRecord {
    /// Water heaters of 57 enterprises; the numbers come from a generator with a fixed seed.
    static func heaters() -> [FixtureStandard] {
        var random = Generator(state: 20260630)
        return (0..<96).map { place in
            let enterprise = place % 57
            let quality = random.bell()
            let pending = place % 13 == 4
            let decimals: (Double, Int) -> DecimalNumber = { value, digits in
                let scale = digits == 3 ? 1000.0 : digits == 1 ? 10 : 1
                return DecimalNumber(significand: Int128((value * scale).rounded()), exponent: -digits)
            }
            let full = 86 + 13.5 * quality
            let co = 0.085 - 0.07 * quality + 0.01 * random.next()
            return FixtureStandard(
                scheme: FixtureSchemes.waterHeaters,
                enterprise: EnterpriseReference(
                    id: "91110108EX\(pad(enterprise, 6))X\(enterprise % 10)",
                    name: enterprise == 7 ? hostileName : "示例\(names[enterprise % names.count])燃具（北京）有限公司",
                    division: "110108"),
                reference: StandardReference(
                    number:
                        "Q/\(codes[enterprise % codes.count])\(enterprise) \(pad(place + 1, 3))-202\(place % 5 + 1)",
                    title: enterprise == 7 ? "燃气热水器 <b>A</b> & \"B\"" : "家用燃气快速热水器"),
                offerings: (0...(place % 5)).map { model in
                    Offering(
                        kind: .model, name: "燃气热水器", commonName: "燃气热水器",
                        brand: "示例\(names[enterprise % names.count])",
                        model: "JSQ\(20 + model * 4)-\(place + 10)")
                },
                load: DecimalNumber(place % 3 == 0 ? 32 : 20),
                values: [
                    [decimals(full, 1), decimals(full - 4 + random.next(), 1)],
                    place % 17 == 3 ? nil : [decimals(max(co, 0.008), 3)],
                    [decimals(59 - 16 * quality + 3 * random.next(), 0)], [DecimalNumber(15)],
                ], isPending: pending)
        }
    }

    /// Services; two enterprises chose the same code, so that one number names two standards.
    static func services() -> [FixtureStandard] {
        var random = Generator(state: 7)
        return (0..<14).map { place in
            let quality = random.bell()
            return FixtureStandard(
                scheme: FixtureSchemes.homeServices,
                enterprise: EnterpriseReference(
                    id: "91110105EY\(pad(place, 6))Y\(place % 10)",
                    name: "示例\(names[place % names.count])家政服务有限公司",
                    division: "110105"),
                reference: StandardReference(
                    number: place < 2 ? "Q/JZFW 001-2025" : "Q/JZ\(place) 001-2025", title: "家政服务质量规范",
                    kind: "service"),
                offerings: [
                    Offering(
                        kind: .service, name: "日常保洁", brand: "示例\(names[place % names.count])",
                        outlets: "\(12 + place)")
                ],
                load: DecimalNumber(0),
                values: [
                    [DecimalNumber(Int(34 - 28 * quality))],
                    [DecimalNumber(significand: Int128(880 + 110 * quality), exponent: -1)],
                    [DecimalNumber(significand: Int128(900 + 95 * quality), exponent: -1)],
                ])
        }
    }

    private static let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "青禾", "远山", "明川"]
    private static let codes = ["SLRJ", "YSRJ", "QHRS", "MCRJ"]

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// A linear congruential generator (Knuth's MMIX constants): the same numbers on every machine.
    private struct Generator {
        var state: UInt64

        mutating func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }

        /// Between 0 and 1, mostly in the middle.
        mutating func bell() -> Double { (next() + next() + next()) / 3 }
    }
}
