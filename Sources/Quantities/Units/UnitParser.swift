/// The grammar of unit expressions: UCUM strictly, or as standards write them.
///
/// Strict: terms, factors, annotations, exponents as in UCUM's grammar, ASCII only. Lenient: after `UnitText` has
/// brought dots, superscripts and full-width characters to ASCII, also words (`次`, `小时`, `kWh`), a number before
/// its unit (`100mL`, `24h`), and no `a/b·c`, which standards read in two ways.
struct UnitParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let atoms: UnitAtoms
    private let words: UnitWords?
    /// Whether symbols such as `ft` are read as UCUM has it (femtotonne).
    private var overridesAllowed = false
    private var position = 0
    /// The UCUM code, written while a lenient text is read.
    private(set) var code: [UInt8] = []

    private init(_ bytes: UnsafeBufferPointer<UInt8>, atoms: UnitAtoms, words: UnitWords?) {
        self.bytes = bytes
        self.atoms = atoms
        self.words = words
    }

    private var lenient: Bool { words != nil }

    /// Reads a UCUM code.
    static func strict(
        _ text: String, atoms: UnitAtoms, overridesAllowed: Bool = false
    ) throws(UnitError) -> UnitMeaning {
        var text = text
        let result: Result<UnitMeaning, UnitError> = text.withUTF8 { bytes in
            do throws(UnitError) {
                return .success(try strict(bytes, atoms: atoms, overridesAllowed: overridesAllowed))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads a UCUM code in UTF-8.
    static func strict(
        _ bytes: UnsafeBufferPointer<UInt8>, atoms: UnitAtoms, overridesAllowed: Bool = false
    ) throws(UnitError) -> UnitMeaning {
        var parser = UnitParser(bytes, atoms: atoms, words: nil)
        parser.overridesAllowed = overridesAllowed
        return try parser.whole()
    }

    /// Reads a unit as standards write it, already brought to ASCII where it can be; gives the UCUM code too.
    static func lenient(
        _ bytes: UnsafeBufferPointer<UInt8>, atoms: UnitAtoms, words: UnitWords
    ) throws(UnitError) -> (meaning: UnitMeaning, code: String) {
        var parser = UnitParser(bytes, atoms: atoms, words: words)
        let meaning = try parser.whole()
        return (meaning, String(decoding: parser.code, as: UTF8.self))
    }

    private mutating func whole() throws(UnitError) -> UnitMeaning {
        let meaning = try term(depth: 0)
        guard position == bytes.count else { throw malformed() }
        return meaning
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func malformed() -> UnitError {
        .malformed(String(decoding: bytes, as: UTF8.self), at: position)
    }

    private func unknown(_ range: Range<Int>) -> UnitError {
        .unknown(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
    }

    private mutating func emit(_ byte: UInt8) { if lenient { code.append(byte) } }

    private mutating func emit(_ range: Range<Int>) {
        if lenient { code.append(contentsOf: bytes[range]) }
    }

    private mutating func term(depth: Int) throws(UnitError) -> UnitMeaning {
        guard depth < 32 else { throw malformed() }
        var result = UnitMeaning.one
        var dividing = false
        var divided = false
        var count = 0
        if next == UInt8(ascii: "/") {
            dividing = true
            position += 1
            emit(UInt8(ascii: "/"))
        }
        while true {
            let factor = try component(depth: depth, denominator: dividing)
            count += 1
            let symbol = next
            let more = symbol == UInt8(ascii: ".") || symbol == UInt8(ascii: "/")
            if count == 1, !dividing {
                result = factor
            } else {
                guard let product = result.combined(with: factor, dividing: dividing) else { throw tooLarge }
                result = product
            }
            divided = divided || dividing
            guard more, let symbol else { return result }
            dividing = symbol == UInt8(ascii: "/")
            if lenient, divided, !dividing { throw malformed() }
            emit(symbol)
            position += 1
        }
    }

    private var tooLarge: UnitError { .outOfRange(String(decoding: bytes, as: UTF8.self)) }

    private mutating func component(depth: Int, denominator: Bool) throws(UnitError) -> UnitMeaning {
        guard let byte = next else { throw malformed() }
        if byte == UInt8(ascii: "(") {
            position += 1
            emit(byte)
            let inner = try term(depth: depth + 1)
            guard next == UInt8(ascii: ")") else { throw malformed() }
            position += 1
            emit(UInt8(ascii: ")"))
            return inner
        }
        if byte == UInt8(ascii: "{") { return try annotated(.one) }
        if byte >= 0x30, byte <= 0x39 { return try number(denominator: denominator) }
        return try simple(denominator: denominator)
    }

    private mutating func number(denominator: Bool) throws(UnitError) -> UnitMeaning {
        let start = position
        if position + 2 < bytes.count, bytes[position] == 0x31, bytes[position + 1] == 0x30,
            bytes[position + 2] == UInt8(ascii: "*") || bytes[position + 2] == UInt8(ascii: "^")
        {
            position += 3
            emit(start..<position)
            let power = try exponent() ?? 1
            guard abs(power) <= 400 else { throw tooLarge }
            return try annotated(UnitMeaning(scale: UnitScale(powerOfTen: power)))
        }
        var value: Int128 = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            guard position - start < 18 else { throw tooLarge }
            value = value * 10 + Int128(byte - 0x30)
            position += 1
        }
        guard let scale = UnitScale(DecimalNumber(significand: value)) else { throw malformed() }
        let meaning = UnitMeaning(scale: scale)
        if lenient, let byte = next, isSymbol(byte) {
            // /100mL, /24h; but `V/50Hz` is two quantities, not one.
            guard !denominator || Self.isUsualDenominator(value) else { throw malformed() }
            if denominator { emit(UInt8(ascii: "(")) }
            emit(start..<position)
            emit(UInt8(ascii: "."))
            let unit = try simple(denominator: denominator)
            if denominator { emit(UInt8(ascii: ")")) }
            if denominator, unit.dimension == Self.frequency { throw malformed() }
            guard let product = meaning.combined(with: unit, dividing: false) else { throw tooLarge }
            return product
        }
        emit(start..<position)
        return try annotated(meaning)
    }

    private static let frequency = Dimension.base(1).raised(to: -1)

    /// Whether standards relate to so many units: `mg/100mL`, `kW·h/24h`.
    static func isUsualDenominator(_ value: Int128) -> Bool {
        switch value {
        case 1, 5, 10, 12, 15, 20, 24, 25, 48, 50, 72, 100, 1000, 10_000: true
        default: false
        }
    }

    @inline(__always)
    private func isSymbol(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "]"), 0x30...0x39, 0...0x20,
            0x7f:
            false
        default: byte < 0x80 || lenient
        }
    }

    private mutating func simple(denominator: Bool) throws(UnitError) -> UnitMeaning {
        let start = position
        while let byte = next, isSymbol(byte) {
            position += 1
            guard byte == UInt8(ascii: "[") else { continue }
            while let inner = next, inner != UInt8(ascii: "]") {
                guard inner > 0x20, inner < 0x7f else { throw malformed() }
                position += 1
            }
            guard next != nil else { throw malformed() }
            position += 1
        }
        guard position > start else { throw malformed() }
        let range = start..<position
        let symbol = UnsafeBufferPointer(rebasing: bytes[range])
        if let words {
            // Some words end in a digit that is no exponent: Nm3, gCO2.
            var stop = position
            while stop < bytes.count, bytes[stop] >= 0x30, bytes[stop] <= 0x39 { stop += 1 }
            if stop > position, let word = words[UnsafeBufferPointer(rebasing: bytes[start..<stop])] {
                position = stop
                return try finish(word, denominator: denominator)
            }
            if let word = words[symbol] { return try finish(word, denominator: denominator) }
        }
        guard let atom = atoms.resolve(symbol) else { throw unknown(range) }
        if !lenient, !overridesAllowed, UnitWords.overrides(symbol) { throw unknown(range) }
        emit(range)
        return try powered(atom)
    }

    /// A word of the table, written out as its UCUM code.
    private mutating func finish(_ word: UnitWords.Word, denominator: Bool) throws(UnitError) -> UnitMeaning {
        let exponentFollows = next.map { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2d || $0 == 0x2b } ?? false
        // A count has no powers (`{USD}2` would be a count and a number), nor has what ends in a digit (亿 is 10*8).
        let isCount = word.code.hasSuffix("}")
        let endsInDigit = word.code.utf8.last.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
        if exponentFollows, word.composite || isCount || endsInDigit { throw malformed() }
        if next == UInt8(ascii: "{"), word.composite || isCount { throw malformed() }
        let parentheses = word.composite && denominator
        if parentheses { emit(UInt8(ascii: "(")) }
        code.append(contentsOf: word.code.utf8)
        if parentheses { emit(UInt8(ascii: ")")) }
        return try powered(word.meaning)
    }

    private mutating func powered(_ meaning: UnitMeaning) throws(UnitError) -> UnitMeaning {
        guard let power = try exponent() else { return try annotated(meaning) }
        guard let result = meaning.raised(to: power) else { throw tooLarge }
        return try annotated(result)
    }

    private mutating func exponent() throws(UnitError) -> Int? {
        let start = position
        var negative = false
        if let sign = next, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            position += 1
        }
        let digits = position
        var value = 0
        while let byte = next, byte >= 0x30, byte <= 0x39 {
            guard position - digits < 4 else { throw tooLarge }
            value = value * 10 + Int(byte - 0x30)
            position += 1
        }
        guard position > digits else {
            if position > start { throw malformed() }
            return nil
        }
        emit(start..<position)
        return negative ? -value : value
    }

    /// An annotation, if one follows: a kind where it names one, else a remark.
    private mutating func annotated(_ meaning: UnitMeaning) throws(UnitError) -> UnitMeaning {
        guard next == UInt8(ascii: "{") else { return meaning }
        let start = position
        position += 1
        while let byte = next, byte != UInt8(ascii: "}") {
            guard byte > 0x20, byte < 0x7f, byte != UInt8(ascii: "{") else { throw malformed() }
            position += 1
        }
        guard next != nil else { throw malformed() }
        let name = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<position])
        position += 1
        emit(start..<position)
        guard let tag = UnitKind.byName[name] else { return meaning }
        var result = meaning
        guard let dimension = meaning.dimension.multiplied(by: .tag(tag)) else { throw tooLarge }
        result.dimension = dimension
        return result
    }
}
