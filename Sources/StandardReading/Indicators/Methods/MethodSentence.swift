/// A sentence that says by which standard something is tested: `垩白度按 GB/T 17891 规定的方法执行`.
struct MethodSentence {
    /// What is tested; empty where the sentence begins with 按.
    var subject: String
    /// The numbers of the methods.
    var numbers: [String]

    private static let starts = ["按照", "按", "依据", "依照", "根据", "采用", "参照", "遵照", "执行", "用"]

    /// The sentences of a paragraph that cite standards, each part between commas by itself.
    static func all(in text: String) -> [MethodSentence] {
        guard StandardNumberScanner.mayHoldNumber(text) else { return [] }
        let all = text.parted(by: "。;；，,\n")
            .compactMap { StandardNumberScanner.mayHoldNumber($0) ? read(PlainText.asWritten($0)) : nil }
        // `按 GB/T 5502 执行，标准样品按 LS/T 15123`: the second is a sample, an instrument.
        let own = all.filter { !isAside($0.subject) }
        return own.isEmpty ? all : own
    }

    static func isAside(_ subject: String) -> Bool {
        PlainText.holds(subject, anyOf: ["样品", "试样", "仪器", "参照", "试剂", "试纸", "应使用", "使用"])
    }

    private static func read(_ text: String) -> MethodSentence? {
        let scalars = Array(text.unicodeScalars)
        let matches = StandardNumberScanner.numbers(in: scalars)
        guard let first = matches.first else { return nil }
        let before = String(String.UnicodeScalarView(scalars[..<first.range.lowerBound]))
        for start in starts {
            guard let range = PlainText.firstRange(of: start, in: before) else { continue }
            var subject = PlainText.trimmed(before[..<range.lowerBound], also: ":：0123456789.")
            for end in ["应", "的测定", "的试验", "的检验", "可"] where subject.ends(with: end) {
                subject = String(subject.dropLast(end.count))
            }
            var numbers: [String] = []
            for match in matches where !numbers.contains(match.number) { numbers.append(match.number) }
            return MethodSentence(subject: subject, numbers: numbers)
        }
        return nil
    }
}
