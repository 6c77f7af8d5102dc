import Quantities

/// Units that are written like others: 度 of a colour is no angle, H of a pencil no henry, C of a temperature no coulomb.
enum UnitDoubts {
    private static let names: [String: [String]] = [
        "deg": ["色度", "浊度", "浑浊度", "硬度", "酸度", "糖度", "酒精度", "波美"],
        // ℃ without its circle, as recognition reads it.
        "C": ["温"],
        "H": ["硬度"], "B": ["硬度"], "A": ["硬度"], "D": ["硬度"], "S": ["等级"], "F": ["硬度"],
    ]

    /// How sure it is that the unit is the one that the name's numbers have.
    static func confidence(_ requirement: Requirement, of name: String) -> Double {
        guard let unit = requirement.unit, let words = names[unit] else { return 1 }
        return PlainText.holds(name, anyOf: words) ? 0.6 : 1
    }
}
