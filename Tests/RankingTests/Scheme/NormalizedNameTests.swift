import Ranking
import Testing

@Suite struct NormalizedNameTests {
    @Test(arguments: [
        ("杂质 总量", "杂质总量"),
        ("碎米 其中：小碎米含量", "碎米其中小碎米含量"),
        ("Ice Maker", "ice-maker"),
        ("额定制冷量（Ｗ）", "额定制冷量(W)"),
        ("η₁", "η1"),
        ("  热 效 率　", "热效率"),
        ("“领跑者”", "领跑者"),
        ("annual_energy use", "Annual Energy Use"),
    ])
    func spellingsOfOneNameAreEqual(_ left: String, _ right: String) {
        #expect(NormalizedName.of(left) == NormalizedName.of(right))
    }

    @Test(arguments: [
        ("噪声(声压级)", "噪声(声功率级)"),
        ("PM2.5", "PM25"),
        ("黄粒米", "黄粒米含量"),
        ("直链淀粉(干基)", "直链淀粉"),
        ("水分 %", "水分"),
    ])
    func differentNamesStayDifferent(_ left: String, _ right: String) {
        #expect(NormalizedName.of(left) != NormalizedName.of(right))
    }

    @Test func aNormalFormIsItsOwnNormalForm() {
        for name in ["PM2.5 去除率", "ＡＢＣ．１．２", "1.", ".5", "η₁/η₂", "İstanbul"] {
            let once = NormalizedName.of(name)
            #expect(NormalizedName.of(once) == once)
        }
    }

    @Test func parentsStandBeforeTheName() {
        #expect(NormalizedName.full(parents: ["碎米"], name: "总量") == NormalizedName.of("碎米 总量"))
        #expect(NormalizedName.full(parents: [], name: "水分") == "水分")
    }

    @Test func nothingButPunctuationIsEmpty() {
        #expect(NormalizedName.of(" （—）。") == "")
    }
}
