extension StandardNumberParser {
    /// Q/, the enterprise's code, perhaps classes (`/J-01`), the sequence number, perhaps S, the year.
    mutating func parseEnterprise() -> Bool {
        kind = .enterprise
        // The year and the sequence number are told from the end.
        var end = input.count
        if let dash = input.lastIndex(of: Self.hyphen), dash > 2 {
            let digits = yearLength(dash + 1)
            if digits > 0, dash + 1 + digits == input.count { end = dash }
        }
        var sequenceEnd = end
        if sequenceEnd > 2, input[sequenceEnd - 1] == UInt8(ascii: "S"), Self.isDigit(byte(sequenceEnd - 2)) {
            sequenceEnd -= 1
        }
        guard let split = enterpriseSequenceStart(before: sequenceEnd) else { return false }
        let codeEnd = input[split - 1] == Self.space ? split - 1 : split
        guard appendEnterpriseCode(upTo: codeEnd) else { return false }
        if codeEnd == split {
            deviations.insert(.missingSpace)
            let mayBeginEarlier = sequenceEnd - split > 1 && input[split] != 0x30
            if mayBeginEarlier || input[2..<codeEnd].allSatisfy(Self.isDigit) {
                deviations.insert(.ambiguous)
            }
        }
        if !deviations.contains(.ambiguous) { output.append(Self.space) }
        output.append(contentsOf: input[split..<end])
        designationEnd = output.count
        position = end
        if end < input.count {
            appendYear(at: end + 1, digits: input.count - end - 1, separator: Self.hyphen)
        } else {
            deviations.insert(.missingYear)
        }
        return true
    }

    /// Where the sequence number begins: at most six digits, perhaps a point and three more.
    func enterpriseSequenceStart(before end: Int) -> Int? {
        var start = end
        while start > 2, Self.isDigit(input[start - 1]) { start -= 1 }
        var integerEnd = end
        if start > 2, start < end, end - start <= 3, input[start - 1] == Self.point,
            Self.isDigit(byte(start - 2))
        {
            integerEnd = start - 1
            start = integerEnd
            while start > 2, Self.isDigit(input[start - 1]) { start -= 1 }
        }
        // A code of digits alone keeps its first digit: there is no telling where it ends.
        if start == 2 { start += 1 }
        guard start < end, start > 2 else { return nil }
        if integerEnd - start > 6 {
            guard byte(start - 1) != Self.space else { return nil }
            start = integerEnd - 6
        }
        return start
    }

    mutating func appendEnterpriseCode(upTo end: Int) -> Bool {
        var characters = 0
        var inClass = false
        output.append(contentsOf: [UInt8(ascii: "Q"), Self.slash])
        for index in 2..<end {
            let byte = input[index]
            switch byte {
            case Self.slash:
                guard characters > 0 else { return false }
                inClass = true
            case Self.hyphen, Self.point:
                guard inClass else { return false }
            case 0x80...:
                guard !inClass else { return false }
                if byte >= 0xC0 {
                    guard (0xE4...0xE9).contains(byte) else { return false }
                    characters += 1
                }
                deviations.insert(.hanInCode)
            case _ where Self.isCode(byte):
                if !inClass { characters += 1 }
            default:
                return false
            }
            output.append(byte)
        }
        return (1...18).contains(characters)
    }
}
