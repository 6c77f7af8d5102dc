import Documents

/// The limited process that opens documents: reads a file from standard input, writes what it holds to standard
/// output as lines of JSON, and knows nothing else of the world.
public enum DocumentWorker {
    /// The hidden subcommand under which the program runs as this process.
    public static let subcommand = "open-document"

    /// The argument for HTML, which has no signature that is sure.
    static let html = "--html"

    /// Runs the process. Must be called before anything that starts threads.
    ///
    /// - Parameter arguments: what follows the subcommand: `--html` for HTML in UTF-8, nothing for a container.
    public static func main(_ arguments: [String]) -> Never {
        let limits = DocumentLimits()
        LimitedProcess.run(.document, limits.container) { bytes, output throws(ContainerError) in
            let document =
                arguments == [html] ? try HTMLDocument.read(bytes, limits) : try office(bytes, limits)
            try DocumentLines.write(document, to: &output)
        }
    }

    /// Reads an Office Open XML file as what its main part is.
    private static func office(_ bytes: [UInt8], _ limits: DocumentLimits) throws(ContainerError) -> Document
    {
        var package = try OfficePackage(bytes, limits: limits.container)
        let name = package.main
        guard let main = try package.parts([name])[name] else { throw .missing(name) }
        let tree = try XMLTree.read(main, name, limits.container)
        switch tree.root.name {
        case "document": return try WordDocument.read(package, main: tree)
        case "workbook": return try WorkbookDocument.read(package)
        case "presentation": throw ContainerError(.foreign(.presentation))
        default: throw .missing("document")
        }
    }
}
