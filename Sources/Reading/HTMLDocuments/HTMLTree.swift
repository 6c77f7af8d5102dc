import CLibXML2

/// Parses HTML with libxml2, which mends what is wrong, into a tree; nothing is fetched.
enum HTMLTree {
    /// Reads a page.
    ///
    /// - Parameter bytes: UTF-8.
    static func read(_ bytes: [UInt8], _ limits: ContainerLimits) throws(ContainerError) -> XMLTree {
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(
                zh: "文件超过 \(limits.fileBytes) 字节", en: "the file has more than \(limits.fileBytes) bytes")
        }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        let page = bytes.withUnsafeBytes {
            htmlReadMemory(
                $0.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, "UTF-8",
                Int32(bitPattern: options))
        }
        guard let page else { throw .damaged("HTML") }
        defer { xmlFreeDoc(page) }
        guard let root = xmlDocGetRootElement(page) else { throw .damaged("HTML") }
        return try tree(root, limits)
    }

    private static func tree(_ root: xmlNodePtr, _ limits: ContainerLimits) throws(ContainerError) -> XMLTree
    {
        var builder = XMLTreeBuilder()
        var node = root
        while true {
            add(node, &builder)
            guard builder.count <= limits.nodes else {
                throw .tooLarge(
                    zh: "超过 \(limits.nodes) 个元素", en: "it has more than \(limits.nodes) elements")
            }
            guard builder.depth <= HTMLReader.depth else {
                throw .tooLarge(
                    zh: "嵌套超过 \(HTMLReader.depth) 层", en: "it is nested deeper than \(HTMLReader.depth)")
            }
            if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                node = child
                continue
            }
            while true {
                if node.pointee.type == XML_ELEMENT_NODE { builder.end() }
                if node == root { return builder.tree() }
                if let next = node.pointee.next {
                    node = next
                    break
                }
                guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
                    return builder.tree()
                }
                node = parent
            }
        }
    }

    private static func add(_ node: xmlNodePtr, _ builder: inout XMLTreeBuilder) {
        switch node.pointee.type {
        case XML_ELEMENT_NODE:
            builder.start(string(node.pointee.name).lowercased())
            var attribute = node.pointee.properties
            while let current = attribute {
                builder.attribute(
                    string(current.pointee.name).lowercased(),
                    string(current.pointee.children?.pointee.content))
                attribute = current.pointee.next
            }
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: builder.text(string(node.pointee.content))
        default: break
        }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
