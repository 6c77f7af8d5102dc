/// The usual spellings of units, read once; everything else goes through the grammar each time.
///
/// Immutable after it is built, so that any number of threads read it without a lock.
struct UnitTable: Sendable {
    private var index = ByteTable()
    private var bodies: [UnitBody] = []
    let atoms = UnitAtoms.shared
    let words = UnitWords.shared
    /// Spellings of the list that could not be read; empty, as a test sees to.
    private(set) var unreadable: [String] = []

    static let shared = UnitTable()

    private init() {
        for (_, word) in words.all {
            let body = UnitBody(code: word.code, meaning: word.meaning)
            for spelling in word.spellings { add(spelling, body) }
        }
        for line in UnitSpellings.usual.split(separator: "\n") {
            for text in line.split(separator: " ") {
                var text = String(text)
                guard let body = text.withUTF8({ try? read($0) }) else {
                    unreadable.append(text)
                    continue
                }
                add(text, body)
            }
        }
    }

    private mutating func add(_ spelling: String, _ body: UnitBody) {
        var body = body
        // The code itself is a spelling too, and one body serves both.
        if let known = index[body.code], bodies[known].meaning == body.meaning { body = bodies[known] }
        index.insert(spelling, bodies.count)
        index.insert(body.code, bodies.count)
        bodies.append(body)
    }

    /// A usual spelling.
    @inline(__always)
    func usual(_ bytes: UnsafeBufferPointer<UInt8>) -> UnitBody? {
        guard let found = index[bytes] else { return nil }
        return bodies[found]
    }

    /// Reads a unit: a usual spelling, else UCUM, else as standards write.
    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnitError) -> UnitBody {
        if let known = usual(bytes) { return known }
        guard bytes.count <= 4096 else { throw .outOfRange("\(bytes.count) bytes") }
        let trimmed = UnitText.trimmed(bytes)
        if trimmed.count < bytes.count, let known = usual(trimmed) { return known }
        if trimmed.isEmpty { throw .malformed("", at: 0) }
        if !trimmed.contains(where: { $0 >= 0x80 || $0 <= 0x20 }),
            let meaning = try? UnitParser.strict(trimmed, atoms: atoms)
        {
            return UnitBody(code: String(decoding: trimmed, as: UTF8.self), meaning: meaning)
        }
        let text = UnitText.normalized(trimmed)
        let result: Result<UnitBody, UnitError> = text.withUnsafeBufferPointer { bytes in
            if let known = usual(bytes) { return .success(known) }
            do throws(UnitError) {
                let (meaning, code) = try UnitParser.lenient(bytes, atoms: atoms, words: words)
                let plain = meaning.function == nil ? UnitText.kelvins(code) : code
                return .success(UnitBody(code: plain, meaning: meaning))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let body): return body
        case .failure(.malformed(_, let place)):
            throw .malformed(String(decoding: bytes, as: UTF8.self), at: UnitText.place(place, in: bytes))
        case .failure(let error): throw error
        }
    }
}
