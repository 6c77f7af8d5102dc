import Dispatch
import Foundation
import Quantities

/// Reading of units, conversions and requirement phrases, on one core.
///
/// Texts are handed over as UTF-8, as files hold them. Nothing is remembered between texts: what is known of units
/// is the table that is built once when the process starts, from the units that the product knows by heart.
struct QuantityBenchmark {
    /// The lines of the list: the text first, then fields that the benchmark does not use.
    private let texts: [[UInt8]]
    private let runs: Int

    init(list path: String, runs: Int) throws {
        texts = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            Array(line.prefix { $0 != "\t" }.utf8)
        }
        self.runs = runs
    }

    /// Reads each text as a unit and converts 12.5 of it to the first unit of the list that measures the same.
    func units(name: String) throws -> [String: any Sendable] {
        var targets: [Quantities.Unit] = []
        let pairs = try texts.map { text -> (text: [UInt8], target: Quantities.Unit) in
            let unit = try Quantities.Unit(String(decoding: text, as: UTF8.self))
            if let known = targets.first(where: unit.isComparable) { return (text, known) }
            targets.append(unit)
            return (text, unit)
        }
        let number = DecimalNumber(significand: 125, exponent: -1)
        return measure(name: "ours-\(name)", count: pairs.count) {
            var read = 0
            for pair in pairs {
                let unit = pair.text.withUnsafeBufferPointer { try? Quantities.Unit(utf8: $0) }
                if unit?.convert(number, to: pair.target) != nil { read += 1 }
            }
            return read
        }
    }

    /// Converts 12.5 of each unit to each unit of the list that measures the same.
    func conversions() throws -> [String: any Sendable] {
        let units = try texts.map { try Quantities.Unit(String(decoding: $0, as: UTF8.self)) }
        var pairs: [(from: Quantities.Unit, to: Quantities.Unit)] = []
        for (place, from) in units.enumerated() {
            // Neighbours in the list, so that one dimension with many units does not outweigh all others.
            let comparable = units.indices.filter { $0 != place && units[$0].isComparable(with: from) }
            for other in comparable.prefix(8) { pairs.append((from, units[other])) }
        }
        let number = DecimalNumber(significand: 125, exponent: -1)
        return measure(name: "ours-conversions", count: pairs.count) {
            var done = 0
            for pair in pairs where pair.from.convert(number, to: pair.to) != nil { done += 1 }
            return done
        }
    }

    /// Reads each text as a requirement.
    func phrases() -> [String: any Sendable] {
        measure(name: "ours-phrases", count: texts.count) {
            var read = 0
            for text in texts
            where text.withUnsafeBufferPointer({ try? RequirementReader.read(utf8: $0) }) != nil {
                read += 1
            }
            return read
        }
    }

    /// Texts that repeat a piece, with something before and after: what a hostile file would try.
    private static let families: [(before: String, piece: String, after: String)] = [
        ("", "9", ""), ("1", " 000", ""), ("5 ", "(", ""), ("5 m", "/m", ""), ("5", "好", ""), ("", "5或", ""),
        ("", "甲", "≤5"), ("5 {", "a", ""), ("", "≥", "5"), ("", "不", "5"), ("5", " ", "x"), ("5", "~5", ""),
        ("5 ", "kg·", "m"), ("5 {score}", ".{use}", ""), ("5", "(甲)", ""), ("", "5 mgg ", ""),
        ("5 g", "/1 g", ""),
    ]

    /// How much longer a text of twice the length takes, at the limit of four kibibytes: the median of the runs, for
    /// each family.
    static func growth(runs: Int) -> [String: any Sendable] {
        func seconds(_ family: (before: String, piece: String, after: String), bytes: Int) -> Double {
            let room = bytes - family.before.utf8.count - family.after.utf8.count
            let text = family.before + String(repeating: family.piece, count: room / family.piece.utf8.count)
            let phrase = Array((text + family.after).utf8)
            let start = DispatchTime.now().uptimeNanoseconds
            for _ in 0..<2000 {
                _ = phrase.withUnsafeBufferPointer { try? RequirementReader.read(utf8: $0) }
                _ = phrase.withUnsafeBufferPointer { try? Quantities.Unit(utf8: $0) }
            }
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        }
        var worst = 0.0
        var ratios: [String: Double] = [:]
        for family in families {
            let found = (0..<runs).map { _ in
                seconds(family, bytes: RequirementReader.longestText)
                    / seconds(family, bytes: RequirementReader.longestText / 2)
            }
            let median = found.sorted()[found.count / 2]
            ratios["\(family.before)\(family.piece)…\(family.after)"] = median
            worst = max(worst, median)
        }
        return ["name": "growth", "worst": worst, "ratios": ratios]
    }

    /// Goes over the list so often that a run takes about a fifth of a second, and gives the runs' rates.
    private func measure(name: String, count: Int, _ pass: () -> Int) -> [String: any Sendable] {
        var (passes, done) = (1, 0)
        func seconds() -> Double {
            let start = DispatchTime.now().uptimeNanoseconds
            for _ in 0..<passes { done = pass() }
            return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        }
        while seconds() < 0.2 { passes *= 2 }
        let rates = (0..<runs).map { _ in Double(passes * count) / seconds() }
        return ["name": name, "rates": rates, "texts": count, "done": done]
    }
}
