/// The grammar of requirement phrases.
///
/// A reader goes once over the bytes. Where a form does not fit, it is left and the next one is tried; what fits
/// none is `text`. Errors are thrown only for numbers and units that are plainly wrong.
struct PhraseReader {
    var cursor: PhraseCursor
    let header: UnitBody?
    let start: Int
    /// Where the unit that nobody knows stands, for the error if nothing else explains it.
    var unknown: Range<Int>?

    init(_ bytes: UnsafeBufferPointer<UInt8>, header: UnitBody?) {
        var end = bytes.count
        while end > 0 {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end >= 3, bytes[end - 1] == 0x80, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE3 {
                end -= 3
            } else {
                break
            }
        }
        var cursor = PhraseCursor(bytes, from: 0, to: end)
        cursor.skipSpaces()
        self.cursor = cursor
        self.header = header
        start = cursor.position
    }

    init(part: PhraseCursor, header: UnitBody?) {
        cursor = part
        cursor.skipSpaces()
        self.header = header
        start = cursor.position
    }

    /// Reads the whole phrase into a requirement that stands at `text`; its text is left to the caller.
    mutating func read(_ result: inout Requirement) throws(RequirementError) {
        guard !cursor.atEnd else { throw .empty }
        if try !understood(&result) {
            result.kind = .text
            result.confidence = 0.5
        }
        result.span = start..<cursor.end
    }

    private mutating func understood(_ result: inout Requirement) throws(RequirementError) -> Bool {
        let first = cursor.scalar
        if PhraseCursor.isDigit(first) {
            if isDate() { return false }
            // 3A级 is a grade, and no number with a unit.
            if beginsLikeGradeCode, let found = code() {
                result = found
                return true
            }
            cursor.position = start
        } else {
            if wholeWord(&result) { return true }
            if PhraseCursor.isLetter(first) || PhraseCursor.isMinus(first) { try refuseProgramNumber() }
        }
        if try constraints(&result) { return true }
        cursor.position = start
        if let found = code() ?? otherwise() {
            result = found
            return true
        }
        if let unknown, unknown.upperBound == cursor.end {
            throw .unknownUnit(text: cursor.text(unknown), span: unknown)
        }
        return false
    }

    /// Whether letters follow the first digits at once.
    private var beginsLikeGradeCode: Bool {
        var place = start
        while place < start + 4, PhraseCursor.isDigit(cursor.scalar(at: place)) {
            place += cursor.length(at: place)
        }
        return PhraseCursor.isLetter(cursor.scalar(at: place))
    }

    private mutating func otherwise() -> Requirement? {
        cursor.position = start
        let result = alternatives()
        if result == nil { cursor.position = start }
        return result
    }

    /// `无`, `合格`, `yes`, `特级`.
    private func wholeWord(_ result: inout Requirement) -> Bool {
        let count = cursor.end - start
        guard count <= PhraseWords.whole.longestKey else { return false }
        let found =
            cursor.bytes[start] >= 0x80
            ? PhraseWords.whole[cursor.slice(start..<cursor.end)]
            : PhraseCursor.isLetter(cursor.scalar)
                ? PhraseWords.whole[cursor.text(start..<cursor.end).lowercased()] : nil
        guard let found else { return false }
        switch PhraseWords.wholes[found] {
        case .absence: result.kind = .absence
        case .yes, .no:
            result.kind = .yesno
            if case .yes = PhraseWords.wholes[found] { result.yes = true } else { result.yes = false }
        case .grade(let scale, let value):
            result.kind = .ordinal
            result.ordinal = .init(scale: scale, from: value, to: value)
        }
        return true
    }

    /// `2026-01-01`, `2026.1.1`, `2026年1月`: a date is no range.
    private func isDate() -> Bool {
        var place = start
        var digits = 0
        while PhraseCursor.isDigit(cursor.scalar(at: place)) {
            digits += 1
            place += cursor.length(at: place)
        }
        guard digits == 4 else { return false }
        let separator = cursor.scalar(at: place)
        guard separator == 0x2D || separator == 0x2F || separator == 0x2E || separator == 0x5E74 else {
            return false
        }
        place += cursor.length(at: place)
        let month = cursor.scalar(at: place)
        digits = 0
        while PhraseCursor.isDigit(cursor.scalar(at: place)) {
            digits += 1
            place += cursor.length(at: place)
        }
        guard digits == 1 || digits == 2 else { return false }
        let next = cursor.scalar(at: place)
        if separator == 0x5E74 { return next == 0x6708 }
        let another =
            next == separator && PhraseCursor.isDigit(cursor.scalar(at: place + cursor.length(at: place)))
        return another || (separator == 0x2D && digits == 2 && month == 0x30 && next == 0)
    }

    /// `NaN`, `inf` and their like are numbers of programs.
    private func refuseProgramNumber() throws(RequirementError) {
        guard cursor.end - start <= 9, !PhraseCursor.isDigit(cursor.following) else { return }
        let word = cursor.text(start..<cursor.end).lowercased()
        if ["nan", "inf", "infinity", "-inf", "-nan"].contains(word) { throw cursor.badNumber(from: start) }
    }

    /// One constraint, or two that bound the same quantity from both sides.
    private mutating func constraints(_ result: inout Requirement) throws(RequirementError) -> Bool {
        var reading = PhraseReading()
        guard try constraint(&reading) else { return false }
        if finish(&reading) { return reading.fill(&result, header: header) }
        guard try secondConstraint(&reading) else { return false }
        return reading.fill(&result, header: header)
    }

    private mutating func secondConstraint(_ reading: inout PhraseReading) throws(RequirementError) -> Bool {
        let before = cursor.position
        for joiner in ["且", "并且", "并", "和", ",", ";", "、", "and", "&", "但", "同时"] as [StaticString] {
            if takeJoiner(joiner) { break }
        }
        cursor.skipSpaces()
        var second = PhraseReading()
        guard try constraint(&second), second.isOneSided, reading.isOneSided else {
            cursor.position = before
            return false
        }
        return reading.join(second) && finish(&reading)
    }

    private mutating func takeJoiner(_ joiner: StaticString) -> Bool {
        let count = joiner.utf8CodeUnitCount
        guard cursor.position + count <= cursor.end else { return false }
        if count == 1, joiner.utf8Start[0] == 0x2C || joiner.utf8Start[0] == 0x3B {
            guard cursor.scalar == UInt32(joiner.utf8Start[0]) else { return false }
            cursor.advance()
            return true
        }
        for offset in 0..<count where cursor.bytes[cursor.position + offset] != joiner.utf8Start[offset] {
            return false
        }
        cursor.position += count
        return true
    }

    /// Takes what may stand at the end: remarks in brackets and a full stop. True when nothing is left.
    private mutating func finish(_ reading: inout PhraseReading) -> Bool {
        cursor.skipSpaces()
        if cursor.scalar == 0x28 { remark(&reading) }
        let last = cursor.scalar
        if last == 0x3002 || last == 0x3B || (last == 0x2E && cursor.following == 0) { cursor.advance() }
        cursor.skipSpaces()
        return cursor.atEnd
    }

    private mutating func remark(_ reading: inout PhraseReading) {
        let before = cursor.position
        cursor.advance()
        let inner = cursor.position
        while !cursor.atEnd, cursor.scalar != 0x29 {
            // A remark with a number or another bracket in it may say anything.
            if cursor.scalar == 0x28 || cursor.scalar == 0 { break }
            cursor.advance()
        }
        guard cursor.scalar == 0x29, cursor.position > inner else {
            cursor.position = before
            return
        }
        let words = cursor.slice(inner..<cursor.position)
        var known = PhraseWords.remarks[words]
        if words.starts(with: "不含".utf8) { known = 2 } else if words.starts(with: "含".utf8) { known = 1 }
        // 220 V (1 ± …): not a remark but half of the requirement.
        if words.contains(0xC2), words.contains(0xB1) {
            cursor.position = before
            return
        }
        if known == 2 { reading.open() }
        // （以Pb计）, （以干基计）: the base of a content, which is told with the indicator's name.
        let based =
            cursor.bytes[inner..<cursor.position].starts(with: "以".utf8)
            && cursor.bytes[inner..<cursor.position].suffix(3).elementsEqual("计".utf8)
        if known == nil { reading.confidence = min(reading.confidence, based ? 0.95 : 0.85) }
        cursor.advance()
        cursor.skipSpaces()
    }
}
