import CLibXML2

/// A profile's paths into XML, ready to be followed, with a context for those that are evaluated as XPath.
final class PathEvaluator {
    /// What a path leads to.
    enum Found {
        case node(xmlNodePtr)
        /// The result of an expression that is no node: `substring-after(id, 'all/')`.
        case text(String)
    }

    private enum Way {
        case steps(XMLSteps)
        case expression(XPathExpression)
        case none
    }

    private let ways: [Way]
    private let namespaces: [XMLReading.Namespace]
    private var context: xmlXPathContextPtr?
    private var document: xmlDocPtr?

    init(paths: [SourcePath], namespaces: [XMLReading.Namespace]) {
        ways = paths.map { path in
            if let steps = XMLSteps(path.text, namespaces: namespaces) { return .steps(steps) }
            return XPathExpression(path.text).map { .expression($0) } ?? .none
        }
        self.namespaces = namespaces
    }

    deinit { if let context { xmlXPathFreeContext(context) } }

    /// Hands out what a path leads to from an element, in document order, as long as the body asks for more.
    func forEachNode(at path: SourcePath, from node: xmlNodePtr, _ body: (Found) -> Bool) {
        switch ways[path.slot] {
        case .steps(let steps): steps.forEachNode(from: node) { body(.node($0)) }
        case .expression(let expression):
            guard let context = context(for: node) else { return }
            for found in expression.found(in: context) where !body(found) { return }
        case .none: break
        }
    }

    /// The context, moved to a node.
    ///
    /// One serves a whole document.
    private func context(for node: xmlNodePtr) -> xmlXPathContextPtr? {
        if context == nil || document != node.pointee.doc {
            if let context { xmlXPathFreeContext(context) }
            document = node.pointee.doc
            context = xmlXPathNewContext(document)
            if let context {
                XMLMessages.silence(context)
                for namespace in namespaces { xmlXPathRegisterNs(context, namespace.prefix, namespace.address) }
            }
        }
        guard let context, xmlXPathSetContextNode(node, context) == 0 else { return nil }
        return context
    }
}
