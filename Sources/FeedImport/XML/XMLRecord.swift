import CLibXML2

/// An element as a record.
///
/// Valid until its reader's next step.
struct XMLRecord: FeedRecord {
    let node: xmlNodePtr
    let evaluator: XPathEvaluator

    func forEachValue(at path: SourcePath, _ body: (String) -> Bool) {
        for text in evaluator.texts(at: path, from: node) where !body(text) { return }
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

    func items(at path: SourcePath) -> [any FeedRecord] {
        evaluator.nodes(at: path, from: node).map { XMLRecord(node: $0, evaluator: evaluator) }
    }
}

/// A profile's XPaths, compiled, with a context to evaluate them in.
final class XPathEvaluator {
    private let expressions: [XPathExpression?]
    private let namespaces: [XMLReading.Namespace]
    private var context: xmlXPathContextPtr?
    private var document: xmlDocPtr?

    init(paths: [SourcePath], namespaces: [XMLReading.Namespace]) {
        expressions = paths.map { XPathExpression($0.text) }
        self.namespaces = namespaces
    }

    deinit { if let context { xmlXPathFreeContext(context) } }

    func texts(at path: SourcePath, from node: xmlNodePtr) -> [String] {
        guard let context = context(for: node) else { return [] }
        return expressions[path.slot]?.texts(in: context) ?? []
    }

    func nodes(at path: SourcePath, from node: xmlNodePtr) -> [xmlNodePtr] {
        guard let context = context(for: node) else { return [] }
        return expressions[path.slot]?.nodes(in: context) ?? []
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
