import Diagnostics
import Foundation
import Standards
import Testing
import TestSupport

@Suite("Divisions of Beijing")
struct DivisionTests {
    @Test("there are sixteen districts and the development area, which is not a district")
    func count() {
        #expect(Division.beijing.filter { $0.kind == .district }.count == 16)
        let areas = Division.beijing.filter { $0.kind == .developmentArea }
        #expect(areas.map(\.code) == ["X-BDA"])
        #expect(areas.first?.verified == false)
        #expect(Set(Division.beijing.map(\.code)).count == 17)
        #expect(Division.beijing(code: "110108")?.name.zh == "海淀区")
        #expect(Division.beijing(code: "110120") == nil)
    }

    @Test(
        "verified codes and names are those of the published table",
        .enabled(if: SharedMaterial.isPresent, "no ../shared"))
    func published() throws {
        let file = SharedMaterial.file("data/cn-divisions/areas.csv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        var published: [String] = []
        for row in rows {
            let fields = row.split(separator: ",")
            guard fields.count == 4, fields[2] == "1101" else { continue }
            published.append("\(fields[0]) \(fields[1].dropFirst().dropLast())")
        }
        #expect(Division.beijing.filter(\.verified).map { "\($0.code) \($0.name.zh)" } == published)
    }
}
