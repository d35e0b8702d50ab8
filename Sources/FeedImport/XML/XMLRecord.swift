import CLibXML2
import DirectoryModel

/// An element as a record.
///
/// Valid until its reader's next step.
struct XMLRecord: FeedRecord {
    let node: xmlNodePtr
    let evaluator: PathEvaluator

    func forEachValue(at path: SourcePath, _ body: (String) -> Bool) {
        evaluator.forEachNode(at: path, from: node) { found in
            switch found {
            case .node(let node): XMLText.isNil(node) || body(XMLText.content(of: node))
            case .text(let text): body(text)
            }
        }
    }

    func items(at path: SourcePath) -> [any FeedRecord] {
        var items: [any FeedRecord] = []
        evaluator.forEachNode(at: path, from: node) { found in
            if case .node(let node) = found { items.append(XMLRecord(node: node, evaluator: evaluator)) }
            return true
        }
        return items
    }

    /// None: libxml2 takes the element's memory for the next one.
    func detached() -> (record: any FeedRecord, bytes: Int)? { nil }

    /// The element in XML, its outer namespaces not declared.
    var raw: String {
        guard let buffer = xmlBufferCreate() else { return "" }
        defer { xmlBufferFree(buffer) }
        xmlNodeDump(buffer, node.pointee.doc, node, 0, 0)
        return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
    }
}

/// The texts of nodes.
enum XMLText {
    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    /// The text inside a node, at any depth.
    static func content(of node: xmlNodePtr) -> String {
        // Most elements and attributes hold one text, which is read where it stands.
        if node.pointee.type == XML_ELEMENT_NODE || node.pointee.type == XML_ATTRIBUTE_NODE {
            guard let only = node.pointee.children else { return "" }
            let isPlain = only.pointee.type == XML_TEXT_NODE || only.pointee.type == XML_CDATA_SECTION_NODE
            if isPlain, only.pointee.next == nil { return only.pointee.content.map { String(cString: $0) } ?? "" }
        }
        guard let text = xmlNodeGetContent(node) else { return "" }
        defer { clibxml2_free(text) }
        return String(cString: text)
    }

    /// Whether an element says that it has no value (`xsi:nil`, XML Schema part 1, section 2.6.2).
    static func isNil(_ node: xmlNodePtr) -> Bool {
        guard node.pointee.type == XML_ELEMENT_NODE, node.pointee.properties != nil,
            let value = xmlGetNsProp(node, "nil", schemaInstance)
        else { return false }
        defer { clibxml2_free(value) }
        let text = String(cString: value)
        return text == "true" || text == "1"
    }
}
