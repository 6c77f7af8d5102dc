import CLibXML2

/// Reads an XML part step by step with libxml2: no document type, no entities but the five, no network.
///
/// Elements and attributes go by their local names, because strict and transitional files differ in
/// their namespaces only.
struct XMLPull: ~Copyable {
    /// What a step comes to.
    enum Step: Equatable {
        /// An element starts; an empty one ends with the next step.
        case start(String)
        /// An element ends.
        case end(String)
        /// Text, white space included.
        case text
    }

    private let reader: xmlTextReaderPtr
    private let part: String
    private let depth: Int
    private var pendingEnd: String?

    /// Prepares to read a part.
    ///
    /// - Parameter bytes: must outlive the reader, which does not copy them.
    init(
        _ bytes: UnsafeRawBufferPointer, part: String, limits: ContainerLimits
    ) throws(ContainerError) {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        guard
            let reader = xmlReaderForMemory(
                start, Int32(clamping: bytes.count), nil, nil, Int32(bitPattern: options))
        else { throw .damaged(part) }
        self.reader = reader
        self.part = part
        depth = limits.depth
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next step; `nil` at the end.
    mutating func next() throws(ContainerError) -> Step? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            let status = xmlTextReaderRead(reader)
            if status == 0 { return nil }
            guard status == 1 else { throw .damaged("\(part), XML") }
            guard xmlTextReaderDepth(reader) <= depth else {
                throw .tooLarge(zh: "\(part) 嵌套超过 \(depth) 层", en: "\(part) is nested deeper than \(depth)")
            }
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                let name = Self.string(xmlTextReaderConstLocalName(reader))
                if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
                return .start(name)
            case XML_READER_TYPE_END_ELEMENT.rawValue:
                return .end(Self.string(xmlTextReaderConstLocalName(reader)))
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
                return .text
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue,
                XML_READER_TYPE_ENTITY.rawValue:
                throw ContainerError(.entities(part))
            default: continue
            }
        }
    }

    /// The text of a text step.
    var text: String { Self.string(xmlTextReaderConstValue(reader)) }

    /// The value of an attribute of the element that has just started.
    func attribute(_ name: String) -> String? {
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if Self.string(xmlTextReaderConstLocalName(reader)) == name {
                return Self.string(xmlTextReaderConstValue(reader))
            }
        }
        return nil
    }

    /// Hands over the attributes of the element that has just started, by their local names; declarations of
    /// namespaces are left out.
    func forEachAttribute(_ body: (String, String) -> Void) {
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
            body(
                Self.string(xmlTextReaderConstLocalName(reader)),
                Self.string(xmlTextReaderConstValue(reader)))
        }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
