import Diagnostics

/// What lies outside of a file and would be fetched by a program that opens it. Nothing of it is ever opened.
enum ExternalLinks {
    /// Lists what a file refers to; links that a reader would have to click are not among it.
    static func report(
        _ findings: inout DocumentFindings, _ package: inout OfficePackage
    ) throws(ContainerError) {
        let lists = try package.names().filter { $0.hasSuffix(".rels") }
        let parts = try package.parts(Set(lists))
        for name in lists.sorted() {
            guard let bytes = parts[name] else { continue }
            for link in try PartLink.read(bytes, name, base: "", limits: package.limits)
            where link.isExternal && link.type != "hyperlink" {
                report(&findings, kind: link.type, address: link.target)
            }
        }
    }

    /// Lists one thing that a file refers to.
    static func report(_ findings: inout DocumentFindings, kind: String, address: String) {
        let address = DocumentFindings.quote(address)
        findings.add(
            .note, "external-link", zh: "引用了文件之外的内容（\(kind)），未打开：\(address)",
            en: "something outside of the file (\(kind)) is referred to and was not opened: \(address)")
    }
}
