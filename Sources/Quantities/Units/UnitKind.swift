/// The kinds that keep counts, scores and grades apart where UCUM has no code: the published table.
///
/// A kind is written in a unit's code as an annotation (`{score}`, `L/{use}`); units whose kinds differ are not
/// comparable. Annotations that are not in the table are remarks, as UCUM has it, and change nothing.
public struct UnitKind: Sendable, Hashable {
    /// The name, as it stands in `unitKind`: `score`.
    public let name: String
    /// The words for one of the kind in Chinese standards, the usual one first: `分`.
    public let words: [String]
    /// What is counted, in English.
    public let meaning: String

    init(_ name: String, _ words: [String], _ meaning: String) {
        self.name = name
        self.words = words
        self.meaning = meaning
    }

    /// The kind of temperature differences, which are not read on a thermometer's scale.
    public static let temperatureDifference = "temperature-difference"

    /// Every kind. A place in the table is the kind's number inside the module: new ones go to the end.
    public static let table: [UnitKind] = [
        UnitKind(temperatureDifference, [], "temperature differences (温差), apart from temperatures"),
        UnitKind("score", ["分"], "points of a score"),
        UnitKind("grade", ["级", "等", "档"], "grades of an ordinal scale"),
        UnitKind("use", ["次"], "times, uses, operations"),
        UnitKind("cycle", ["周期", "循环", "工作周期"], "cycles of operation"),
        UnitKind("piece", ["个", "只", "枚", "支", "根", "颗", "片", "块"], "pieces"),
        UnitKind("item", ["件"], "items, pieces of goods"),
        UnitKind("set", ["台"], "machines"),
        UnitKind("grain", ["粒"], "grains"),
        UnitKind("person", ["人", "位"], "persons"),
        UnitKind("household", ["户"], "households"),
        UnitKind("working-day", ["工作日", "个工作日"], "working days"),
        UnitKind("rev", ["转", "r"], "revolutions"),
        UnitKind("pixel", ["像素", "px"], "pixels"),
        UnitKind("dot", ["点"], "dots"),
        UnitKind("place", ["处"], "places"),
        UnitKind("page", ["页"], "pages"),
        UnitKind("sheet", ["张"], "sheets"),
        UnitKind("strand", ["条"], "strands, strips"),
        UnitKind("group", ["组"], "groups"),
        UnitKind("plant", ["株"], "plants"),
        UnitKind("head", ["头"], "heads of livestock"),
        UnitKind("order", ["单"], "orders"),
        UnitKind("package", ["包", "袋", "盒", "箱", "瓶", "罐", "桶"], "packages"),
        UnitKind("vehicle", ["辆"], "vehicles"),
        UnitKind("batch", ["批"], "batches"),
        UnitKind("seat", ["座"], "seats"),
        UnitKind("character", ["字", "字符"], "characters"),
        UnitKind("frame", ["帧"], "frames"),
        UnitKind("line", ["行"], "lines"),
        UnitKind("layer", ["层"], "layers, storeys"),
        UnitKind("round", ["轮"], "rounds"),
        UnitKind("kind", ["种", "类"], "kinds, species"),
        UnitKind("item-of-list", ["项"], "entries of a list"),
        UnitKind("case", ["例", "起"], "cases"),
        UnitKind("visit", ["人次"], "persons times visits"),
        UnitKind("CNY", ["元"], "yuan renminbi"),
        UnitKind("MPN", ["MPN"], "most probable number of organisms"),
        UnitKind("A-weighted", [], "A-weighted levels (dB(A))"),
        UnitKind("C-weighted", [], "C-weighted levels (dB(C))"),
        UnitKind("vol", [], "volume fractions (%vol, 酒精度)"),
        UnitKind("RH", [], "relative humidity"),
        UnitKind("hardness-HRC", ["HRC"], "Rockwell hardness C"),
        UnitKind("hardness-HV", ["HV"], "Vickers hardness"),
        UnitKind("hardness-HB", ["HB", "HBW"], "Brinell hardness"),
        UnitKind("shore-A", ["HA"], "Shore A hardness"),
        UnitKind("shore-D", ["HD"], "Shore D hardness"),
        UnitKind("twist", ["捻"], "twists of a yarn"),
        UnitKind("needle", ["针"], "stitches"),
        UnitKind("standard-volume", [], "gas volumes at standard conditions (Nm³)"),
        UnitKind("standard-coal", [], "coal equivalents (tce, kgce)"),
        UnitKind("carbon-dioxide", [], "carbon dioxide equivalents"),
        UnitKind("USD", ["美元"], "US dollars"),
        UnitKind("EUR", ["欧元"], "euros"),
        UnitKind("establishment", ["家"], "shops, firms and their like"),
        UnitKind("FS", [], "parts of the full scale (%FS)"),
        UnitKind("KOH", [], "masses of potassium hydroxide (acid value)"),
        UnitKind("Brix", ["°Bx", "°Brix", "Bx"], "degrees Brix of sugar solutions"),
        UnitKind("polarization", ["°Z", "°S"], "degrees of sugar on the polarimeter"),
        UnitKind("dH", ["°dH"], "German degrees of water hardness"),
        UnitKind("gloss", ["GU"], "gloss units"),
        UnitKind("SHU", ["SHU"], "Scoville heat units"),
        UnitKind("hardness-HRB", ["HRB"], "Rockwell hardness B"),
        UnitKind("hardness-HRA", ["HRA"], "Rockwell hardness A"),
        UnitKind("suite", ["套"], "sets of things that belong together"),
        UnitKind("Brabender", ["BU"], "Brabender units of dough"),
    ]

    /// The kinds by name.
    static let byName: ByteTable = {
        var result = ByteTable()
        for (index, kind) in table.enumerated() { result.insert(kind.name, index) }
        return result
    }()
}
