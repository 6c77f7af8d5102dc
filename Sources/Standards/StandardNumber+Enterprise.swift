/// The parts of an enterprise standard's number: `Q/SJX 0001S-2020`.
public struct EnterpriseNumber: Sendable, Hashable {
    /// The enterprise's self-chosen code: `SJX`. It may collide with that of another enterprise.
    public var code: String
    /// The classes after it, as written: `J-01` in `Q/ABC/J-01 001-2020`.
    public var classes: [String]
    /// The sequence number with its zeros: `0001`.
    public var sequence: String
    /// Whether it bears the S of food standards.
    public var isFood: Bool
    /// The year.
    public var year: Int?

    /// Creates the parts.
    public init(code: String, classes: [String] = [], sequence: String, isFood: Bool = false, year: Int?) {
        self.code = code
        self.classes = classes
        self.sequence = sequence
        self.isFood = isFood
        self.year = year
    }
}

extension StandardNumber {
    /// The parts, where it is an enterprise's number. Where the number is ambiguous, the code is taken as
    /// short as it can be.
    public var enterprise: EnterpriseNumber? {
        guard kind == .enterprise else { return nil }
        let body = Array(normalized.utf8.prefix(designationEnd).dropFirst(2))
        var end = body.count
        let isFood = body.last == UInt8(ascii: "S") && body.count > 1 && Self.isSequenceByte(body[end - 2])
        if isFood { end -= 1 }
        var start = end
        if let space = body.lastIndex(of: UInt8(ascii: " ")) {
            start = space + 1
        } else {
            while start > 1, Self.isSequenceByte(body[start - 1]) { start -= 1 }
        }
        let codeEnd = start > 0 && body[start - 1] == UInt8(ascii: " ") ? start - 1 : start
        let parts = body[0..<codeEnd].split(separator: UInt8(ascii: "/"))
            .map { String(decoding: $0, as: UTF8.self) }
        guard let code = parts.first else { return nil }
        return EnterpriseNumber(
            code: code, classes: Array(parts.dropFirst()),
            sequence: String(decoding: body[start..<end], as: UTF8.self), isFood: isFood, year: year)
    }

    /// The number with its ambiguity resolved by the codes that the enterprise uses in its other numbers;
    /// itself where none of them fits, or several do.
    public func resolved(byCodes codes: some Sequence<String>) -> StandardNumber {
        guard deviations.contains(.ambiguous) else { return self }
        let body = normalized.dropFirst(2)
        var fitting: Set<String> = []
        for code in codes where body.hasPrefix(code) {
            let rest = body.dropFirst(code.count)
            if let first = rest.utf8.first, Self.isSequenceByte(first) { fitting.insert(code) }
        }
        guard fitting.count == 1, let code = fitting.first else { return self }
        return StandardNumber("Q/\(code) \(body.dropFirst(code.count))")
    }

    private static func isSequenceByte(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".")
    }
}
