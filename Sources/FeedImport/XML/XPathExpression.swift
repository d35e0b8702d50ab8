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

    /// What the expression finds from the context's node.
    func found(in context: xmlXPathContextPtr) -> [PathEvaluator.Found] {
        guard let result = xmlXPathCompiledEval(compiled, context) else { return [] }
        defer { xmlXPathFreeObject(result) }
        guard result.pointee.type == XPATH_NODESET else {
            guard let text = xmlXPathCastToString(result) else { return [] }
            defer { clibxml2_free(text) }
            return [.text(String(cString: text))]
        }
        return Self.nodes(of: result).map { .node($0) }
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
}
