extension PhraseReader {
    /// Reads what makes two numbers of one: a range (`5~10`), a tolerance (`±2`, `+2/−1`). False where neither
    /// stands here.
    mutating func second(_ first: ReadNumber, _ reading: inout PhraseReading) throws(RequirementError) -> Bool
    {
        let before = cursor.position
        if cursor.take("±") { return try tolerance(first, &reading) || giveUp(before) }
        if cursor.scalar == 0x2B || cursor.scalar == 0x28 || cursor.scalar == 0x30 {
            if try limits(first, &reading) { return true }
            cursor.position = before
            if try relativeTolerance(first, &reading) { return true }
            cursor.position = before
        }
        guard let loose = separator() else { return giveUp(before) }
        cursor.skipSpaces()
        guard let last = try cursor.number(), last.value.significand >= 0 || loose else {
            return giveUp(before)
        }
        let unit = try unit(after: last, &reading)
        cursor.skipSpaces()
        reading.confidence = min(reading.confidence, last.confidence)
        guard let lower = sameUnit(first.value, unit, &reading), lower < last.value else {
            return giveUp(before)
        }
        // `2026-01-01`, `010-62345678`: numbers that are no numbers.
        if !loose,
            PhraseCursor.isMinus(cursor.scalar) || leadsWithZero(first.start) || leadsWithZero(last.start)
        {
            return giveUp(before)
        }
        reading.lower = .init(value: lower, closed: true)
        reading.upper = .init(value: last.value, closed: true)
        return true
    }

    private mutating func giveUp(_ place: Int) -> Bool {
        cursor.position = place
        return false
    }

    private func leadsWithZero(_ place: Int) -> Bool {
        cursor.scalar(at: place) == 0x30
            && PhraseCursor.isDigit(cursor.scalar(at: place + cursor.length(at: place)))
    }

    /// The first number in the unit of the second, which the first may lack.
    private func sameUnit(
        _ value: DecimalNumber, _ unit: UnitBody?, _ reading: inout PhraseReading
    ) -> DecimalNumber? {
        guard let unit else { return value }
        guard let own = reading.unit, own !== unit else {
            reading.unit = unit
            return value
        }
        reading.unit = unit
        // 45%~75%RH: the remark on what the percentage is stands once.
        if own.code == "%", unit.code.hasPrefix("%{") { return value }
        return Unit(body: own).convert(value, to: Unit(body: unit))
    }

    /// The sign of a range. True for `~`, `至` and their like, after which a minus can only be a sign; false for a
    /// hyphen. `nil` where there is none.
    private mutating func separator() -> Bool? {
        switch cursor.scalar {
        case 0x7E, 0x223C, 0x301C, 0x2026, 0x81F3, 0x5230, 0x2053:
            cursor.advance()
            return true
        case 0x2014, 0x2015, 0x2013:
            let sign = cursor.scalar
            cursor.advance()
            if cursor.scalar == sign { cursor.advance() }
            return true
        case 0x2D, 0x2212, 0x2010, 0x2011:
            cursor.advance()
            cursor.skipSpaces()
            return PhraseCursor.isDigit(cursor.scalar) ? false : nil
        case 0x2E:
            guard cursor.following == 0x2E else { return nil }
            while cursor.scalar == 0x2E { cursor.advance() }
            return true
        case 0x74, 0x62, 0x61, 0x75:
            let words = cursor.takePhrase("to") || cursor.takePhrase("bis") || cursor.takePhrase("and")
            return words || cursor.takePhrase("und") ? true : nil
        default: return nil
        }
    }

    /// `20 ± 2`, `220 V ± 10 %`, `20 ℃ ± 2 ℃`.
    private mutating func tolerance(
        _ first: ReadNumber, _ reading: inout PhraseReading
    ) throws(RequirementError) -> Bool {
        cursor.skipSpaces()
        guard let delta = try cursor.number(), delta.value.significand >= 0 else { return false }
        var unit = try unit(after: delta, &reading)
        cursor.skipSpaces()
        var size = delta.value
        let percent = unit?.code == "%"
        if percent, reading.unit?.code != "%", reading.unit != nil || header?.code != "%" {
            // Per cent of the value.
            guard
                let part = first.value.magnitude.multiplied(by: size)?.multiplied(
                    by: DecimalNumber(significand: 1, exponent: -2))
            else { return false }
            size = part
            unit = nil
        } else if percent, reading.unit?.code == "%" {
            // `65 % ± 2 %` is usually meant in points; the standard form is (65 ± 2) %.
            reading.confidence = min(reading.confidence, 0.85)
        }
        if let unit {
            guard let scaled = deviationSize(size, unit, &reading) else { return false }
            size = scaled
        }
        reading.confidence = min(reading.confidence, delta.confidence)
        return around(first.value, minus: size, plus: size, &reading)
    }

    /// A deviation in the unit of the nominal value: 2 K round 20 ℃ are 2 ℃.
    private func deviationSize(
        _ size: DecimalNumber, _ unit: UnitBody, _ reading: inout PhraseReading
    ) -> DecimalNumber? {
        guard let own = reading.unit else {
            reading.unit = unit
            return size
        }
        if own === unit { return size }
        let (from, to) = (Unit(body: unit), Unit(body: own))
        guard let difference = from.asDifference, let target = to.asDifference else {
            return from.convert(size, to: to)
        }
        return difference.convert(size, to: target)
    }

    private func around(
        _ value: DecimalNumber, minus: DecimalNumber, plus: DecimalNumber, _ reading: inout PhraseReading
    ) -> Bool {
        guard let low = value.subtracting(minus), let high = value.adding(plus) else { return false }
        reading.nominal = value
        reading.lower = .init(value: low, closed: true)
        reading.upper = .init(value: high, closed: true)
        return true
    }

    /// `80 +2/−1`, `80 (+2, −1)`, `80 +2 −1`.
    private mutating func limits(_ first: ReadNumber, _ reading: inout PhraseReading) throws(RequirementError)
        -> Bool
    {
        let bracket = cursor.take("(")
        let nothing = cursor.scalar == 0x30 && cursor.following == 0x2F
        guard cursor.scalar == 0x2B || nothing, let plus = try cursor.number() else { return false }
        let plusUnit = try unit(after: plus, &reading)
        cursor.skipSpaces()
        if cursor.scalar == 0x2F || cursor.scalar == 0x2C || cursor.scalar == 0x3001 { cursor.advance() }
        cursor.skipSpaces()
        let zero = cursor.scalar == 0x30
        guard PhraseCursor.isMinus(cursor.scalar) || zero, let minus = try cursor.number() else {
            return false
        }
        let minusUnit = try unit(after: minus, &reading)
        guard !plus.value.isNegative, minus.value.isNegative || minus.value.isZero else { return false }
        if bracket {
            cursor.skipSpaces()
            guard cursor.take(")") else { return false }
            let outer = try unit(after: minus, &reading)
            if reading.unit == nil { reading.unit = outer } else if outer != nil { return false }
        }
        var (up, down) = (plus.value, -minus.value)
        if let unit = minusUnit ?? plusUnit {
            if unit.code == "%", let own = reading.unit, own.code != "%" {
                let part = DecimalNumber(significand: 1, exponent: -2)
                guard let a = first.value.magnitude.multiplied(by: up)?.multiplied(by: part),
                    let b = first.value.magnitude.multiplied(by: down)?.multiplied(by: part)
                else { return false }
                (up, down) = (a, b)
            } else {
                guard let a = deviationSize(up, unit, &reading), let b = deviationSize(down, unit, &reading)
                else {
                    return false
                }
                (up, down) = (a, b)
            }
        }
        return around(first.value, minus: down, plus: up, &reading)
    }

    /// `220 V (1±10 %)`, `220 (1±10 %) V`: the nominal value times a factor.
    private mutating func relativeTolerance(
        _ first: ReadNumber, _ reading: inout PhraseReading
    ) throws(RequirementError) -> Bool {
        guard cursor.take("("), cursor.take("1") else { return false }
        cursor.skipSpaces()
        guard cursor.take("±") else { return false }
        cursor.skipSpaces()
        guard let size = try cursor.number(), size.value.significand >= 0 else { return false }
        cursor.skipSpaces()
        guard cursor.take("%") else { return false }
        cursor.skipSpaces()
        guard cursor.take(")"), let product = first.value.magnitude.multiplied(by: size.value),
            let part = product.multiplied(by: DecimalNumber(significand: 1, exponent: -2))
        else { return false }
        if reading.unit == nil { reading.unit = try unit(after: size, &reading) }
        return around(first.value, minus: part, plus: part, &reading)
    }

    /// `±0.5 ℃` alone: a deviation, which for temperatures is a difference.
    mutating func deviation(_ reading: inout PhraseReading, bracket: Bool) throws(RequirementError) -> Bool {
        _ = cursor.take("±")
        cursor.skipSpaces()
        guard let size = try cursor.number(), size.value.significand >= 0 else { return false }
        reading.unit = try unit(after: size, &reading)
        guard try close(bracket, &reading) else { return false }
        reading.lower = .init(value: -size.value, closed: true)
        reading.upper = .init(value: size.value, closed: true)
        reading.nominal = .zero
        reading.difference = true
        return true
    }

    /// The bracket of `(20±2) ℃`, and the unit behind it.
    mutating func close(_ bracket: Bool, _ reading: inout PhraseReading) throws(RequirementError) -> Bool {
        guard bracket else { return true }
        cursor.skipSpaces()
        guard cursor.take(")") else { return false }
        let number = ReadNumber(value: .zero, start: cursor.position)
        guard let unit = try unit(after: number, &reading) else { return true }
        guard reading.unit == nil || reading.unit === unit else { return false }
        reading.unit = unit
        return true
    }

    /// `5 ≤ x ≤ 10`, `4500 < CC ≤ 7100`: a quantity between two comparisons. False where what follows the
    /// number is not understood.
    mutating func surrounded(
        _ first: ReadNumber, _ reading: inout PhraseReading
    ) throws(RequirementError) -> Bool {
        guard let left = comparison() else { return false }
        cursor.skipSpaces()
        let name = cursor.position
        while !cursor.atEnd, !Self.isSign(cursor.scalar), cursor.position - name < 48 { cursor.advance() }
        let initial = cursor.scalar(at: name)
        guard cursor.position > name, !PhraseCursor.isDigit(initial), !PhraseCursor.isMinus(initial) else {
            return false
        }
        if isAcidity(name..<cursor.position) { reading.unit = Self.acidity }
        bound(left.mirrored, first.value, &reading)
        reading.confidence = min(reading.confidence, 0.9)
        guard let right = comparison() else { return cursor.atEnd }
        cursor.skipSpaces()
        guard let last = try cursor.number() else { return false }
        var other = PhraseReading()
        other.unit = try unit(after: last, &other)
        bound(right, last.value, &other)
        return reading.isOneSided && other.isOneSided && reading.join(other)
    }

    /// What stands after: 以上, 以内, max, 左右, and 额定值 behind a percentage. False where it contradicts.
    mutating func suffix(
        _ comparison: Comparison?, _ reading: inout PhraseReading, _ first: ReadNumber
    ) throws(RequirementError) -> Bool {
        cursor.skipSpaces()
        var word: Comparison?
        if PhraseCursor.isHan(cursor.scalar) {
            word = cursor.takeWord(PhraseWords.after).flatMap(Comparison.init)
        } else if PhraseCursor.isLetter(cursor.scalar) {
            word = self.englishSuffix()
        } else if cursor.scalar == 0x28, cursor.following != 0x2B {
            word = bracketedSuffix()
        }
        guard let word else { return true }
        if word == .about {
            reading.approximate = true
            return true
        }
        guard reading.kind == .value else {
            // 不小于5以上 says it twice; 5~10以上 says nothing.
            let same = comparison == word && reading.nominal == nil
            reading.confidence = min(reading.confidence, 0.85)
            return same
        }
        reading.kind = .interval
        reading.lower = nil
        reading.upper = nil
        bound(word, first.value, &reading)
        return true
    }

    private mutating func englishSuffix() -> Comparison? {
        if cursor.takePhrase("or more") || cursor.takePhrase("or above") || cursor.takePhrase("minimum")
            || cursor.takePhrase("min.") || cursor.takePhrase("min")
        {
            return .atLeast
        }
        if cursor.takePhrase("or less") || cursor.takePhrase("or below") || cursor.takePhrase("maximum")
            || cursor.takePhrase("max.") || cursor.takePhrase("max")
        {
            return .atMost
        }
        return nil
    }

    /// `(max)`, `(min)`, `(最大)`.
    private mutating func bracketedSuffix() -> Comparison? {
        let before = cursor.position
        cursor.advance()
        let word =
            PhraseCursor.isHan(cursor.scalar)
            ? cursor.takeWord(PhraseWords.before).flatMap(Comparison.init) : englishSuffix()
        guard let word, word == .atLeast || word == .atMost, cursor.take(")") else {
            cursor.position = before
            return nil
        }
        return word
    }
}
