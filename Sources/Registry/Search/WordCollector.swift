import Database

/// Collects the words of texts, each once, as UTF-8.
///
/// A million standards have a hundred million words: pairs are told apart as numbers, without a `String` for each.
struct WordCollector {
    private var utf8: [UInt8] = []
    private var pairs = Set<UInt64>()
    private var others = Set<String>()

    init() { utf8.reserveCapacity(1024) }

    /// What was collected.
    var words: SQLWords { SQLWords(distinct: String(decoding: utf8, as: UTF8.self)) }

    /// Adds the words of a text.
    ///
    /// - Parameter withCharacters: whether each Han character is a word too, or only the last of a run.
    mutating func collect(_ text: String, withCharacters: Bool = false) {
        Self.forEachRun(text) { run, isHan in
            guard isHan else { return add(lowercased: run) }
            for index in run.indices.dropLast() {
                if withCharacters { add(run[index], nil) }
                add(run[index], run[index + 1])
            }
            if let last = run.last { add(last, nil) }
        }
    }

    private mutating func add(lowercased run: [Unicode.Scalar]) {
        guard run.count <= SQLWords.longest, run.allSatisfy(\.isASCII) else {
            return add(String(String.UnicodeScalarView(run)).lowercased())
        }
        add(
            String(unsafeUninitializedCapacity: run.count) { bytes in
                for (index, scalar) in run.enumerated() {
                    let byte = UInt8(truncatingIfNeeded: scalar.value)
                    bytes[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                }
                return run.count
            })
    }

    private mutating func add(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) {
        guard pairs.insert(UInt64(first.value) << 32 | UInt64(second?.value ?? 0)).inserted else { return }
        separate()
        utf8.append(contentsOf: Unicode.UTF8.encode(first) ?? Unicode.UTF8.encodedReplacementCharacter)
        if let second {
            utf8.append(contentsOf: Unicode.UTF8.encode(second) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
    }

    /// Adds one word as it is.
    mutating func add(_ word: String) {
        guard word.utf8.count <= SQLWords.longest, others.insert(word).inserted else { return }
        separate()
        utf8.append(contentsOf: word.utf8)
    }

    private mutating func separate() {
        if !utf8.isEmpty { utf8.append(UInt8(ascii: " ")) }
    }

    /// Cuts a text into runs of Han characters and runs of other letters and digits.
    static func forEachRun(_ text: String, _ body: ([Unicode.Scalar], _ isHan: Bool) -> Void) {
        var run: [Unicode.Scalar] = []
        var runIsHan = false
        for scalar in text.unicodeScalars {
            let isPart = isWord(scalar)
            let han = isPart && isHan(scalar)
            if !run.isEmpty, !isPart || han != runIsHan {
                body(run, runIsHan)
                run.removeAll(keepingCapacity: true)
            }
            guard isPart else { continue }
            runIsHan = han
            run.append(scalar)
        }
        if !run.isEmpty { body(run, runIsHan) }
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: true
        case 0..<0x80: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
