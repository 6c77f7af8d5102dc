extension SchemeRule {
    /// A scheme without findings, which the examples of the rules change.
    public static let exampleScheme = """
        scheme:
          id: gas-water-heaters-example
          version: "1"
          title: {zh: 示例, en: Example}
          kind: product
          cutoff: 2026-06-30
          attributes:
            - id: power
              name: {zh: 额定热负荷, en: Rated heat input}
              type: number
              unit: kW
              range: "(0, 70]"
            - id: type
              name: {zh: 类型, en: Type}
              type: choice
              options:
                - {id: instant, name: {zh: 快速式, en: instantaneous}}
                - {id: combi, name: {zh: 采暖两用, en: combination}}
          inputs:
            - {id: volume, name: {zh: 容积, en: Volume}, unit: L}
          varieties:
            - {id: small, title: {zh: 小型, en: Small}, when: {power: "(0, 35]"}}
            - {id: large, title: {zh: 大型, en: Large}, when: {power: "(35, 70]"}}
          sources:
            - {number: GB 20665-2015, implemented: 2016-06-01}
          gates:
            - {id: declared, title: {zh: 已声明公开, en: Declared}, check: declared, source: illustrative}
          indicators:
            - id: efficiency
              name: {zh: 热效率, en: Thermal efficiency}
              role: core
              unit: "%"
              direction: higher
              components:
                - {id: eta1, name: {zh: η1, en: eta 1}}
                - {id: eta2, name: {zh: η2, en: eta 2}}
              source: {standard: GB 20665-2015, clause: "4.2", verified: true}
              weight: 40
              segments:
                - when: {type: instant}
                  thresholds: [[98, 94], [89, 85], [86, 82]]
                  limit: [86, 82]
                - when: {type: combi}
                  thresholds: [[96, 92], [89, 85], [86, 82]]
                  limit: [86, 82]
            - id: noise
              name: {zh: 噪声, en: Noise}
              role: core
              unit: dB
              direction: lower
              source: illustrative
              weight: 30
              thresholds: [55, 60, 65]
            - id: heating
              name: {zh: 单位容积功率, en: Power per volume}
              role: core
              unit: W/L
              direction: higher
              derived: "power × eta1 / volume"
              source: illustrative
              weight: 30
              thresholds: ["> 30", "> 20", "> 10"]
            - id: grade
              name: {zh: 防护等级, en: Protection}
              role: base
              direction: ordinal
              scale: [IPX2, IPX4]
              source: illustrative
              thresholds: IPX4
          grading:
            method: weightedScore
          quota: {max: 10, perEnterprise: 1, ties: out}

        """
}
