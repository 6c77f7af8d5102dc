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
        return Document(form: .html, blocks: numbered(flow.blocks), findings: reader.findings.all)
    }

    /// The blocks with their places: they count from 1.
    private static func numbered(_ blocks: [Block]) -> [Block] {
        blocks.enumerated().map { index, block in
            let place = BlockPlace(number: index + 1)
            switch block {
            case .paragraph(var paragraph):
                paragraph.place = place
                return .paragraph(paragraph)
            case .table(var table):
                table.place = place
                return .table(table)
            case .figure(var figure):
                figure.place = place
                return .figure(figure)
            }
        }
    }
}
