/// The head of a clause as a line of text: its number, and what follows it.
struct Heading: Hashable {
    /// The numbers from the top: `5.4.1` is [5, 4, 1].
    var path: [Int]
    /// The letter of the appendix, for `A.2`.
    var appendix: Character?
    /// What follows the number.
    var rest: String

    /// The number as written: `5.4.1`, `A.2`.
    var number: String {
        let digits = path.map(String.init).joined(separator: ".")
        return appendix.map { "\($0).\(digits)" } ?? digits
    }

    /// Reads the head of a line; `nil` where it has no number of a clause.
    ///
    /// - Parameter isFromPicture: whether white space may be missing, as recognition leaves it out.
    init?(_ text: String, isFromPicture: Bool = false) {
        // Most lines have none: told by the first sign, before characters are made.
        guard let sign = text.unicodeScalars.first(where: { !PlainText.isSpace($0) }), sign.isASCII,
            PlainText.isDigit(sign) || PlainText.isLatin(sign)
        else { return nil }
        var rest = text.drop { $0.isWhitespace }
        if let first = rest.first, first.isASCII, first.isUppercase,
            let next = rest.dropFirst().first, Self.points.contains(next)
        {
            appendix = first
            rest = rest.dropFirst(2)
        }
        path = []
        while true {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), digits.count <= 2, number > 0, digits.first != "0" else {
                return nil
            }
            path.append(number)
            rest = rest.dropFirst(digits.count)
            // The point may be followed by white space that OCR or a typist left.
            guard let point = rest.first, Self.points.contains(point) else { break }
            let after = rest.dropFirst().drop { $0 == " " }
            guard after.first.map({ $0.isASCII && $0.isNumber }) ?? false else {
                rest = rest.dropFirst()
                break
            }
            rest = after
        }
        guard path.count <= 6 else { return nil }
        if let next = rest.first {
            // `5 %`, `3 mm` and `2.5MPa` are values, `1）` is the label of a list.
            let word = rest.drop { $0.isWhitespace }
            guard let first = word.first else {
                self.rest = ""
                return
            }
            let isSpaced = next.isWhitespace
            let isHan = first.unicodeScalars.first!.value >= 0x2E80 && !")）、，。：；".contains(first)
            if !isHan {
                guard isSpaced,
                    first.isUppercase || path.count > 1 && first.isLetter || "(（《“\"".contains(first),
                    word.count > 3 || path.count > 1
                else {
                    return nil
                }
            } else if !isSpaced && path.count == 1 && appendix == nil && !isFromPicture {
                return nil
            }
            self.rest = String(word)
        } else {
            self.rest = ""
        }
    }

    private static let points: Set<Character> = [".", "．", "。"]

    /// Whether this head may follow another: its next sibling or first child, or the next of one above it.
    /// One number may be missing, for reading is not perfect.
    func follows(_ last: [Int]) -> Bool {
        let shared = zip(path, last).prefix { $0 == $1 }.count
        if path.count == last.count + 1, shared == last.count { return path[shared] <= 2 }
        guard shared < path.count, shared < last.count, path.count == shared + 1 else { return false }
        let step = path[shared] - last[shared]
        return (1...2).contains(step)
    }

    /// The clause of the first level whose head was not read: `5.1 外观` after clause 4 tells that there is a clause 5.
    func missingParent(after last: [Int]) -> Int? {
        guard appendix == nil, path.count == 2, path[1] == 1, isTitle, let before = last.first,
            path[0] == before + 1
        else { return nil }
        return path[0]
    }

    /// Whether what follows the number is a title and not the text of the clause.
    var isTitle: Bool {
        guard !rest.isEmpty, rest.count <= 45 else { return false }
        if rest.unicodeScalars.contains(where: { "。；：:;".unicodeScalars.contains($0) }) { return false }
        // A sentence states a duty; a title names a thing.
        let duties = ["应符合", "应为", "应不", "不应", "应按", "应在", "应能", "应有", "应无", "不得", "不小于", "不大于"]
        return !PlainText.holds(rest, anyOf: duties) && !PlainText.holds(rest, "，")
    }
}
