import CLibXML2

/// A compiled XPath 1.0 expression (<https://www.w3.org/TR/xpath-10/>).
final class XPathExpression {
    private let compiled: xmlXPathCompExprPtr

    /// Compiles an expression; `nil` where it is none.
    init?(_ text: String) {
        XMLMessages.silence()
        guard let compiled = xmlXPathCompile(text) else { return nil }
        self.compiled = compiled
    }

    deinit { xmlXPathFreeCompExpr(compiled) }

    /// The texts that the expression finds from the context's node.
    ///
    /// An element that is `xsi:nil` has none.
    func texts(in context: xmlXPathContextPtr) -> [String] {
        guard let result = xmlXPathCompiledEval(compiled, context) else { return [] }
        defer { xmlXPathFreeObject(result) }
        guard result.pointee.type == XPATH_NODESET else {
            guard let text = xmlXPathCastToString(result) else { return [] }
            defer { clibxml2_free(text) }
            return [String(cString: text)]
        }
        return Self.nodes(of: result).filter { !Self.isNil($0) }.compactMap { node in
            guard let text = xmlNodeGetContent(node) else { return nil }
            defer { clibxml2_free(text) }
            return String(cString: text)
        }
    }

    /// The nodes that the expression finds from the context's node.
    func nodes(in context: xmlXPathContextPtr) -> [xmlNodePtr] {
        guard let result = xmlXPathCompiledEval(compiled, context) else { return [] }
        defer { xmlXPathFreeObject(result) }
        return result.pointee.type == XPATH_NODESET ? Self.nodes(of: result) : []
    }

    /// Why an expression is of no use with some prefixes, or `nil` where it is good.
    static func mistake(in text: String, namespaces: [XMLReading.Namespace]) -> String? {
        guard let expression = XPathExpression(text) else { return "is no XPath" }
        let document = xmlNewDoc("1.0")
        defer { xmlFreeDoc(document) }
        guard let context = xmlXPathNewContext(document) else { return nil }
        defer { xmlXPathFreeContext(context) }
        XMLMessages.silence(context)
        for namespace in namespaces { xmlXPathRegisterNs(context, namespace.prefix, namespace.address) }
        let root = xmlNewDocNode(document, nil, "record", nil)
        xmlDocSetRootElement(document, root)
        xmlXPathSetContextNode(root, context)
        guard let result = xmlXPathCompiledEval(expression.compiled, context) else {
            return "cannot be evaluated: a prefix is not among the namespaces, or there is no such function"
        }
        xmlXPathFreeObject(result)
        return nil
    }

    private static func nodes(of result: xmlXPathObjectPtr) -> [xmlNodePtr] {
        guard let set = result.pointee.nodesetval, let table = set.pointee.nodeTab else { return [] }
        return (0..<Int(set.pointee.nodeNr)).compactMap { table[$0] }
    }

    private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    private static func isNil(_ node: xmlNodePtr) -> Bool {
        guard node.pointee.type == XML_ELEMENT_NODE, node.pointee.properties != nil,
            let value = xmlGetNsProp(node, "nil", schemaInstance)
        else { return false }
        defer { clibxml2_free(value) }
        let text = String(cString: value)
        return text == "true" || text == "1"
    }
}
