/// An Office Open XML file (ISO/IEC 29500-2): parts in a zip container, one of which is the main one.
struct OfficePackage {
    /// What it may need.
    let limits: ContainerLimits
    /// The name of the main part.
    let main: String
    /// What the main part refers to.
    let links: [PartLink]
    private var container: ZipContainer

    /// Opens a file and finds its main part.
    init(_ bytes: [UInt8], limits: ContainerLimits) throws(ContainerError) {
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(
                zh: "文件超过 \(limits.fileBytes) 字节", en: "the file has more than \(limits.fileBytes) bytes")
        }
        var container = ZipContainer(bytes, limits: limits)
        let root = "_rels/.rels"
        guard let list = try container.parts([root])[root] else {
            if let other = try OtherContainer(names: container.names()) {
                throw ContainerError(.foreign(other))
            }
            throw .missing(root)
        }
        let main = try PartLink.read(list, root, base: "", limits: limits)
            .first { $0.type == "officeDocument" && !$0.isExternal }?.target
        guard let main else { throw .missing("officeDocument") }
        self.limits = limits
        self.main = main
        links = try Self.links(of: main, &container, limits)
        self.container = container
    }

    /// The names of all parts, in lower case.
    func names() throws(ContainerError) -> [String] { try container.names() }

    /// Unpacks the parts with these names; those that the file does not have are left out.
    mutating func parts(_ names: Set<String>) throws(ContainerError) -> [String: [UInt8]] {
        try container.parts(names)
    }

    /// What a part refers to.
    mutating func links(of part: String) throws(ContainerError) -> [PartLink] {
        try Self.links(of: part, &container, limits)
    }

    private static func links(
        of part: String, _ container: inout ZipContainer, _ limits: ContainerLimits
    ) throws(ContainerError) -> [PartLink] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        guard let list = try container.parts([name])[name] else { return [] }
        return try PartLink.read(list, name, base: folder, limits: limits)
    }
}
