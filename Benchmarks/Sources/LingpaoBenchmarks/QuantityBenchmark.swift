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
