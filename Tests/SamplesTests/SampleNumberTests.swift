import Standards
import Testing

@testable import Samples

@Suite("Numbers of sample standards")
struct SampleNumberTests {
    private func enterprise(_ index: Int, _ generator: inout SeededGenerator) -> SampleEnterprise {
        SampleEnterprise(index: index, generator: &generator)
    }

    @Test("right numbers have no deviations and differ by their sequence")
    func right() {
        var generator = SeededGenerator(seed: 2)
        for index in 0..<200 {
            let enterprise = enterprise(index, &generator)
            var seen: Set<String> = []
            for sequence in [1, 2, 9, 10, 99, 100, 1234] {
                let number = SampleNumber(
                    enterprise, sequence: sequence, year: 2021, isFood: index % 5 == 0, faulty: false,
                    generator: &generator)
                let read = StandardNumber(String(decoding: number.text, as: UTF8.self))
                #expect(read.deviations == [] && read.kind == .enterprise && read.year == 2021)
                #expect(read.enterprise?.isFood == (index % 5 == 0))
                #expect(read.enterprise.flatMap { Int($0.sequence) } == sequence)
                #expect(number.expected == nil && number.form == nil)
                #expect(seen.insert(read.normalized).inserted)
            }
        }
    }

    @Test("faulty numbers have the fault that they claim, and name the right one")
    func faulty() throws {
        var generator = SeededGenerator(seed: 2)
        var forms: Set<String> = []
        for index in 0..<2000 {
            let number = SampleNumber(
                enterprise(index, &generator), sequence: 1 + index % 120, year: 2021, isFood: index % 7 == 0,
                faulty: true, generator: &generator)
            let form = String(describing: try #require(number.form))
            forms.insert(form)
            let read = StandardNumber(String(decoding: number.text, as: UTF8.self))
            let expected = StandardNumber(String(decoding: try #require(number.expected), as: UTF8.self))
            #expect(expected.deviations == [] && expected.kind == .enterprise)
            #expect(read.deviations != [])
            // Only what is really ambiguous is said to be.
            #expect(read.deviations.contains(.ambiguous) == (form == "ambiguous"), "\(read.text)")
            if ["missingSpace", "twoDigitYear", "fullWidth", "dash", "lowerCase"].contains(form) {
                #expect(read == expected, "\(read.text): the fault does not hide which number is meant")
            }
        }
        #expect(
            forms == [
                "missingSpace", "twoDigitYear", "fullWidth", "dash", "hanInCode", "ambiguous", "missingYear",
                "lowerCase",
            ])
    }

    @Test("a number of another body loses its space")
    func external() {
        let right = SampleNumber(external: Array("GB/T 18801-2022".utf8), faulty: false)
        #expect(right.expected == nil)
        let wrong = SampleNumber(external: Array("GB/T 18801-2022".utf8), faulty: true)
        #expect(String(decoding: wrong.text, as: UTF8.self) == "GB/T18801-2022")
        #expect(wrong.expected == right.text)
    }

    @Test("days of declaration are days of the calendar, from 2019 to September 2026")
    func dates() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<5000 {
            let date = DeclarationDate(generator: &generator)
            #expect(CalendarDate(year: date.year, month: date.month, day: date.day) != nil)
            #expect((2019_01_01...2026_09_30).contains(date.number))
        }
    }
}
