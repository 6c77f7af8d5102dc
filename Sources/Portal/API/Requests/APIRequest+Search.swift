import Registry

/// Whether a standard is declared, as the API names it.
enum APIStatus: String, CaseIterable {
    case declared
    case predeclared
}

extension APIRequest {
    /// The search that is asked for.
    func standardQuery() throws(APIProblem) -> StandardQuery {
        var result = StandardQuery(try required(.words))
        result.category = query[.category]
        if let text = query[.division] {
            guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy(Self.isDigit) else {
                throw Self.wrong(.division)
            }
            result.division = text
        }
        result.year = try number(.year, 1900...9999)
        result.grade = try number(.grade, 0...3)
        if let text = query[.status] {
            guard let status = APIStatus(rawValue: text) else { throw Self.wrong(.status) }
            result.isDeclared = status == .declared
        }
        return result
    }

    /// A whole number within limits; `nil` where it is not asked for.
    func number(_ parameter: APIParameter, _ limits: ClosedRange<Int>) throws(APIProblem) -> Int? {
        try Self.number(query[parameter], parameter, limits)
    }

    /// A parameter's value as a whole number within limits; `nil` where there is none.
    static func number(
        _ text: String?, _ parameter: APIParameter, _ limits: ClosedRange<Int>
    ) throws(APIProblem) -> Int? {
        guard let text else { return nil }
        // Digits alone: `Int` would take a plus sign.
        guard text.utf8.allSatisfy(isDigit), let number = Int(text), limits.contains(number) else {
            throw wrong(parameter)
        }
        return number
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
