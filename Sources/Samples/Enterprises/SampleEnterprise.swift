import Diagnostics
import Standards

/// A fictional enterprise.
struct SampleEnterprise {
    /// The credit code, as text.
    var code: [UInt8]
    /// The name as JSON text: 示例, the district, three characters, the trade.
    var name: [UInt8]
    /// The division's code.
    var division: [UInt8]
    /// Two characters of the name, which stand on its goods.
    var brand: [UInt8]
    /// The code in its standard numbers.
    var letters: [UInt8]
    /// How well its standards do: a number near the normal distribution.
    var quality: Double
    /// How it writes numbers.
    var habits: NumberHabits

    /// Draws the enterprise with this index.
    init(index: Int, generator: inout SeededGenerator) {
        code = ReservedCode.bytes(index)
        let places = Self.places
        // The first ones visit every division once, so that a small registry shows them all.
        let place = index < places.count ? index : generator.place(in: Self.cumulatedShares)
        division = places[place].code
        let characters = Self.characters
        // A permutation: no two of the first 512,000 have the same three characters.
        let scattered = index % 512_000 * 314_159 % 512_000
        brand = characters[scattered / 6400] + characters[scattered / 80 % 80]
        let trades = Self.trades
        name = Self.example + places[place].short + brand + characters[scattered % 80]
        if index >= 512_000 { name += Array(String(index / 512_000 + 1).utf8) }
        name += trades[generator.below(trades.count)]
        letters = Array("SL".utf8)
        for _ in 0..<(2 + generator.below(3)) { letters.append(0x41 + UInt8(generator.below(26))) }
        quality = generator.normal()
        habits = NumberHabits(generator: &generator)
    }

    private static let example = Array("示例".utf8)

    /// Divisions with the short form of their names.
    private static let places: [(code: [UInt8], short: [UInt8])] = Division.beijing.map { division in
        let name = division.kind == .district ? division.name.zh.dropLast() : "亦庄"
        return (Array(division.code.utf8), Array(name.utf8))
    }

    /// Shares in the order of `Division.beijing`: an assumption (more where there is more industry).
    private static let cumulatedShares: [Double] = {
        let shares: [Double] = [4, 6, 16, 9, 3, 18, 1.5, 4, 8, 7, 8, 7, 2.5, 2, 2, 1, 8]
        var sum = 0.0
        return shares.map { share in
            sum += share
            return sum
        }
    }()

    private static let characters: [[UInt8]] = """
        青禾云山海星月河松柏竹兰桂枫桦杉岭峰泉溪湖岸川原野风雪晴晨曦晖光明朗清澄宁静安和平顺达远志恒毅诚信仁义礼智勤敏捷锐新创启\
        航帆舟桥路源本正元真知行思学文雅乐欣嘉森
        """.map { Array(String($0).utf8) }

    private static let trades: [[UInt8]] = [
        "科技有限公司", "实业有限公司", "制造有限公司", "电器有限公司", "集团有限公司", "工贸有限公司", "股份有限公司", "服务有限公司",
    ].map { Array($0.utf8) }
}
