import CLibXML2

/// Finds the element that is one record in an XML file, in one pass over its tags.
struct XMLShape {
    /// One kind of element: all that stand at the same path.
    private struct Kind {
        var name: String
        var namespace: String?
        var parent: Int?
        var count = 0
        var children: [String: Int] = [:]
        /// Attributes met, and text where it has some.
        var facts: Set<String> = []
    }

    private var kinds: [Kind] = []
    private var open: [Int] = []
    private var roots: [String: Int] = [:]
    private var prefixes: [(address: String, prefix: String?)] = []
    private static let kindLimit = 5_000

    /// How the records of a file are found, and what was found.
    ///
    /// Throws ``FeedFault`` where the file is no XML or has a document type declaration.
    static func reading(
        path: String,
        records: RecordNames,
        limits: ImportLimits
    ) throws -> (FeedReading, [String]) {
        var shape = XMLShape()
        try shape.read(path, limits)
        guard let best = shape.record(records) else {
            throw FeedFault(file: path, reason: "The file has no element that could be a record.")
        }
        let namespaces = shape.namespaces()
        var steps: [XMLReading.Step] = []
        var next: Int? = best
        while let index = next {
            steps.insert(XMLReading.Step(namespace: shape.kinds[index].namespace, name: shape.kinds[index].name), at: 0)
            next = shape.kinds[index].parent
        }
        let reading = XMLReading(steps: steps, isAnchored: true, namespaces: namespaces)
        let count = shape.kinds[best].count
        let isOne = count == 1
        let finding =
            "XML: the record is the element \(shape.kinds[best].name), of which there \(isOne ? "is" : "are") \(count)"
        return (.xml(reading), [finding])
    }

    private mutating func read(_ path: String, _ limits: ImportLimits) throws {
        let input = XMLInput(stream: try FeedFiles(path: path, limits: limits).open(nil), recordLimit: limits.fileBytes)
        guard let reader = input.makeReader() else {
            throw FeedFault(file: path, reason: "There is no memory left to read the file.")
        }
        defer { xmlFreeTextReader(reader) }
        let messages = XMLMessages()
        messages.listen(to: reader)
        while true {
            let status = xmlTextReaderRead(reader)
            if let fault = input.fault { throw fault }
            let type = status == 1 ? xmlTextReaderNodeType(reader) : 0
            guard status >= 0, type != Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue) else {
                // The reader of feeds says why, in the same words as an import would.
                let reading = XMLReading(steps: [.init(name: "?")], isAnchored: false)
                let reader = try XMLReader(
                    stream: FeedFiles(path: path, limits: limits).open(nil),
                    reading: reading,
                    paths: [],
                    limits: limits
                )
                while try reader.next() != nil {}
                throw FeedFault(file: path, reason: "The XML cannot be read: \(messages.first ?? "it is cut short").")
            }
            guard status == 1 else { return }
            take(reader, type)
        }
    }

    private mutating func take(_ reader: xmlTextReaderPtr, _ type: Int32) {
        switch type {
        case Int32(XML_READER_TYPE_ELEMENT.rawValue):
            let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
            start(reader)
            if isEmpty { open.removeLast() }
        case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
            if !open.isEmpty { open.removeLast() }
        case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
            if let last = open.last, kinds.indices.contains(last) { kinds[last].facts.insert("") }
        default: break
        }
    }

    private mutating func start(_ reader: xmlTextReaderPtr) {
        let name = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
        let address = xmlTextReaderConstNamespaceUri(reader).map { String(cString: $0) }
        if let address, !prefixes.contains(where: { $0.address == address }) {
            prefixes.append((address, xmlTextReaderConstPrefix(reader).map { String(cString: $0) }))
        }
        let index = kind(name, address)
        open.append(index)
        guard kinds.indices.contains(index) else { return }
        kinds[index].count += 1
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard xmlTextReaderIsNamespaceDecl(reader) == 0, let bytes = xmlTextReaderConstLocalName(reader) else {
                continue
            }
            kinds[index].facts.insert(String(cString: bytes))
        }
        xmlTextReaderMoveToElement(reader)
    }

    /// The kind at the open path; past the limit one that is none.
    private mutating func kind(_ name: String, _ address: String?) -> Int {
        let key = "\(name) \(address ?? "")"
        let parent = open.last
        if let parent, !kinds.indices.contains(parent) { return Int.max }
        if let index = parent.map({ kinds[$0].children[key] }) ?? roots[key] { return index }
        guard kinds.count < Self.kindLimit else { return Int.max }
        kinds.append(Kind(name: name, namespace: address, parent: parent))
        if let parent { kinds[parent].children[key] = kinds.count - 1 } else { roots[key] = kinds.count - 1 }
        return kinds.count - 1
    }

    /// Prefixes for all namespaces: the file's own where they are good, else letters.
    private func namespaces() -> [XMLReading.Namespace] {
        var taken: Set<String> = []
        var found: [XMLReading.Namespace] = []
        for (address, own) in prefixes {
            let first = kinds.first { $0.namespace == address }?.name.lowercased().prefix(1) ?? "n"
            var prefix = own ?? (address == "http://www.w3.org/2005/Atom" ? "a" : String(first))
            var number = 2
            while !taken.insert(prefix).inserted {
                prefix = "\(own ?? String(first))\(number)"
                number += 1
            }
            found.append(XMLReading.Namespace(prefix: prefix, address: address))
        }
        return found.sorted { $0.prefix < $1.prefix }
    }

    // MARK: The record

    /// The kind with the most facts inside it, among those that are repeated or have a record's name.
    private func record(_ names: RecordNames) -> Int? {
        var widths = kinds.map(\.facts.count)
        for index in kinds.indices.reversed() {
            if let parent = kinds[index].parent { widths[parent] += widths[index] }
        }
        let score: (Int) -> Double = { index in
            let kind = kinds[index]
            let isNamed = names.contains(kind.name)
            let repetition = kind.count > 1 ? 1 : (isNamed ? 0.5 : kind.parent == nil ? 0.3 : 0.2)
            return Double(widths[index]) * repetition * (isNamed ? 2 : 1)
        }
        guard var best = kinds.indices.max(by: { (score($0), -$0) < (score($1), -$1) }) else { return nil }
        // A group of records is wider than a record by its heading: go down to what it holds several of.
        while let inner = kinds.indices.first(where: { inner in
            isInside(inner, best) && kinds[inner].count > kinds[best].count && kinds[inner].count > 1
                && Double(widths[inner]) >= 0.6 * Double(widths[best])
                && (kinds[inner].count * 2 >= kinds[best].count * 3)
        }) { best = inner }
        return best
    }

    private func isInside(_ inner: Int, _ outer: Int) -> Bool {
        var next = kinds[inner].parent
        while let parent = next {
            if parent == outer { return true }
            next = kinds[parent].parent
        }
        return false
    }
}
