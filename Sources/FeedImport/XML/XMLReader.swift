import CLibXML2
import DirectoryModel

/// Reads the records of an XML feed one element at a time.
///
/// A document type declaration is refused before anything of it is used, so that no entity can grow or reach outside.
final class XMLReader: FeedReader {
    private let input: XMLInput
    private let reader: xmlTextReaderPtr
    private let messages = XMLMessages()
    private let evaluator: XPathEvaluator
    private let reading: XMLReading
    private var record = 0
    private var isOnRecord = false
    /// The namespace of an element that has the record's name and another namespace.
    private var namesake: String??

    let encoding = TextEncoding.utf8.rawValue
    var bytesRead: Int { input.bytesRead }

    /// Opens a feed.
    ///
    /// Throws ``FeedFault`` where there is no memory for it.
    init(stream: ByteStream, reading: XMLReading, paths: [SourcePath], limits: ImportLimits) throws {
        input = XMLInput(stream: stream, recordLimit: limits.recordBytes)
        guard let reader = input.makeReader() else {
            throw FeedFault(file: stream.file, reason: "There is no memory left to read the file.")
        }
        self.reader = reader
        self.reading = reading
        evaluator = XPathEvaluator(paths: paths, namespaces: reading.namespaces)
        messages.listen(to: reader)
    }

    deinit { xmlFreeTextReader(reader) }

    func next() throws -> FeedStep? {
        while true {
            let status = isOnRecord ? xmlTextReaderNext(reader) : xmlTextReaderRead(reader)
            isOnRecord = false
            if let fault = input.fault { throw fault }
            guard status >= 0 else { throw malformed() }
            guard status == 1 else {
                try explainEmptiness()
                return nil
            }
            input.startRecord()
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue):
                throw documentType()
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                if let node = xmlTextReaderCurrentNode(reader), isRecord(node) { return try readRecord() }
            default: break
            }
        }
    }

    private var line: Int { max(1, Int(xmlTextReaderGetParserLineNumber(reader))) }

    private func readRecord() throws -> FeedStep {
        let parserLine = line
        guard let node = xmlTextReaderExpand(reader) else { throw input.fault ?? malformed() }
        // A node's own line is exact and stops at 65,535; the parser's may be a few lines ahead and does not.
        let nodeLine = xmlGetLineNo(node)
        let place = RecordPlace(line: (1..<65_535).contains(nodeLine) ? nodeLine : parserLine, record: record + 1)
        record += 1
        isOnRecord = true
        return .record(
            FeedItem(place: place, record: XMLRecord(node: node, evaluator: evaluator), raw: { Self.raw(node) })
        )
    }

    private func documentType() -> FeedFault {
        FeedFault(
            file: input.file,
            line: line,
            reason: "The file has a document type declaration (DOCTYPE), which is refused; ask for the feed without it."
        )
    }

    private func malformed() -> FeedFault {
        if messages.isAboutEntities { return documentType() }
        return FeedFault(
            file: input.file,
            line: messages.firstLine ?? line,
            reason: "The XML cannot be read: \(messages.first ?? "it is cut short"). Nothing of the feed was taken."
        )
    }

    /// Whether an element is a record: its name and those of the elements around it are the profile's.
    private func isRecord(_ node: xmlNodePtr) -> Bool {
        guard let last = reading.steps.last, Self.name(of: node, is: last.name) else { return false }
        guard last.name == XMLReading.Step.anyName || Self.namespace(of: node) == last.namespace else {
            namesake = .some(Self.namespace(of: node))
            return false
        }
        var parent = node.pointee.parent
        for step in reading.steps.dropLast().reversed() {
            guard let element = parent, element.pointee.type == XML_ELEMENT_NODE,
                Self.name(of: element, is: step.name),
                step.name == XMLReading.Step.anyName || Self.namespace(of: element) == step.namespace
            else { return false }
            parent = element.pointee.parent
        }
        return !reading.isAnchored || parent == nil || parent?.pointee.type != XML_ELEMENT_NODE
    }

    /// A feed whose records are all in another namespace than the profile says is a mistake and no empty feed.
    private func explainEmptiness() throws {
        guard record == 0, let namesake, let name = reading.steps.last?.name else { return }
        let place = namesake.map { "in the namespace \($0)" } ?? "in no namespace"
        throw FeedFault(
            file: input.file,
            reason: "The elements '\(name)' are \(place); give record: and namespaces: in the profile accordingly."
        )
    }

    private static func name(of node: xmlNodePtr, is name: String) -> Bool {
        guard name != XMLReading.Step.anyName else { return true }
        guard let bytes = node.pointee.name else { return false }
        return xmlStrEqual(bytes, name) == 1
    }

    private static func namespace(of node: xmlNodePtr) -> String? {
        node.pointee.ns?.pointee.href.map { String(cString: $0) }
    }

    private static func raw(_ node: xmlNodePtr) -> String {
        guard let buffer = xmlBufferCreate() else { return "" }
        defer { xmlBufferFree(buffer) }
        xmlNodeDump(buffer, node.pointee.doc, node, 0, 0)
        return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
    }
}
