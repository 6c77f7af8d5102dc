import Diagnostics
import Testing

@testable import LingpaoCommands

@Suite("The line that says how far it is")
struct ProgressMeterTests {
    @Test("It has the part that is done, the speed and the time that is left")
    func line() {
        let line = ProgressMeter.line(share: 0.25, declarations: 5_000, after: .seconds(20))
        #expect(line.zh == "25%  5000 项声明,每秒 250 项,剩余 1:00")
        #expect(line.en == "25%  5000 declarations, 250/s, 1:00 left")
        let long = ProgressMeter.line(share: 0.1, declarations: 1, after: .seconds(1234))
        #expect(long.en == "10%  1 declarations, 0/s, 3:05:06 left")
    }

    @Test("What is not known is left out, and odd numbers do no harm")
    func odd() {
        #expect(
            ProgressMeter.line(share: nil, declarations: 3, after: .seconds(1)).en == "3 declarations, 3/s")
        #expect(ProgressMeter.line(share: 0, declarations: 0, after: .zero).en == "0%  0 declarations, 0/s")
        #expect(
            ProgressMeter.line(share: 1, declarations: 9, after: .seconds(3)).en
                == "100%  9 declarations, 3/s")
        #expect(
            ProgressMeter.line(share: 1e-12, declarations: 0, after: .seconds(3)).en.hasSuffix("> 100 h left")
        )
    }
}
