import CLibXML2

/// Collects what libxml2 complains of and keeps it from writing to the terminal.
final class XMLMessages {
    /// The first complaint: a bomb of entities would make thousands.
    private(set) var first: String?
    private(set) var firstLine: Int?
    /// Whether entities refer to themselves or grow without end, which is met before the document type is.
    private(set) var isAboutEntities = false

    /// Keeps the first complaint of a reader.
    func listen(to reader: xmlTextReaderPtr) {
        let handler: xmlStructuredErrorFunc = { box, error in
            guard let box, let error else { return }
            Unmanaged<XMLMessages>.fromOpaque(box).takeUnretainedValue().take(error.pointee)
        }
        xmlTextReaderSetStructuredErrorHandler(reader, handler, Unmanaged.passUnretained(self).toOpaque())
    }

    private func take(_ error: xmlError) {
        guard first == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        first = error.message.map { PlainText.line(String(cString: $0)) }
        isAboutEntities = error.code == Int32(XML_ERR_ENTITY_LOOP.rawValue)
        firstLine = error.line > 0 ? Int(error.line) : nil
    }

    /// Keeps this thread's libxml2 silent outside a reader.
    static func silence() { xmlSetStructuredErrorFunc(nil) { _, _ in } }

    /// Keeps an XPath context silent.
    static func silence(_ context: xmlXPathContextPtr) { context.pointee.error = { _, _ in } }
}
