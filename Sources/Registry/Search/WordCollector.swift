import Database

/// Collects the words of texts, each once, as UTF-8.
///
/// A million standards have a hundred million words: pairs of Han characters and short words are told apart as numbers,
/// without a `String` for each.
struct WordCollector {
    private var utf8: [UInt8] = []
    private var known = WordKeys()
    private var others = Set<String>()
    /// The bytes of the run at hand that is not Han, ASCII in lower case.
    private var run: [UInt8] = []

    init() { utf8.reserveCapacity(1024) }

    /// What was collected.
    var words: SQLWords { SQLWords(distinct: Array(utf8)) }

    /// Forgets what was collected.
    mutating func removeAll() {
        utf8.removeAll(keepingCapacity: true)
        known.removeAll()
        if !others.isEmpty { others.removeAll(keepingCapacity: true) }
    }

    /// Adds the words of a text.
    ///
    /// - Parameter withCharacters: whether each Han character is a word too, or only the last of a run.
    mutating func collect(_ text: String, withCharacters: Bool = false) {
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isPart = Self.isWord(scalar)
            if isPart, Self.isHan(scalar) {
                if !run.isEmpty { endRun() }
                if let last {
                    if withCharacters { add(last, nil) }
                    add(last, scalar)
                }
                last = scalar
                continue
            }
            if let han = last {
                add(han, nil)
                last = nil
            }
            if !isPart {
                if !run.isEmpty { endRun() }
            } else if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                run.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else {
                append(scalar, to: &run)
            }
        }
        if let last { add(last, nil) }
        if !run.isEmpty { endRun() }
    }

    /// Adds the run of letters and digits that ends.
    private mutating func endRun() {
        defer { run.removeAll(keepingCapacity: true) }
        if !run.allSatisfy({ $0 < 0x80 }) {
            run = Array(String(decoding: run, as: UTF8.self).lowercased().utf8)
        }
        guard run.count <= 8, run.allSatisfy({ $0 < 0x80 }) else {
            return add(String(decoding: run, as: UTF8.self))
        }
        var key: UInt64 = 0
        for byte in run { key = key << 8 | UInt64(byte) }
        // The highest bit is that of no pair of characters.
        guard known.insert(key | 1 << 63) else { return }
        separate()
        utf8.append(contentsOf: run)
    }

    private mutating func add(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) {
        guard known.insert(UInt64(first.value) << 32 | UInt64(second?.value ?? 0)) else { return }
        separate()
        append(first, to: &utf8)
        if let second { append(second, to: &utf8) }
    }

    private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let value = scalar.value
        guard (0x800...0xFFFF).contains(value) else {
            return bytes.append(
                contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
        // Nearly all that is no ASCII has three bytes.
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
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
