import Documents

/// Reads a page of HTML.
enum HTMLDocument {
    /// Reads a page.
    ///
    /// - Parameter bytes: UTF-8.
    static func read(_ bytes: [UInt8], _ limits: DocumentLimits) throws(ContainerError) -> Document {
        let tree = try HTMLTree.read(bytes, limits.container)
        var reader = HTMLReader(styles: HTMLStyleSheet(tree.root))
        var flow = HTMLFlow()
        try reader.read(tree.root, HTMLReader.Context(), &flow)
        flow.finish()
        reader.reportHidden(&flow)
        return Document(form: .html, blocks: flow.blocks.numbered(), findings: reader.findings.all)
    }
}
