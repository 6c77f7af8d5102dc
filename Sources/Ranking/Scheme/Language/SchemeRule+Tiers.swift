extension SchemeRule {
    static let tierCount = SchemeRule(
        "tier-count", zh: "每一档恰有一个阈值。", en: "There is one threshold for each tier.",
        "thresholds: [55, 60, 65]", "thresholds: «[»55, 60]")
    static let componentCount = SchemeRule(
        "component-count", zh: "每档的值与指标的部分一样多。", en: "A tier has a value for each part of the indicator.",
        "[[98, 94], [89, 85], [86, 82]]", "[[98, 94], «[»89, 85, 80], [86, 82]]")
    static let pairSize = SchemeRule(
        "pair-size", zh: "成对指标有两个部分。", en: "A pair has two parts.",
        """
        - id: grade
              name: {zh: 防护等级, en: Protection}
              role: base
              direction: ordinal
              scale: [IPX2, IPX4]
              source: illustrative
              thresholds: IPX4

        """,
        """
        - id: grade
              name: {zh: 防护等级, en: Protection}
              role: base
              direction: ordinal
              scale: [IPX2, IPX4]
              components:
                «-» {id: electric, name: {zh: 电气, en: Electric}}
              source: illustrative
              thresholds: IPX4

        """)
    static let tierOrder = SchemeRule(
        "tier-order", zh: "各档从优到次，逐档放宽。", en: "Tiers go from the best to the worst, each easier to reach.",
        "thresholds: [55, 60, 65]", "thresholds: [55, 66, «65»]")
    static let advancedNotBetter = SchemeRule(
        "advanced-not-better", zh: "先进档严于所引标准的限值。",
        en: "An advanced tier is strictly better than the limit of the cited standard.",
        "limit: [86, 82]", "limit: «[»98, 94]")
    static let lastBelowLimit = SchemeRule(
        "last-below-limit", zh: "最低一档不低于所引标准的限值。",
        en: "The last tier is not below the limit of the cited standard.",
        "[[98, 94], [89, 85], [86, 82]]", "[[98, 94], [89, 85], [«85», 82]]")
    static let boundDirection = SchemeRule(
        "bound-direction", zh: "阈值的比较号与指标方向一致。",
        en: "The comparison sign of a threshold agrees with the direction.",
        "thresholds: [55, 60, 65]", "thresholds: [«\"> 55\"», 60, 65]",
        right: "thresholds: [\"< 55\", 60, 65]")
    static let firstTierAdvanced = SchemeRule(
        "first-tier-advanced", zh: "第一档是先进水平。", en: "The first tier is the advanced level.",
        "- id: noise\n",
        """
        - id: noise
              tiers:
                - {title: {zh: 一档, en: First}, level: «average»}
                - {title: {zh: 二档, en: Second}, level: average}
                - {title: {zh: 三档, en: Third}, level: baseline}

        """)
    static let levelOrder = SchemeRule(
        "level-order", zh: "档的水平不逐档升高。", en: "The levels of the tiers never rise.",
        "- id: noise\n",
        """
        - id: noise
              tiers:
                - {title: {zh: 一档, en: First}, level: advanced}
                - {title: {zh: 二档, en: Second}, level: baseline}
                - {title: {zh: 三档, en: Third}, level: «average»}

        """)
    static let baseTiers = SchemeRule(
        "base-tiers", zh: "基础指标只有一档。", en: "A base indicator has one tier.",
        "      thresholds: IPX4\n",
        """
              tiers:
                - {title: {zh: 一档, en: First}, level: advanced}
                - {title: {zh: 二档, en: Second}, level: «average»}
              thresholds: [IPX4, IPX2]

        """)
    static let innovationLevels = SchemeRule(
        "innovation-levels", zh: "创新性指标恰有先进、平均两档。",
        en: "An innovation indicator has the tiers advanced and average.",
        "- id: grade\n",
        """
        - id: start
              name: {zh: 冷启动时间, en: Start time}
              role: innovation
              unit: s
              direction: lower
              source: illustrative
              weight: 0
              tiers:
                - {title: {zh: 一档, en: First}, level: advanced}
                - {title: {zh: 二档, en: Second}, level: «baseline»}
              thresholds: [5, 10]
            - id: grade

        """)
}
