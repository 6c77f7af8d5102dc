public import Diagnostics

/// A division that enterprises are counted by: a district, or a development area without a division code.
public struct Division: Sendable, Hashable, Codable {
    /// The kinds of division.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A district of a city, with a division code (GB/T 2260).
        case district
        /// A development area: counted beside the districts, no district itself.
        case developmentArea
    }

    /// The division code (six digits), or a code of the programme's own where there is none.
    public var code: String
    /// The name.
    public var name: LocalizedText
    /// District or development area.
    public var kind: Kind
    /// For a development area the district whose code stands for it in official records.
    public var within: String?
    /// Whether code and name were checked against a published table of division codes.
    public var verified: Bool

    /// Creates a division.
    public init(code: String, name: LocalizedText, kind: Kind, within: String? = nil, verified: Bool) {
        self.code = code
        self.name = name
        self.kind = kind
        self.within = within
        self.verified = verified
    }

    /// The division of Beijing that has this code.
    public static func beijing(code: String) -> Division? { beijing.first { $0.code == code } }

    /// The sixteen districts of Beijing in the order of their codes (statistical division codes as of
    /// 2023-06-30), then the development area, which has no code: `X-BDA` is this programme's own.
    public static let beijing: [Division] = [
        district("110101", "东城区", "Dongcheng"),
        district("110102", "西城区", "Xicheng"),
        district("110105", "朝阳区", "Chaoyang"),
        district("110106", "丰台区", "Fengtai"),
        district("110107", "石景山区", "Shijingshan"),
        district("110108", "海淀区", "Haidian"),
        district("110109", "门头沟区", "Mentougou"),
        district("110111", "房山区", "Fangshan"),
        district("110112", "通州区", "Tongzhou"),
        district("110113", "顺义区", "Shunyi"),
        district("110114", "昌平区", "Changping"),
        district("110115", "大兴区", "Daxing"),
        district("110116", "怀柔区", "Huairou"),
        district("110117", "平谷区", "Pinggu"),
        district("110118", "密云区", "Miyun"),
        district("110119", "延庆区", "Yanqing"),
        Division(
            code: "X-BDA",
            name: LocalizedText(zh: "北京经济技术开发区", en: "Beijing Economic-Technological Development Area"),
            kind: .developmentArea, within: "110115", verified: false),
    ]

    private static func district(_ code: String, _ zh: String, _ en: String) -> Division {
        Division(
            code: code, name: LocalizedText(zh: zh, en: "\(en) District"), kind: .district, verified: true)
    }
}
