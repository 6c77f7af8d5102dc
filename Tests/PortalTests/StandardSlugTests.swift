import Standards
import Testing

@Suite struct StandardSlugTests {
    @Test(arguments: [
        ("Q/ABC 001-2026", "Q-ABC-001-2026"), ("Ｑ／ABC 001—2026", "Q-ABC-001-2026"),
        ("Q/SGMW02586-2020", "Q-SGMW-02586-2020"), ("Q/SJX 0001S-2020", "Q-SJX-0001S-2020"),
        ("GB/T 1354-2018", "GB-T-1354-2018"), ("GB 21455-2019", "GB-21455-2019"),
        ("Q/ABC/J-01 001-2020", "Q-ABC-J-01-001-2020"), ("T/CECA-G 0098-2021", "T-CECA-G-0098-2021"),
        ("X-2301", "X-2301"),
    ])
    func aNumberHasOneFormInAddresses(number: String, slug: String) {
        #expect(StandardSlug.slug(of: number) == slug)
    }

    @Test(arguments: [
        "Q/ABC 001-2026", "Q/SJX 0001S-2020", "Q/SGMW02586-2020", "GB/T 1354-2018", "Q/ABC/J-01 001-2020",
        "T/CECA-G 0098-2021", "X-2301", "ISO 9001:2015", "什么也不是", "Q/A B C/001*2", "", "---", "Q/ABC 001",
    ])
    func theFormInAddressesLeadsBackToTheNumber(number: String) {
        let normalized = StandardNumber(number).normalized
        let spellings = StandardSlug.spellings(of: StandardSlug.slug(of: number))
        #expect(spellings.contains { StandardNumber($0).normalized == normalized })
    }

    @Test func aSlugWithManyHyphensIsNotTriedInEveryWay() {
        let slug = "Q" + String(repeating: "-A", count: 500) + "-1-2026"
        #expect(StandardSlug.spellings(of: slug) == [slug])
    }
}
