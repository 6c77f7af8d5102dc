/// The numbers of clauses in a text: `按 5.3 进行`, `6.2.1`, `附录 A`.
enum ClauseNumbers {
    /// All of them, in order.
    static func all(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var result: [String] = []
        var place = 0
        while place < scalars.count {
            let start = place
            if PlainText.isLatin(scalars[place]), place + 1 < scalars.count, scalars[place + 1] == "." {
                place += 1
            }
            let first = place
            while place < scalars.count, PlainText.isDigit(scalars[place]) || scalars[place] == "." {
                place += 1
            }
            guard place > first else {
                place = start + 1
                continue
            }
            var number = String(String.UnicodeScalarView(scalars[start..<place]))
            while number.ends(with: ".") { number.removeLast() }
            if number.first?.isNumber ?? false || number.contains(".") { result.append(number) }
        }
        return result
    }
}
