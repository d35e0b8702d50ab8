import CLibXML2
import DirectoryModel

/// Reads the records of an XML feed one element at a time.
///
/// A document type declaration is refused before anything of it is used, so that no entity can grow or reach outside.
final class XMLReader: FeedReader {
    private let input: XMLInput
    private let reader: xmlTextReaderPtr
    private let messages = XMLMessages()
    private let evaluator: PathEvaluator
    private let reading: XMLReading
    /// The names on the way to a record; `nil` for any.
    private let steps: [XMLName?]
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
        steps = reading.steps.map { step in
            step.name == XMLReading.Step.anyName ? nil : XMLName(step.name, namespace: step.namespace)
        }
        evaluator = PathEvaluator(paths: paths, namespaces: reading.namespaces)
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
        return .record(FeedItem(place: place, record: XMLRecord(node: node, evaluator: evaluator)))
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
        // A step without a name stands for any element.
        if let last = steps.last ?? nil, !last.isName(of: node) {
            if last.isLocalName(of: node) { namesake = .some(Self.namespace(of: node)) }
            return false
        }
        var parent = node.pointee.parent
        for step in steps.dropLast().reversed() {
            guard let element = parent, element.pointee.type == XML_ELEMENT_NODE, step?.isName(of: element) ?? true
            else {
                return false
            }
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

    private static func namespace(of node: xmlNodePtr) -> String? {
        node.pointee.ns?.pointee.href.map { String(cString: $0) }
    }
}
