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
    /// For each cell style, the code of its number format where it has one.
    var formatCodes: [String] = []

    private let limits: ContainerLimits
    private var package: OfficePackage
    private var sharedStringsPart: String?
    private var stylesPart: String?
    private var isLoaded = false

    /// Opens a workbook and reads its list of sheets.
    init(_ bytes: [UInt8], limits: ContainerLimits = ContainerLimits()) throws(ContainerError) {
        try self.init(OfficePackage(bytes, limits: limits))
    }

    /// Reads the list of sheets of an opened file.
    init(_ package: OfficePackage) throws(ContainerError) {
        self.package = package
        limits = package.limits
        let main = package.main
        guard let workbook = try self.package.parts([main])[main], main.hasSuffix(".xml") else {
            throw .missing("workbook.xml")
        }
        try readSheets(workbook, main)
        guard !sheets.isEmpty else { throw .missing("worksheet") }
        for link in package.links where !link.isExternal {
            if link.type == "sharedStrings" { sharedStringsPart = link.target }
            if link.type == "styles" { stylesPart = link.target }
            guard link.type == "worksheet" else { continue }
            for index in sheets.indices where sheets[index].relationship == link.id {
                sheets[index].part = link.target
            }
        }
    }

    /// The sheet of a name, or the first that is shown and holds cells.
    func sheet(_ name: String?) throws(ContainerError) -> Sheet {
        let readable = sheets.filter { $0.part != nil }
        if let name {
            if let sheet = readable.first(where: { $0.name == name }) { return sheet }
            let names = sheets.map(\.name).joined(separator: ", ")
            throw ContainerError(
                "unknown-sheet", zh: "没有工作表“\(name)”，有：\(names)",
                en: "there is no sheet ‘\(name)’ among: \(names)")
        }
        guard let sheet = readable.first(where: { !$0.isHidden }) ?? readable.first else {
            throw .missing("worksheet")
        }
        return sheet
    }

    /// Unpacks a sheet, and reads the shared texts and the styles that its cells speak of.
    mutating func load(_ sheet: Sheet) throws(ContainerError) -> [UInt8] {
        guard let part = sheet.part else { throw .missing("worksheet") }
        // Those are read once, for the first sheet.
        let names = [part] + (isLoaded ? [] : [sharedStringsPart, stylesPart].compactMap { $0 })
        isLoaded = true
        let parts = try package.parts(Set(names))
        if let name = sharedStringsPart, let bytes = parts[name] {
            sharedStrings = try SharedStrings.read(bytes, part: name, limits: limits)
        }
        if let name = stylesPart, let bytes = parts[name] {
            formatCodes = try CellStyles.formatCodes(bytes, part: name, limits: limits)
            dateStyles = formatCodes.map(CellStyles.showsDay)
        }
        guard let content = parts[part] else { throw .missing(part) }
        return content
    }

    private mutating func readSheets(_ bytes: [UInt8], _ part: String) throws(ContainerError) {
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
}
