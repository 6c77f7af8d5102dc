import Quantities
import StandardReading
import Standards

extension Indicator {
    /// An indicator in one line: `碎米 总量 [特级] ≤2.5%`.
    var told: String {
        var result = (parents + [name]).joined(separator: " ")
        if let grade { result += " [\(grade)]" }
        if let segment {
            let each = segment.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            result += " {\(each.joined(separator: ", "))}"
        }
        return result + " " + requirement.formatted()
    }
}

extension StandardContent {
    /// What is read of it, in lines.
    var told: [String] { IndicatorReader().indicators(of: self).map(\.told) }
}
