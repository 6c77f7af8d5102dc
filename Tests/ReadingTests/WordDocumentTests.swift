import Diagnostics
import Documents
import Testing

@testable import Reading

@Suite struct WordDocumentTests {
    func texts(_ body: String) async throws -> [String] { try await TestDocument.read(body).texts }

    /// A paragraph of runs.
    func line(_ runs: String...) -> String { "<w:p>\(runs.joined())</w:p>" }

    @Test func textIsReadWithItsBreaksAndFields() async throws {
        let field =
            #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \h </w:instrText></w:r>"#
            + #"<w:r><w:t>no</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
            + #"<w:r><w:t>表1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        let sign =
            #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SYMBOL 163 \f "Symbol"</w:instrText>"#
            + #"</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        let body =
            line("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>")
            + line(TestDocument.run("见"), field)
            + line(TestDocument.run("水分 "), sign, TestDocument.run(" 5 %"))
            + #"<w:p><w:hyperlink r:id="x"><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:fldSimple w:instr="PAGE">"#
            + #"<w:r><w:t>7</w:t></w:r></w:fldSimple></w:p><w:sdt><w:sdtContent>\#(line(TestDocument.run("控件")))"#
            + "</w:sdtContent></w:sdt>"
        #expect(try await texts(body) == ["甲\t乙\n丙-", "见表1", "水分 ≤ 5 %", "链接7", "控件"])
    }

    @Test func raisedAndLoweredCharactersAndSigns() async throws {
        let raised = #"<w:vertAlign w:val="superscript"/>"#
        let lowered = #"<w:vertAlign w:val="subscript"/>"#
        let body =
            line(
                TestDocument.run("10"), TestDocument.run("-3", raised), TestDocument.run(" m"),
                TestDocument.run("2", raised), TestDocument.run(" H"), TestDocument.run("2", lowered),
                TestDocument.run("O 含量"), TestDocument.run("a", raised))
            + line(
                #"<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t><w:sym w:font="Wingdings" w:char="F0FC"/>"#
                    + #"<w:sym w:font="Segoe UI Symbol" w:char="2611"/></w:r>"#,
                TestDocument.run("\u{F0B1}2 \u{F0B0}C", #"<w:rFonts w:ascii="Symbol"/>"#))
        #expect(try await texts(body) == ["10⁻³ m² H₂O 含量ᵃ", "≥5✓☑±2 °C"])
    }

    @Test func stylesHandDownWhatTheySay() async throws {
        let styles =
            #"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>"#
            + #"<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>"#
            + #"<w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>"#
            + #"<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>"#
            + #"<w:style w:type="paragraph" w:styleId="c"><w:name w:val="own"/><w:basedOn w:val="b"/></w:style>"#
            + #"<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style>"#
            + #"<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#
        let body =
            TestDocument.paragraph("甲", #"<w:pStyle w:val="c"/>"#) + TestDocument.paragraph("乙")
            + TestDocument.paragraph(
                "丙", #"<w:pStyle w:val="c"/><w:jc w:val="end"/><w:outlineLvl w:val="9"/>"#)
            + TestDocument.paragraph("丁", #"<w:pStyle w:val="loop"/>"#)
            + #"<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>"#
            + TestDocument.run("戊", #"<w:rStyle w:val="strong"/>"#) + "</w:p>"
        let document = try await TestDocument.read(body, parts: [("styles", "styles", styles)])
        let looks = document.paragraphs.map(\.style)
        #expect(document.texts == ["甲", "乙", "丙", "丁", "戊"])
        #expect(looks.map(\.size) == [16, 10.5, 16, 10.5, 16])
        #expect(looks.map(\.headingLevel) == [2, nil, nil, nil, 2])
        #expect(looks.map(\.alignment) == [.centre, nil, .right, nil, .centre])
        // Bold in both styles is not bold.
        #expect(looks.map(\.isBold) == [true, false, true, false, false])
    }

    @Test func trackedChangesAreTakenAsMade() async throws {
        let body =
            line(
                TestDocument.run("水分≤"), "<w:del><w:r><w:delText>14</w:delText></w:r></w:del>",
                "<w:ins>\(TestDocument.run("13"))</w:ins>")
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(TestDocument.run("前"))</w:p>"
            + line(TestDocument.run("后")) + "<w:del>\(line(TestDocument.run("没有")))</w:del>"
        let document = try await TestDocument.read(body)
        #expect(document.texts == ["水分≤13", "前后"])
        let finding = try #require(document.findings.first)
        #expect(finding.code == "tracked-changes" && finding.severity == .note)
    }

    @Test func textBoxesAreReadOnce() async throws {
        let content = "<w:txbxContent>\(line(TestDocument.run("框内")))</w:txbxContent>"
        let box =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wps:wsp><wps:txbx>"
            + "\(content)</wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
            + "<v:textbox>\(content)</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        let old = "<w:r><w:pict><v:rect><v:textbox>\(content)</v:textbox></v:rect></w:pict></w:r>"
        #expect(try await texts(line(TestDocument.run("锚"), box)) == ["锚", "框内"])
        #expect(try await texts(line(old) + line(TestDocument.run("后"))) == ["框内", "后"])
    }

    @Test func picturesHaveTheirDescriptions() async throws {
        let picture = { (properties: String) in
            "<w:r><w:drawing><wp:inline><wp:docPr \(properties)/><pic:pic/></wp:inline></w:drawing></w:r>"
        }
        let document = try await TestDocument.read(
            line(TestDocument.run("图前"), picture(#"id="1" descr="流程图""#)) + line(picture(#"id="2""#)))
        #expect(document.figures.map(\.description) == ["流程图", nil])
        #expect(document.figures.map(\.place.number) == [1, 2])
    }

    @Test func notesRunningTextsAndComments() async throws {
        let document = try await TestDocument.read(
            line(
                TestDocument.run("正文"), #"<w:r><w:footnoteReference w:id="2"/></w:r>"#,
                #"<w:r><w:commentReference w:id="0"/></w:r>"#),
            parts: [
                (
                    "footnotes", "footnotes",
                    #"<w:footnote w:type="separator" w:id="0">\#(line(TestDocument.run("线")))</w:footnote>"#
                        + #"<w:footnote w:id="2">\#(line(TestDocument.run("脚注")))</w:footnote>"#
                ),
                ("comments", "comments", "<w:comment>\(line(TestDocument.run("批注")))</w:comment>"),
                ("header", "hdr", line(TestDocument.run("Q/ABC 001—2026"))),
                ("header", "hdr", line(TestDocument.run("Q/ABC 001—2026"))),
                ("footer", "ftr", line(TestDocument.run("第 1 页"))),
            ])
        #expect(document.texts == ["正文", "脚注"])
        #expect(document.runningTexts.map(\.text) == ["Q/ABC 001—2026", "第 1 页"])
    }

    @Test func formulasAreOneLine() async throws {
        let run = { (text: String) in "<m:r><m:t>\(text)</m:t></m:r>" }
        let formula =
            "<m:oMath>\(run("X="))<m:f><m:num>\(run("m₁-m₂"))</m:num><m:den><m:sSup><m:e>\(run("V"))</m:e>"
            + "<m:sup>\(run("2"))</m:sup></m:sSup></m:den></m:f>\(run("×100"))</m:oMath>"
        let others =
            "<m:oMath><m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>\(run("a+b"))</m:e></m:rad>\(run("="))"
            + #"<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>\#(run("i=1"))</m:sub><m:sup>\#(run("n"))"#
            + "</m:sup><m:e><m:sSub><m:e>\(run("x"))</m:e><m:sub>\(run("i"))</m:sub></m:sSub></m:e></m:nary>"
            + #"\#(run("+"))<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:m><m:mr><m:e>"#
            + "\(run("1"))</m:e><m:e>\(run("2"))</m:e></m:mr></m:m></m:e></m:d></m:oMath>"
        let document = try await TestDocument.read(
            line(formula, TestDocument.run("\t…………（1）")) + line(TestDocument.run("其中 "), others)
                + line("<m:oMathPara>\(formula)</m:oMathPara>"))
        #expect(
            document.texts == [
                "X=(m₁-m₂)/(V^2)×100\t…………（1）", "其中 √(a+b)=∑_(i=1)^n x_i+[[1, 2]]", "X=(m₁-m₂)/(V^2)×100",
            ])
        #expect(document.paragraphs.map(\.isFormula) == [true, false, true])
    }

    @Test(arguments: [
        (#"EQ \f(m1-m2,m)"#, "(m1-m2)/m"), (#"eq X=\F(a;b)×100"#, "X=a/b×100"), (#"EQ \r(3,x)"#, "³√(x)"),
        (#"EQ \r(x+y)"#, "√(x+y)"), (#"EQ m\s\up8(2)"#, "m²"), (#"EQ \o\ac(○,1)"#, "○1"),
        (#"EQ \b(\f(1,2))"#, "(1/2)"), (#"EQ f(x,y)=\f((a),b)"#, "f(x,y)=((a))/b"),
        (#"SYMBOL 177 \f "Symbol""#, "±"),
    ])
    func fieldsWithoutAResultShowTheirFormula(instruction: String, text: String) {
        #expect(WordFields.shown(instruction) == text)
    }

    @Test(arguments: ["EQ", "EQUAL x", "PAGE", "", "SYMBOL x", #"EQ \"#])
    func otherFieldsShowNothing(instruction: String) {
        #expect(WordFields.shown(instruction) == nil)
    }

    @Test func whatLiesOutsideIsListedAndNotOpened() async throws {
        let link = { (type: String, target: String) in
            #"<Relationship Id="\#(type)" Type="http://x/\#(type)" TargetMode="External" Target="\#(target)"/>"#
        }
        let document = try await TestDocument.read(
            line(TestDocument.run("文")),
            links: link("attachedTemplate", "http://evil.example/t.dotm")
                + link("image", "file:///etc/passwd")
                + link("hyperlink", "https://example.org"))
        #expect(document.findings.map(\.code) == ["external-link", "external-link"])
        #expect(document.findings.allSatisfy { $0.severity == .note && $0.place == .file("t.docx") })
        #expect(document.findings.first?.message.zh.contains("http://evil.example/t.dotm") == true)
    }
}
