import Diagnostics
import TestSupport
import Testing

@testable import Reading

@Suite("CSV that comes block by block") struct CSVBlockTests {
    /// Quotes with line ends and doubled quotes, every line end, empty fields, characters of several bytes, and what is
    /// wrong: text after a quote, a wrong byte, and a quote that is never closed.
    static let nasty =
        Array("名,b\r\n\"1,2\",\"x\"\"中\"\r\"p\r\nq\",\n\n\r\n𠮷,\"\"\n\"a\"z,1\n".utf8) + [0xE4, 0xB8, 0x0A]
        + Array("\"\"\"\",\"\",末\r\nlast,\"never\r\n\"\"closed".utf8)

    /// What is told of each record: its number, its fields, its bytes; or what is wrong, where, and the bytes.
    static func records(_ blocks: [[UInt8]], limits: CSVReader.Limits = CSVReader.Limits()) -> [String] {
        var reader = CSVReader(limits: limits)
        var records: [String] = []
        func read() {
            while let next = reader.next() {
                switch next {
                case .success(let record):
                    let texts = reader.fields.map { field in
                        reader.withUTF8(field) {
                            $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
                        }
                    }
                    #expect(texts == reader.fields.map(reader.text))
                    records.append("\(record.number) \(texts) \(reader.raw(record.range).debugDescription)")
                case .failure(let problem):
                    records.append(
                        "\(problem.number) \(problem.code) \(problem.message.en) \(problem.raw.debugDescription)"
                    )
                }
            }
        }
        for block in blocks {
            reader.feed(block)
            read()
        }
        reader.finish()
        read()
        return records
    }

    static func cut(_ bytes: [UInt8], every length: Int) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: length).map { Array(bytes[$0..<min($0 + length, bytes.count)]) }
    }

    @Test("Wherever a file is cut in two, the records are those of the whole")
    func everyBorder() {
        let whole = Self.records([Self.nasty])
        #expect(whole.count == 10)
        #expect(whole.filter { $0.contains("text-after-quote") || $0.contains("wrong-encoding") }.count == 2)
        #expect(whole.last?.contains("unclosed-quote") == true)
        for border in 0...Self.nasty.count {
            #expect(Self.records([Array(Self.nasty[..<border]), Array(Self.nasty[border...])]) == whole)
        }
        for length in 1...7 { #expect(Self.records(Self.cut(Self.nasty, every: length)) == whole) }
    }

    @Test("Random files give the same in blocks of any length")
    func random() {
        var random = SeededBytes(seed: 11)
        let alphabet = Array("a\",\n\r中".utf8)
        for _ in 0..<Rounds.count(sample: 300, full: 30_000) {
            let bytes = (0..<random.next(60)).map { _ in alphabet[random.next(alphabet.count)] }
            let whole = Self.records([bytes])
            for length in [1, 2, 3, 10] { #expect(Self.records(Self.cut(bytes, every: length)) == whole) }
        }
    }

    @Test("Of a record that is too long little is kept, and the next one is read, whatever the blocks")
    func longRecords() {
        var limits = CSVReader.Limits()
        limits.recordBytes = 10
        let long = "\"" + String(repeating: "x\n\"\"", count: 40) + "\",y"
        for (text, codes) in [
            ("a,b\n\(long)\r\nc,d", ["1", "2 row-too-long", "3"]),
            ("a,b\n\(long)", ["1", "2 row-too-long"]),
            ("a,b\n\(long.dropLast(3))", ["1", "2 unclosed-quote"]),
            (
                "1234567890\r\n12345678901\r\n\"a\"bcdefg\nz",
                ["1", "2 row-too-long", "3 text-after-quote", "4"]
            ),
        ] {
            let whole = Self.records([Array(text.utf8)], limits: limits)
            #expect(whole.count == codes.count, "\(whole)")
            for (record, code) in zip(whole, codes) { #expect(record.hasPrefix(code + " ")) }
            for length in 1...13 {
                #expect(Self.records(Self.cut(Array(text.utf8), every: length), limits: limits) == whole)
            }
        }
    }

    @Test("A reader keeps no more than a block and the record that it cuts")
    func isBounded() {
        var reader = CSVReader()
        var most = 0
        var count = 0
        for _ in 0..<2_000 {
            reader.feed(Array("abc,\"d\ne\",0123456789\nabc,\"d".utf8))
            most = max(most, reader.bytes.count)
            while let next = reader.next() { count += (try? next.get()) == nil ? 0 : 1 }
            reader.feed(Array("\ne\",0\n".utf8))
            while let next = reader.next() { count += (try? next.get()) == nil ? 0 : 1 }
        }
        #expect(count == 4_000)
        #expect(most < 40)
    }
}
