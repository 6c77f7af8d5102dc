import Foundation
import Quantities
import Ranking
import TestSupport
import Testing

/// The scheme of the ENERGY STAR refrigerators against plain whole-number arithmetic, row by row.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
struct RefrigeratorSchemeTests {
    private struct Row {
        var type: String
        var icemaker: Bool
        var use: Int
        var limit: Int
        /// In tenths of a cubic foot.
        var volume: Int
    }

    private static func rows() throws -> [Row] {
        let file = SharedMaterial.file(
            "data/energystar-refrigerators/ENERGY_STAR_Certified_Residential_Refrigerators.csv")
        let lines = Self.records(try String(contentsOf: file, encoding: .utf8))
        let header = lines[0]
        let column = { (name: String) throws -> Int in try #require(header.firstIndex { $0.hasPrefix(name) })
        }
        let (type, ice) = (try column("Type"), try column("Ice Maker"))
        let (use, limit) = (try column("Annual Energy Use"), try column("US Federal Standard"))
        let volume = try column("Capacity (Total Volume)")
        return try lines.dropFirst().map { line in
            let tenths = try #require(DecimalNumber(line[volume])).multiplied(by: DecimalNumber(10))
            return Row(
                type: line[type], icemaker: line[ice] == "Yes", use: try #require(Int(line[use])),
                limit: try #require(Int(line[limit])),
                volume: try #require(tenths.flatMap { Int($0.normalized.description) }))
        }
    }

    /// Splits CSV whose quoted fields may hold commas and line ends.
    private static func records(_ text: String) -> [[String]] {
        var records = [[""]]
        var quoted = false
        for character in text {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                records[records.count - 1].append("")
            } else if character.isNewline, !quoted {
                records.append([""])
            } else {
                records[records.count - 1][records[records.count - 1].count - 1].append(character)
            }
        }
        return records.filter { $0.count > 1 }
    }

    private func expression(_ id: String, _ scheme: Scheme) throws -> Ranking.Expression {
        let indicator = try #require(scheme.indicators.first { $0.id == id })
        guard case .derived(let expression) = indicator.components[0].source else {
            throw NotDerived()
        }
        return expression
    }

    private struct NotDerived: Error {}

    @Test func everyRowReachesTheTierOfWholeNumberArithmetic() throws {
        let scheme = try ShippedSchemeTests.scheme("energystar-refrigerators")
        let saving = try expression("saving", scheme)
        let perEnergy = try expression("volume-per-energy", scheme)
        let column = ColumnLayout(scheme.indicators).componentColumns[1][0]
        let thresholds = [20, 15, 10]
        let rows = try Self.rows()
        #expect(rows.count == 2962)
        var exactlyTen = 0
        for row in rows {
            var components = [DecimalNumber?](repeating: nil, count: 3)
            components[column] = DecimalNumber(row.use)
            let volume = DecimalNumber(significand: Int128(row.volume), exponent: -1)
            let attributes: [DecimalNumber?] = scheme.attributes.map { attribute in
                switch attribute.id {
                case "icemaker": DecimalNumber(row.icemaker ? 1 : 0)
                case "limit": DecimalNumber(row.limit)
                case "volume": volume
                default: nil
                }
            }
            let value = try #require(saving.evaluateDecimal(components: components, attributes: attributes))
            let (top, bottom) = (100 * (row.limit - row.use), row.limit - (row.icemaker ? 84 : 0))
            let tier = thresholds.firstIndex { value >= DecimalNumber($0) }
            #expect(tier == thresholds.firstIndex { top >= $0 * bottom }, "\(row)")
            if top == 10 * bottom {
                exactlyTen += 1
                #expect(value == DecimalNumber(10))
            }
            let density = try #require(
                perEnergy.evaluateDecimal(components: components, attributes: attributes))
            // 0.045 ft3 a year and kWh = 45 / 1000; volumes are in tenths.
            for threshold in [45, 35, 30, 50, 15, 12, 10] {
                let limit = DecimalNumber(significand: Int128(threshold), exponent: -3)
                #expect((density > limit) == (row.volume * 100 > threshold * row.use), "\(row)")
            }
        }
        #expect(exactlyTen == 92)
    }

    @Test func everyTypeOfTheFileIsAnOption() throws {
        let scheme = try ShippedSchemeTests.scheme("energystar-refrigerators")
        let attribute = try #require(scheme.attributes.first { $0.id == "type" })
        guard case .choice(let options) = attribute.domain else {
            throw NotDerived()
        }
        for type in Set(try Self.rows().map(\.type)) {
            #expect(options.count { $0.names.contains(NormalizedName.of(type)) } == 1, "\(type)")
        }
    }
}
