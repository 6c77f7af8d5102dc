/// What of an Office Open XML workbook (ISO/IEC 29500) is needed to read one sheet of it.
struct Workbook {
    /// A sheet as the workbook lists it.
    struct Sheet: Equatable {
        var name: String
        var relationship: String
        var isHidden: Bool
        /// The name of its part in the container; `nil` for charts and the like.
        var part: String?
    }

    var sheets: [Sheet] = []
    /// Whether days are counted from 1904 rather than 1900.
    var counts1904 = false
    var sharedStrings = TextArena()
    /// For each cell style, whether its number format shows a day.
    var dateStyles: [Bool] = []

    private let limits: SpreadsheetLimits
    private var container: ZipContainer
    private var sharedStringsPart: String?
    private var stylesPart: String?

    /// Opens a workbook and reads its list of sheets.
    init(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) throws(SpreadsheetError) {
        self.limits = limits
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(
                zh: "文件超过 \(limits.fileBytes) 字节", en: "the file has more than \(limits.fileBytes) bytes")
        }
        container = ZipContainer(bytes, limits: limits)
        let rootName = "_rels/.rels"
        guard let root = try container.parts([rootName])[rootName] else { throw .missing(rootName) }
        guard
            let main = try relationships(root, rootName, base: "").first(where: {
                $0.type.hasSuffix("/officeDocument")
            })?.target
        else { throw .missing("officeDocument") }
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let file = main.split(separator: "/").last.map(String.init) ?? ""
        let links = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        let parts = try container.parts([main, links])
        guard let workbook = parts[main], main.hasSuffix(".xml") else { throw .missing("workbook.xml") }
        try readSheets(workbook, main)
        guard !sheets.isEmpty else { throw .missing("worksheet") }
        guard let list = parts[links] else { return }
        for link in try relationships(list, links, base: folder) {
            if link.type.hasSuffix("/sharedStrings") { sharedStringsPart = link.target }
            if link.type.hasSuffix("/styles") { stylesPart = link.target }
            guard link.type.hasSuffix("/worksheet") else { continue }
            for index in sheets.indices where sheets[index].relationship == link.id {
                sheets[index].part = link.target
            }
        }
    }

    /// The sheet of a name, or the first that is shown and holds cells.
    func sheet(_ name: String?) throws(SpreadsheetError) -> Sheet {
        let readable = sheets.filter { $0.part != nil }
        if let name {
            if let sheet = readable.first(where: { $0.name == name }) { return sheet }
            let names = sheets.map(\.name).joined(separator: ", ")
            throw SpreadsheetError(
                "unknown-sheet", zh: "没有工作表“\(name)”，有：\(names)",
                en: "there is no sheet ‘\(name)’ among: \(names)")
        }
        guard let sheet = readable.first(where: { !$0.isHidden }) ?? readable.first else {
            throw .missing("worksheet")
        }
        return sheet
    }

    /// Unpacks a sheet, and reads the shared texts and the styles that its cells speak of.
    mutating func load(_ sheet: Sheet) throws(SpreadsheetError) -> [UInt8] {
        guard let part = sheet.part else { throw .missing("worksheet") }
        let names = [part, sharedStringsPart, stylesPart].compactMap { $0 }
        let parts = try container.parts(Set(names))
        if let name = sharedStringsPart, let bytes = parts[name] {
            sharedStrings = try SharedStrings.read(bytes, part: name, limits: limits)
        }
        if let name = stylesPart, let bytes = parts[name] {
            dateStyles = try CellStyles.dateStyles(bytes, part: name, limits: limits)
        }
        guard let content = parts[part] else { throw .missing(part) }
        return content
    }

    private mutating func readSheets(_ bytes: [UInt8], _ part: String) throws(SpreadsheetError) {
        var sheets: [Sheet] = []
        var counts1904 = false
        try XMLPart.forEachStart(bytes, part, limits) { name, xml in
            switch name {
            case "sheet":
                sheets.append(
                    Sheet(
                        name: xml.attribute("name") ?? "", relationship: xml.attribute("id") ?? "",
                        isHidden: (xml.attribute("state") ?? "visible") != "visible"))
            case "workbookPr": counts1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
            default: break
            }
        }
        self.sheets = sheets
        self.counts1904 = counts1904
    }

    private typealias Link = (id: String, type: String, target: String)

    /// The relationships of a part that lie inside the container, their targets as names of parts.
    private func relationships(
        _ bytes: [UInt8], _ part: String, base: String
    ) throws(SpreadsheetError) -> [Link] {
        var links: [Link] = []
        try XMLPart.forEachStart(bytes, part, limits) { name, xml in
            guard name == "Relationship", xml.attribute("TargetMode") != "External" else { return }
            links.append(
                (
                    xml.attribute("Id") ?? "", xml.attribute("Type") ?? "",
                    Self.resolved(xml.attribute("Target") ?? "", base: base)
                ))
        }
        return links
    }

    /// A target as the name of a part, in lower case because names of parts do not differ by case.
    static func resolved(_ target: String, base: String) -> String {
        let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
        var path = isAbsolute ? [] : base.split(separator: "/").map(String.init)
        for step in target.replacing("\\", with: "/").split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return path.joined(separator: "/").lowercased()
    }
}
