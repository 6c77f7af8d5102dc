import Diagnostics
import Quantities

extension Wording {
    /// A unit as people write it: `W·h/(W·h)`, `℃`, `m³/h`; empty for the pure number.
    func unit(_ unit: Unit) -> String { language == .zh ? unit.chineseForm : unit.englishForm }

    /// A UCUM code as people write it.
    func unit(code: String) -> String { (try? Unit(code)).map(unit) ?? code }

    /// A number with its unit: `4.85 W·h/(W·h)`, `95 %`, `4.85`.
    func quantity(_ number: String, _ unit: String) -> String {
        unit.isEmpty ? number : "\(number) \(unit)"
    }
}
