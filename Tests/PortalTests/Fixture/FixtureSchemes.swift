import Diagnostics
import Ranking

/// Two schemes of the fixture: a product category that is a forecast, and a service with an authority.
enum FixtureSchemes {
    static let waterHeaters = compiled(waterHeatersText, "water-heaters.yaml")
    static let homeServices: Scheme = {
        var scheme = compiled(homeServicesText, "home-services.yaml")
        scheme.authority = Authority(
            name: .init(zh: "示例市标准化主管部门", en: "Standards authority of an example city"), level: "city")
        return scheme
    }()

    private static func compiled(_ text: String, _ file: String) -> Scheme {
        let result = SchemeCompiler.compile(text, file: file)
        guard let scheme = result.scheme else {
            fatalError("\(result.diagnostics.map { $0.rendered(in: .en) })")
        }
        return scheme
    }

    static let waterHeatersText = """
        scheme:
          id: water-heaters
          version: "2026.1"
          title: {zh: 家用燃气快速热水器, en: Domestic gas water heaters}
          kind: product
          categories: [燃气热水器]
          cutoff: 2026-06-30
          attributes:
            - id: load
              name: {zh: 额定热负荷, en: Rated heat input}
              type: number
              unit: kW
              range: "(0, 70]"
          sources:
            - {number: GB 20665-2015, title: 家用燃气快速热水器和燃气采暖热水炉能效限定值及能效等级, implemented: 2016-06-01}
            - {number: T/CAQP 015-2020, title: “领跑者”标准编制通则}
          gates:
            - id: declared
              title: {zh: 截止日前已自我声明公开, en: Declared in public by the cut-off day}
              check: declared
              source: illustrative
            - id: credit
              title: {zh: 未列入严重失信主体名录, en: Not listed for serious breach of trust}
              check: verdict
              source: {standard: T/CAQP 015-2020, verified: false}
          tiers:
            - {title: {zh: 一档, en: Tier 1}, level: advanced}
            - {title: {zh: 二档, en: Tier 2}, level: average}
            - {title: {zh: 三档, en: Tier 3}, level: baseline}
          indicators:
            - id: efficiency
              name: {zh: 热效率, en: Thermal efficiency}
              role: core
              unit: "%"
              direction: higher
              components:
                - {id: full, name: {zh: 热效率 η1, en: Efficiency η1}, names: [η1]}
                - {id: part, name: {zh: 热效率 η2, en: Efficiency η2}, names: [η2]}
              source: {standard: GB 20665-2015, verified: false}
              thresholds: [[98, 94], [89, 85], [86, 82]]
              limit: [86, 82]
            - id: co
              name: {zh: 烟气中一氧化碳含量, en: Carbon monoxide in flue gas}
              names: [CO]
              role: core
              unit: "%"
              direction: lower
              source: illustrative
              thresholds: [0.02, 0.04, 0.06]
            - id: noise
              name: {zh: 运行噪声, en: Running noise}
              names: [噪声]
              role: core
              unit: dB(A)
              direction: lower
              source: illustrative
              segments:
                - {when: {load: "(0, 24]"}, thresholds: [45, 48, 52]}
                - {when: {load: "(24, 70]"}, thresholds: [48, 52, 56]}
            - id: start
              name: {zh: 出热水时间, en: Time to hot water}
              role: core
              unit: s
              direction: lower
              source: illustrative
              thresholds: [15, 25, 35]
          grading: {method: weakestLink}
          quota: {max: 20, perEnterprise: 2, ties: in}
        """

    private static let homeServicesText = """
        scheme:
          id: home-services
          version: "2026.1"
          title: {zh: 家政服务, en: Household services}
          kind: service
          categories: [家政服务]
          cutoff: 2026-06-30
          tiers:
            - {title: {zh: 一档, en: Tier 1}, level: advanced}
            - {title: {zh: 二档, en: Tier 2}, level: average}
            - {title: {zh: 三档, en: Tier 3}, level: baseline}
          indicators:
            - id: response
              name: {zh: 响应时间, en: Response time}
              role: core
              weight: 30
              unit: min
              direction: lower
              source: illustrative
              thresholds: [10, 20, 30]
            - id: resolution
              name: {zh: 一次解决率, en: First-time resolution}
              role: core
              weight: 30
              unit: "%"
              direction: higher
              source: illustrative
              thresholds: [98, 95, 90]
            - id: satisfaction
              name: {zh: 满意度, en: Satisfaction}
              role: core
              weight: 40
              unit: "%"
              direction: higher
              source: illustrative
              thresholds: [98, 95, 90]
          grading:
            method: weightedScore
        """
}
