import Diagnostics
import Documents
import Testing

@testable import Reading

@Suite struct DocumentAnswerTests {
    func document(_ lines: String...) throws(InputFailure) -> Document {
        try DocumentAnswer.document(
            Array(lines.joined(separator: "\n").utf8), name: "a", status: "exited(0)",
            limits: DocumentLimits())
    }

    func table(_ cells: String, rows: Int = 2, columns: Int = 2) -> String {
        #"{"table":{"rows":\#(rows),"columns":\#(columns),"ruling":"ruled","cells":[\#(cells)]}}"#
    }

    @Test func aWholeAnswerIsADocument() throws {
        let document = try document(
            #"{"form":"docx"}"#, #"{"paragraph":{"text":"甲","number":3,"size":21,"bold":true,"level":2}}"#,
            table(#"[0,0,1,2,"a",false],[1,0,1,1,"b",true]"#), #"{"figure":{"number":4,"description":"图"}}"#,
            #"{"running":{"text":"页"}}"#,
            #"{"finding":{"severity":"note","code":"c","zh":"中","en":"e"}}"#, #"{"end":5}"#, "")
        #expect(document.form == .docx && document.blocks.count == 3)
        let style = ParagraphStyle(size: 10.5, isBold: true, headingLevel: 2)
        #expect(document.paragraphs == [Paragraph("甲", style: style, place: BlockPlace(number: 3))])
        #expect(document.tables.first?.texts == [["a", "a"], ["b", ""]])
        #expect(document.figures == [Figure(place: BlockPlace(number: 4), description: "图")])
        #expect(document.findings.first?.place == .file("a"))
    }

    @Test(arguments: [
        "", #"{"end":0}"#, #"{"form":"docx"}"#, #"{"form":"virus"}"#, "[]", "{",
        #"{"paragraph":{"text":"a"}}"#, #"{"form":"docx"}\#n{"end":1}\#n"#,
        #"{"form":"docx"}\#n{"paragraph":{}}\#n{"end":1}\#n"#,
        #"{"form":"docx"}\#n{"other":{}}\#n{"end":1}\#n"#, #"{"form":"docx"}\#n{"end":0}\#n{"end":0}\#n"#,
        #"{"form":"docx"}\#n{"end":0}"#, #"{"form":"docx"}\#n{"form":"docx"}\#n{"end":0}\#n"#,
    ])
    func whatIsNotWholeIsNone(answer: String) {
        let failure = #expect(throws: InputFailure.self) { try document(answer) }
        #expect(failure?.diagnostics.first?.code == "damaged-document")
    }

    @Test(arguments: [
        #"[0,0,1,1,"a",false],[0,0,1,1,"b",false]"#, #"[0,0,1,3,"a",false]"#, #"[2,0,1,1,"a",false]"#,
        #"[0,-1,1,1,"a",false]"#, #"[0,0,0,1,"a",false]"#, #"[0,0,1,1,"a"]"#, #"["x",0,1,1,"a",false]"#,
        #"[0,0,2,2,"a",false],[1,1,1,1,"b",false]"#,
    ])
    func cellsThatDoNotFitAreRefused(cells: String) {
        #expect(throws: InputFailure.self) {
            try document(#"{"form":"docx"}"#, table(cells), #"{"end":1}"#, "")
        }
    }

    @Test func aGridThatIsTooLargeIsRefused() {
        let large = table("", rows: 90_000, columns: 16_000)
        #expect(throws: InputFailure.self) { try document(#"{"form":"docx"}"#, large, #"{"end":1}"#, "") }
    }

    @Test func anErrorIsPassedOnWithItsMend() {
        let failure = #expect(throws: InputFailure.self) {
            try document(#"{"error":{"code":"c","zh":"中","en":"e","mendZh":"修","mendEn":"m"}}"#, "")
        }
        #expect(failure?.diagnostics.first?.mend == LocalizedText(zh: "修", en: "m"))
    }
}
