extension PhraseReader {
    /// Reads one constraint: comparison, number, unit, range or tolerance, and the word after it.
    ///
    /// - Returns: false, with nothing consumed, where no constraint stands here.
    mutating func constraint(_ reading: inout PhraseReading) throws(RequirementError) -> Bool {
        let before = cursor.position
        if try constraintParts(&reading) { return true }
        cursor.position = before
        return false
    }

    private mutating func constraintParts(_ reading: inout PhraseReading) throws(RequirementError) -> Bool {
        let comparison = try prefix(&reading)
        cursor.skipSpaces()
        let bracket = cursor.scalar == 0x28
        if bracket {
            cursor.advance()
            cursor.skipSpaces()
        }
        if cursor.scalar == 0xB1 {
            guard comparison == nil else { return false }
            return try deviation(&reading, bracket: bracket)
        }
        guard let first = try cursor.number() else { return false }
        reading.confidence = min(reading.confidence, first.confidence)
        reading.unit = try unit(after: first, &reading) ?? reading.unit
        cursor.skipSpaces()
        if comparison == .about { reading.approximate = true }
        let open = comparison == nil || comparison == .about || comparison == .equal
        if open, try second(first, &reading) {
            guard try close(bracket, &reading) else { return false }
            return try suffix(nil, &reading, first)
        }
        guard try close(bracket, &reading) else { return false }
        if comparison == nil, PhraseReader.isSign(cursor.scalar) { return try surrounded(first, &reading) }
        bound(open ? nil : comparison, first.value, &reading)
        return try suffix(comparison, &reading, first)
    }

    /// Sets the bound that a comparison makes of a number.
    func bound(_ comparison: Comparison?, _ value: DecimalNumber, _ reading: inout PhraseReading) {
        let closed = comparison != .above && comparison != .below
        switch comparison {
        case .atLeast, .above: reading.lower = .init(value: value, closed: closed)
        case .atMost, .below: reading.upper = .init(value: value, closed: closed)
        case .equal, .about, nil:
            reading.kind = .value
            reading.lower = .init(value: value, closed: true)
            reading.upper = .init(value: value, closed: true)
        }
    }

    /// What stands before the number: 温差, a comparison, 额定值的, a label such as `CC` before `≤`.
    private mutating func prefix(_ reading: inout PhraseReading) throws(RequirementError) -> Comparison? {
        let first = cursor.scalar | 0x20
        if first == 0x66 || first == 0x62 || first == 0x76 || first == 0x7A {
            for word in ["from", "between", "von", "zwischen"] as [StaticString] where cursor.takePhrase(word)
            {
                cursor.skipSpaces()
                break
            }
        }
        if take("温差") || take("温升") {
            reading.difference = true
            cursor.skipSpaces()
        }
        if cursor.scalar == 0x70, cursor.takePhrase("ph") {
            _ = take("值")
            cursor.skipSpaces()
            reading.unit = Self.acidity
        }
        var comparison = comparison()
        if comparison == nil, let labelled = label(&reading) { comparison = labelled }
        cursor.skipSpaces()
        if comparison == .about, let after = self.comparison() {
            reading.approximate = true
            comparison = after
        }
        relative(&reading)
        return comparison
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard cursor.position + count <= cursor.end else { return false }
        for offset in 0..<count where cursor.bytes[cursor.position + offset] != word.utf8Start[offset] {
            return false
        }
        cursor.position += count
        return true
    }

    /// A comparison sign or word, if one stands here.
    mutating func comparison() -> Comparison? {
        let scalar = cursor.scalar
        if PhraseCursor.isDigit(scalar) { return nil }
        switch scalar {
        case 0x2265, 0x2267, 0x2A7E, 0x226E: return taken(.atLeast)
        case 0x2264, 0x2266, 0x2A7D, 0x226F: return taken(.atMost)
        case 0x3E:
            cursor.advance()
            return cursor.take("=") ? .atLeast : .above
        case 0x3C:
            cursor.advance()
            return cursor.take("=") ? .atMost : .below
        case 0x3D:
            cursor.advance()
            return cursor.take("<") ? .atMost : cursor.take(">") ? .atLeast : .equal
        case 0x2248, 0x7E, 0x223C: return taken(.about)
        default: break
        }
        if PhraseCursor.isHan(scalar) { return cursor.takeWord(PhraseWords.before).flatMap(Comparison.init) }
        guard PhraseCursor.isLetter(scalar) else { return nil }
        for (phrase, comparison) in PhraseWords.english where cursor.takePhrase(phrase) {
            _ = cursor.take(":")
            return comparison
        }
        return nil
    }

    private mutating func taken(_ comparison: Comparison) -> Comparison {
        cursor.advance()
        return comparison
    }

    /// A short name before a comparison sign: `CC≤4500 W`. A person is to look whether it matters.
    private mutating func label(_ reading: inout PhraseReading) -> Comparison? {
        let before = cursor.position
        guard PhraseCursor.isLetter(cursor.scalar) || PhraseCursor.isHan(cursor.scalar) else { return nil }
        let latin = PhraseCursor.isLetter(cursor.scalar)
        var found: Comparison?
        var name = before..<before
        while !cursor.atEnd, cursor.position - before <= 36 {
            let scalar = cursor.scalar
            name = before..<cursor.position
            if Self.isSign(scalar) || PhraseCursor.isHan(scalar) {
                found = comparison()
                if found != nil { break }
            }
            guard Self.belongsToLabel(scalar, latin: latin) else { break }
            cursor.advance()
        }
        guard let comparison = found, !name.isEmpty else {
            cursor.position = before
            return nil
        }
        if isAcidity(name) {
            reading.unit = Self.acidity
        } else {
            reading.confidence = min(reading.confidence, 0.85)
        }
        return comparison
    }

    private static func belongsToLabel(_ scalar: UInt32, latin: Bool) -> Bool {
        // 或: what stands before it is another choice, no name.
        if scalar == 0x6216 { return false }
        if PhraseCursor.isLetter(scalar) || PhraseCursor.isHan(scalar) || PhraseCursor.isSpace(scalar) {
            return true
        }
        guard latin else { return false }
        // PM2.5, NH3-N, CO₂
        return PhraseCursor.isDigit(scalar) || scalar == 0x2E || scalar == 0x2D || scalar == 0x5F
            || (scalar >= 0x2080 && scalar <= 0x2089)
    }

    static let acidity = (try? Unit("[pH]"))?.body

    /// Whether a label says pH, which stands before its number as units stand behind.
    func isAcidity(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, cursor.bytes[end - 1] == 0x20 { end -= 1 }
        let label = cursor.slice(range.lowerBound..<end)
        return label.elementsEqual("pH".utf8) || label.elementsEqual("pH值".utf8)
    }

    static func isSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2264...0x2267, 0x3C, 0x3E, 0x2A7D, 0x2A7E, 0x226E, 0x226F: true
        default: false
        }
    }

    /// 额定值的95%: what the number is a part of.
    private mutating func relative(_ reading: inout PhraseReading) {
        guard PhraseCursor.isHan(cursor.scalar) else { return }
        let before = cursor.position
        while PhraseCursor.isHan(cursor.scalar), cursor.scalar != 0x7684, cursor.position - before < 36 {
            cursor.advance()
        }
        let name = before..<cursor.position
        guard cursor.scalar == 0x7684, !name.isEmpty else {
            cursor.position = before
            return
        }
        cursor.advance()
        cursor.skipSpaces()
        guard PhraseCursor.isDigit(cursor.scalar) else {
            cursor.position = before
            return
        }
        reading.relativeTo = cursor.text(name)
    }

    /// The unit after a number, if one stands there.
    mutating func unit(after number: ReadNumber, _ reading: inout PhraseReading) throws(RequirementError)
        -> UnitBody?
    {
        let glued = cursor.position
        cursor.skipSpaces()
        let place = cursor.position
        let stop = cursor.unitEnd()
        guard stop > place else {
            cursor.position = glued
            return nil
        }
        let text = cursor.slice(place..<stop)
        if let body = UnitTable.shared.usual(text) {
            cursor.position = stop
            if body.code == "{grade}" { reading.scale = text.first == 0x7B ? "级" : cursor.text(place..<stop) }
            // 度 is an angle, a colour, a hardness of water, a kilowatt hour: a person is to look.
            if text.count == 3, text.elementsEqual("度".utf8) {
                reading.confidence = min(reading.confidence, 0.7)
            }
            return body
        }
        if hasPlausibleDigits(text), let body = try? UnitTable.shared.read(text) {
            // `0b11`, `5m12`: what programs and codes write, not standards.
            guard glued < place || !endsInTwoDigits(place..<stop) else {
                throw cursor.badNumber(from: number.start)
            }
            cursor.position = stop
            return body
        }
        return try unknownUnit(place..<stop, glued: glued == place, number)
    }

    /// Whether digits stand in a unit only where standards have them: small exponents, and numbers before units.
    /// `5 kg0.5‰` is a valid product to a grammar and a slip of the pen to a reader.
    private func hasPlausibleDigits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        var before: UInt8 = 0x2F
        var beforeThat: UInt8 = 0
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
                while place < text.count, text[place] != UInt8(ascii: "]"), text[place] != UInt8(ascii: "}") {
                    place += 1
                }
                // A bracket that nothing closes: the grammar says so.
                guard place < text.count else { return true }
            } else if PhraseCursor.isDigit(UInt32(byte)) {
                var stop = place
                while stop < text.count, PhraseCursor.isDigit(UInt32(text[stop])) { stop += 1 }
                let single = stop == place + 1 && byte >= 0x31 && byte <= 0x34
                let signed = before == UInt8(ascii: "-")
                let symbol = signed ? beforeThat : before
                switch symbol {
                case UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "^"): break
                case UInt8(ascii: "."):
                    if PhraseCursor.isDigit(UInt32(beforeThat)) || byte == 0x30 { return false }
                case 0x80...: break
                default: if !single || (byte == 0x31 && !signed) { return false }
                }
                place = stop - 1
            }
            beforeThat = before
            before = text[place]
            place += 1
        }
        return true
    }

    private func endsInTwoDigits(_ range: Range<Int>) -> Bool {
        let text = cursor.slice(range)
        guard text.allSatisfy({ PhraseCursor.isLetter(UInt32($0)) || PhraseCursor.isDigit(UInt32($0)) })
        else {
            return false
        }
        return text.suffix(2).allSatisfy { PhraseCursor.isDigit(UInt32($0)) }
    }

    private mutating func unknownUnit(
        _ range: Range<Int>, glued: Bool, _ number: ReadNumber
    ) throws(RequirementError) -> UnitBody? {
        let first = cursor.scalar
        if PhraseCursor.isHan(first) {
            // 天送达: a unit may stand at the front of more text; the rest then decides.
            var stop = range.upperBound - 3
            while stop > range.lowerBound {
                if let body = UnitTable.shared.usual(cursor.slice(range.lowerBound..<stop)) {
                    cursor.position = stop
                    return body
                }
                stop -= 3
            }
            if range.count <= 9, !PhraseCursor.isHan(cursor.scalar(at: number.start)) {
                unknown = unknown ?? range
            }
            return nil
        }
        let words: [StaticString] = ["max", "min", "or", "and", "to", "bis", "maximum", "minimum", "und"]
        for phrase in words where cursor.takePhrase(phrase) {
            cursor.position = range.lowerBound
            return nil
        }
        let plain = cursor.slice(range).allSatisfy {
            PhraseCursor.isLetter(UInt32($0)) || PhraseCursor.isDigit(UInt32($0))
        }
        if glued, plain { throw cursor.badNumber(from: number.start) }
        // 5A级 is a grade; `code` reads it.
        if cursor.slice(range).suffix(3).elementsEqual("级".utf8) { return nil }
        // `220V/50Hz` is two quantities, which is text.
        for place in range.dropLast() where cursor.bytes[place] == 0x2F {
            if PhraseCursor.isDigit(cursor.scalar(at: place + 1)) { return nil }
        }
        let rest = cursor.scalar(at: range.upperBound)
        if rest != 0, PhraseCursor.isHan(rest) || rest == 0x20, range.upperBound < cursor.end, !plain {
            return nil
        }
        throw .unknownUnit(text: cursor.text(range), span: range)
    }
}
