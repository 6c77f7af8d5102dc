/// A unit that is not made of others: a base unit or one with a definition.
struct UnitAtom: Sendable {
    let code: String
    let name: String
    let metric: Bool
    let meaning: UnitMeaning
}

/// The table of atoms, built once from the definitions.
struct UnitAtoms: Sendable {
    private(set) var atoms: [UnitAtom] = []
    private(set) var index = ByteTable()
    /// Lines of the definitions that could not be read; empty, as a test sees to.
    private(set) var unreadable: [String] = []

    static let shared = UnitAtoms()

    private init() {
        let base = [
            "m meter", "s second", "g gram", "rad radian", "K kelvin", "C coulomb", "cd candela", "mol mole",
        ]
        for (number, line) in base.enumerated() {
            let words = line.split(separator: " ")
            add(String(words[0]), String(words[1]), true, UnitMeaning(dimension: .base(number)))
        }
        for text in UnitDefinitions.all {
            for line in text.split(separator: "\n") where !define(line) { unreadable.append(String(line)) }
        }
    }

    private mutating func add(_ code: String, _ name: String, _ metric: Bool, _ meaning: UnitMeaning) {
        index.insert(code, atoms.count)
        atoms.append(UnitAtom(code: code, name: name, metric: metric, meaning: meaning))
    }

    private mutating func define(_ line: Substring) -> Bool {
        let words = line.split(separator: " ", maxSplits: 4)
        guard words.count == 5 else { return false }
        let (code, flags, value, unit) = (String(words[0]), words[1], words[2], String(words[3]))
        var meaning = UnitMeaning()
        if flags.contains("A") {
            meaning.dimension = .tag(1000 + atoms.count)
        } else {
            guard let parsed = try? UnitParser.strict(unit, atoms: self),
                let scale = value == "pi" ? .pi : DecimalNumber(String(value)).flatMap(UnitScale.init),
                let product = parsed.scale.multiplied(by: scale)
            else { return false }
            meaning = UnitMeaning(dimension: parsed.dimension, scale: product)
        }
        if let colon = flags.firstIndex(of: ":") {
            guard let function = UnitFunction(flags[flags.index(after: colon)...]) else { return false }
            meaning.special = UnitSpecial(function)
        }
        add(code, String(words[4]), flags.hasPrefix("M"), meaning)
        return true
    }

    /// The power of ten, or of two where `binary`, of the prefix of one or two letters at the start of a symbol.
    @inline(__always)
    static func prefix(_ bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, power: Int, binary: Bool)? {
        guard bytes.count > 1 else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "Y"): return (1, 24, false)
        case UInt8(ascii: "Z"): return (1, 21, false)
        case UInt8(ascii: "E"): return (1, 18, false)
        case UInt8(ascii: "P"): return (1, 15, false)
        case UInt8(ascii: "T"): return bytes[1] == UInt8(ascii: "i") ? (2, 40, true) : (1, 12, false)
        case UInt8(ascii: "G"): return bytes[1] == UInt8(ascii: "i") ? (2, 30, true) : (1, 9, false)
        case UInt8(ascii: "M"): return bytes[1] == UInt8(ascii: "i") ? (2, 20, true) : (1, 6, false)
        case UInt8(ascii: "K"): return bytes[1] == UInt8(ascii: "i") ? (2, 10, true) : nil
        case UInt8(ascii: "k"): return (1, 3, false)
        case UInt8(ascii: "h"): return (1, 2, false)
        case UInt8(ascii: "d"): return (1, -1, false)
        case UInt8(ascii: "c"): return (1, -2, false)
        case UInt8(ascii: "m"): return (1, -3, false)
        case UInt8(ascii: "u"): return (1, -6, false)
        case UInt8(ascii: "n"): return (1, -9, false)
        case UInt8(ascii: "p"): return (1, -12, false)
        case UInt8(ascii: "f"): return (1, -15, false)
        case UInt8(ascii: "a"): return (1, -18, false)
        case UInt8(ascii: "z"): return (1, -21, false)
        case UInt8(ascii: "y"): return (1, -24, false)
        default: return nil
        }
    }

    /// What a symbol means, with or without a prefix.
    func resolve(_ symbol: UnsafeBufferPointer<UInt8>) -> UnitMeaning? {
        if let found = index[symbol] { return atoms[found].meaning }
        guard let prefix = Self.prefix(symbol) else { return nil }
        if let found = metric(symbol, after: prefix.length) {
            return scaled(found, power: prefix.power, binary: prefix.binary)
        }
        if symbol.count > 2, symbol[0] == UInt8(ascii: "d"), symbol[1] == UInt8(ascii: "a"),
            let found = metric(symbol, after: 2)
        {
            return scaled(found, power: 1, binary: false)
        }
        return nil
    }

    private func metric(_ symbol: UnsafeBufferPointer<UInt8>, after length: Int) -> UnitMeaning? {
        guard let found = index[UnsafeBufferPointer(rebasing: symbol[length...])], atoms[found].metric else {
            return nil
        }
        return atoms[found].meaning
    }

    private func scaled(_ meaning: UnitMeaning, power: Int, binary: Bool) -> UnitMeaning {
        var result = meaning
        var factor = UnitScale.one
        factor.twos = power
        if !binary { factor.fives = power }
        if let special = meaning.special {
            result.special = UnitSpecial(special.function, prefix: factor)
        } else {
            result.scale.twos += factor.twos
            result.scale.fives += factor.fives
        }
        return result
    }
}
