import Foundation
import TestSupport
import Testing

@testable import Reading

@Suite struct CSVReaderTests {
    static let spectrum = SharedMaterial.file("vectors/csv-spectrum")

    /// The records as texts; a wrong record is its code in brackets.
    func records(_ text: String, delimiter: Character = ",", limits: CSVReader.Limits = .init()) -> [[String]]
    {
        records(Array(text.utf8), delimiter: delimiter, limits: limits)
    }

    func records(
        _ bytes: [UInt8], delimiter: Character = ",", limits: CSVReader.Limits = .init()
    ) -> [[String]] {
        var reader = CSVReader(bytes, delimiter: delimiter.asciiValue ?? 0, limits: limits)
        var records: [[String]] = []
        while let next = reader.next() {
            switch next {
            case .success: records.append(reader.fields.map(reader.text))
            case .failure(let problem): records.append(["<\(problem.code) \(problem.number)>"])
            }
        }
        return records
    }

    @Test(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
    func theSpectrumOfCSVIsRead() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.spectrum.appending(path: "csvs"), includingPropertiesForKeys: nil)
        #expect(files.count == 12)
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            let json = try Data(contentsOf: Self.spectrum.appending(path: "json/\(name).json"))
            // One file's expectation is a single row with another telephone number than the table has.
            let isOne = name == "location_coordinates"
            var expected =
                isOne
                ? [try JSONDecoder().decode([String: String].self, from: json)]
                : try JSONDecoder().decode([[String: String]].self, from: json)
            if isOne { expected[0]["Contact Phone Number"] = "2095257564" }
            let table = records(try [UInt8](Data(contentsOf: file)))
            let rows = table.dropFirst().map { row in
                Dictionary(uniqueKeysWithValues: zip(table[0], row))
            }
            #expect(rows == expected, "\(name)")
        }
    }

    @Test func quotesDelimitersAndLineEndsAreKeptApart() {
        #expect(
            records("a,b\r\n\"1,2\",\"x\"\"y\"\r\"p\nq\",\n") == [
                ["a", "b"], ["1,2", "x\"y"], ["p\nq", ""],
            ])
        #expect(records("a;5\" pipe;b", delimiter: ";") == [["a", "5\" pipe", "b"]])
        #expect(records("a\n\n\nb\n") == [["a"], [""], [""], ["b"]])
        #expect(records("\"\",\"\"\"\"") == [["", "\""]])
        #expect(records("") == [])
    }

    @Test func aWrongRecordIsToldAndReadingGoesOn() {
        #expect(records("a,b\n\"x\"y,2\nc,d") == [["a", "b"], ["<text-after-quote 2>"], ["c", "d"]])
        #expect(records("a\n\"b\nc\nd") == [["a"], ["<unclosed-quote 2>"]])
        #expect(
            records(Array("a\n".utf8) + [0xE4, 0xB8, 0x0A] + Array("b".utf8)) == [
                ["a"], ["<wrong-encoding 2>"], ["b"],
            ])
    }

    @Test func aMillionColumnsAreRefusedClearly() {
        let wide = String(repeating: ",", count: 1_000_000)
        #expect(records("\(wide)\na,b") == [["<too-many-columns 1>"], ["a", "b"]])
    }

    @Test func fieldsAndRowsAreLimited() {
        var limits = CSVReader.Limits()
        limits.fieldBytes = 3
        limits.records = 3
        #expect(
            records("abcd,e\nabc\n\"abcd\"\nx\ny", limits: limits) == [
                ["<field-too-long 1>"], ["abc"], ["<field-too-long 3>"], ["<too-many-rows 4>"],
            ])
    }

    @Test func placesAreKept() throws {
        var reader = CSVReader(Array("h\n\n\"a\nb\"\nc".utf8))
        var numbers: [Int] = []
        var ranges: [Range<Int>] = []
        while let record = reader.next() {
            numbers.append(try record.get().number)
            ranges.append(try record.get().range)
        }
        #expect(numbers == [1, 2, 3, 4])
        #expect(ranges == [0..<1, 2..<2, 3..<8, 9..<10])
    }

    @Test(arguments: [
        ("a,b;c,d\n;;;;", ","), ("a;b;c,d", ";"), ("a\tb", "\t"), ("a", ","), ("\"a;b;c\",d", ","),
    ])
    func theDelimiterIsToldFromTheHeader(text: String, delimiter: Character) {
        #expect(CSVReader.delimiter(of: Array(text.utf8)) == delimiter.asciiValue)
    }

    @Test func noTruncationAndNoRandomBytesDoHarm() {
        var random = SeededBytes(seed: 3)
        let alphabet = Array("a\",;\n\r中".utf8)
        for _ in 0..<Rounds.count(sample: 2_000, full: 200_000) {
            let bytes = (0..<random.next(60)).map { _ in alphabet[random.next(alphabet.count)] }
            _ = records(bytes)
        }
    }
}
