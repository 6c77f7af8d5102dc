import Documents
import Testing

@Suite("Boxes")
struct BoxTests {
    @Test("Boxes that do not meet share no area")
    func apart() {
        let left = Box(left: 0, top: 0, right: 10, bottom: 10)
        let right = Box(left: 20, top: 20, right: 30, bottom: 30)
        #expect(left.intersection(right).area == 0)
        #expect(left.union(right) == Box(left: 0, top: 0, right: 30, bottom: 30))
    }

    @Test("Every place of a grid knows its cell, or that there is none")
    func grid() {
        let table = Table(
            rows: 2, columns: 3,
            cells: [
                Cell(row: 0, column: 0, rowSpan: 2, text: "a"),
                Cell(row: 0, column: 1, columnSpan: 2, text: "b"),
            ])
        #expect(table.grid() == [[0, 1, 1], [0, -1, -1]])
    }
}
