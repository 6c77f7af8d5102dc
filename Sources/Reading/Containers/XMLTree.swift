/// An XML part as a tree in flat memory: elements and texts in document order.
///
/// Elements and attributes go by their local names. Comments and processing instructions are left out.
final class XMLTree: Sendable {
    /// One element or text. An element's parts follow it up to `end`; the next sibling stands there.
    struct Record: Sendable {
        /// The place of the name; −1 for a text.
        var name: Int32
        /// The place after the last part.
        var end: Int32
        /// Where the attributes begin, or the text among the bytes.
        var start: Int32
        /// The number of attributes, or of bytes.
        var count: Int32
    }

    /// An attribute: the place of its name, and its value.
    struct Attribute: Sendable {
        var name: Int32
        var value: String
    }

    let records: [Record]
    let attributes: [Attribute]
    let names: [String]
    let texts: [UInt8]

    init(records: [Record], attributes: [Attribute], names: [String], texts: [UInt8]) {
        self.records = records
        self.attributes = attributes
        self.names = names
        self.texts = texts
    }

    /// The outermost element; without a name where there is none.
    var root: XMLNode { XMLNode(tree: self, index: 0) }

    /// Reads a part of a container.
    static func read(
        _ bytes: [UInt8], _ part: String, _ limits: ContainerLimits
    ) throws(ContainerError) -> XMLTree {
        try XMLPart.read(bytes, part, limits) { xml throws(ContainerError) in
            var builder = XMLTreeBuilder()
            while let step = try xml.next() {
                switch step {
                case .start(let name):
                    builder.start(name)
                    // Revision marks of editing sessions are every second attribute and say nothing.
                    xml.forEachAttribute { if !$0.hasPrefix("rsid") { builder.attribute($0, $1) } }
                case .end: builder.end()
                case .text: builder.text(xml.text)
                }
                guard builder.count <= limits.nodes else {
                    throw .tooLarge(
                        zh: "\(part) 超过 \(limits.nodes) 个元素",
                        en: "\(part) has more than \(limits.nodes) elements")
                }
            }
            return builder.tree()
        }
    }
}
