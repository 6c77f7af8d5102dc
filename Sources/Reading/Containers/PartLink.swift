/// A relationship of a part (ISO/IEC 29500-2): what it refers to, and as what.
struct PartLink: Sendable, Hashable {
    /// The name by which the part speaks of it.
    var id: String
    /// As what it is referred to: the last step of the type, which is the same in strict and transitional files.
    var type: String
    /// The name of the part that it leads to, in lower case; the address where it leads out of the file.
    var target: String
    /// Whether it leads out of the file.
    var isExternal: Bool

    /// Reads the relationships of a part.
    ///
    /// - Parameter base: the folder of the part that they belong to.
    static func read(
        _ bytes: [UInt8], _ part: String, base: String, limits: ContainerLimits
    ) throws(ContainerError) -> [PartLink] {
        var links: [PartLink] = []
        try XMLPart.forEachStart(bytes, part, limits) { name, xml in
            guard name == "Relationship" else { return }
            let target = xml.attribute("Target") ?? ""
            let isExternal = xml.attribute("TargetMode") == "External"
            links.append(
                PartLink(
                    id: xml.attribute("Id") ?? "",
                    type: (xml.attribute("Type") ?? "").split(separator: "/").last.map(String.init) ?? "",
                    target: isExternal ? target : resolved(target, base: base), isExternal: isExternal))
        }
        return links
    }

    /// A target as the name of a part, in lower case because names of parts do not differ by case. What climbs out
    /// of the container ends at its top.
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
