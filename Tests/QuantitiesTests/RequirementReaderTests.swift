import Testing

@testable import Quantities

@Suite struct RequirementReaderTests {
    @Test func everyPhraseOfTheTableIsReadAsItSays() {
        for line in PhraseTable.all {
            let parts = line.split(separator: " → ", maxSplits: 1).map(String.init)
            #expect(parts.count == 2, "\(line)")
            #expect(Requirement.summary(of: parts[0]) == parts[1], "\(parts[0])")
        }
    }

    @Test func theHeadersUnitServesWhereThePhraseHasNone() throws {
        let percent = try Unit("%")
        #expect(try RequirementReader.read("≥95", unit: percent).unit == "%")
        #expect(try RequirementReader.read("≥95 g", unit: percent).unit == "g")
        #expect(try RequirementReader.read("≥4", unit: Unit("级")).summary == "级:4..")
        #expect(try RequirementReader.read("≥90", unit: Unit("分")).unitKind == "score")
        #expect(
            try RequirementReader.read("220±10%", unit: Unit("V")).summary == "[198.00,242.00] V nominal 220")
        #expect(try RequirementReader.read("无", unit: percent).kind == .absence)
    }

    @Test func theTextAndTheSpanAreThoseOfTheSource() throws {
        let text = "  ≥ 95 % "
        let requirement = try RequirementReader.read(text)
        #expect(requirement.text == text)
        #expect(requirement.span == 2..<10)
        #expect(requirement.confidence == 1)
        #expect(try RequirementReader.read("差不多就行").confidence < 0.9)
    }

    @Test func bytesAndStringsAreReadAlike() throws {
        for line in PhraseTable.all {
            let phrase = String(line.split(separator: " → ")[0])
            let fromText = try? RequirementReader.read(phrase)
            let fromBytes = Array(phrase.utf8).withUnsafeBufferPointer {
                try? RequirementReader.read(utf8: $0)
            }
            #expect(fromText == fromBytes)
        }
        let broken: [UInt8] = [0x35, 0xE5, 0xFF]
        #expect(throws: RequirementError.self) {
            try broken.withUnsafeBufferPointer { bytes throws(RequirementError) in
                try RequirementReader.read(utf8: bytes)
            }
        }
    }

    @Test func utf8IsJudgedAsTheStandardLibraryJudgesIt() {
        var random = SystemSeed(3)
        for _ in 0..<20_000 {
            let lead: [UInt8] = [0x41, 0xC2, 0xE0, 0xE5, 0xED, 0xF0, 0xF4, 0xF5, 0x80, 0xFF]
            let bytes = (0..<Int(random.next() % 6)).map { _ -> UInt8 in
                let number = random.next()
                return number % 3 == 0
                    ? lead[Int(number >> 32) % lead.count] : UInt8(0x80 + (number >> 32) % 0x40)
            }
            let expected = String(validating: bytes, as: UTF8.self) != nil
            #expect(bytes.withUnsafeBufferPointer { Scalars.areUTF8($0) } == expected, "\(bytes)")
        }
    }

    @Test func whiteSpaceIsEmptyAndFourKibibytesAreTheLimit() {
        for text in ["", " ", "\u{3000}", "\t\n"] { #expect(Requirement.summary(of: text) == "!empty") }
        #expect(Requirement.summary(of: String(repeating: "5", count: 4097)) == "!tooLong 4097")
        #expect(Requirement.summary(of: String(repeating: "好", count: 1300)) == "text")
    }

    @Test func temperatureDifferencesKeepTheirKind() throws {
        let requirement = try RequirementReader.read("温差≤2℃")
        let unit = try Unit(code: try #require(requirement.unit), kind: requirement.unitKind)
        #expect(!unit.isComparable(with: try Unit("℃")))
    }

    @Test func randomBytesNeverTrap() {
        var random = SystemSeed(11)
        let alphabet = Array(
            "0123456789.,-+±~%≥≤<>()eExX×10³^℃ kgmLWh/·级分次不大于小以上下内或且 \u{FF5E}\u{3000}一二十万".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int(random.next() % 14) {
                text.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
            }
            let requirement = try? RequirementReader.read(String(text))
            if let low = requirement?.lower, let high = requirement?.upper {
                #expect(low.value <= high.value)
            }
            let bytes = (0..<Int(random.next() % 12)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            _ = bytes.withUnsafeBufferPointer { try? RequirementReader.read(utf8: $0) }
        }
    }
}
