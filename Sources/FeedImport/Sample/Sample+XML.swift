import CLibXML2

extension Sample {
    mutating func takeXML(_ stream: ByteStream, _ reading: XMLReading, _ limits: ImportLimits) throws {
        let reader = try XMLReader(stream: stream, reading: reading, paths: [], limits: limits)
        var walk = XMLWalk(namespaces: reading.namespaces)
        while walk.collector.recordCount < Self.recordLimit, let step = try reader.next() {
            guard case .record(let item) = step, let record = item.record as? XMLRecord else { continue }
            walk.collector.startRecord()
            walk.take(record.node, path: "", names: [], depth: 0)
        }
        fields = walk.finished()
        recordCount = walk.collector.recordCount
    }
}

/// Walks through the elements of records.
struct XMLWalk {
    var collector = SampleCollector()
    private let prefixes: [String: String]
    /// Paths of elements that some parent has several of.
    private var repeated: Set<String> = []
    private static let depthLimit = 64

    init(namespaces: [XMLReading.Namespace]) {
        prefixes = Dictionary(namespaces.map { ($0.address, $0.prefix) }) { first, _ in first }
    }

    mutating func take(_ node: xmlNodePtr, path: String, names: [String], depth: Int) {
        guard depth < Self.depthLimit else { return }
        takeAttributes(of: node, path: path, names: names)
        var met: [String: Int] = [:]
        var child = node.pointee.children
        while let element = child {
            defer { child = element.pointee.next }
            guard element.pointee.type == XML_ELEMENT_NODE, let (step, name) = step(of: element) else { continue }
            met[step, default: 0] += 1
            let deeper = path.isEmpty ? step : "\(path)/\(step)"
            if met[step] == 2 { repeated.insert(deeper) }
            take(element, path: deeper, names: names + [name], depth: depth + 1)
        }
        guard met.isEmpty, !path.isEmpty else { return }
        let content = xmlNodeGetContent(node)
        defer { clibxml2_free(content) }
        let text = content.map { PlainText.lines(String(cString: $0)) } ?? ""
        // An empty element that says all in its attributes is no field of its own.
        if text.isEmpty, node.pointee.properties != nil { return }
        collector.add(text.isEmpty ? nil : text, path: path, names: names)
    }

    /// The fields, with the repeated elements that each is inside of.
    func finished() -> [SampleField] {
        collector.finished().map { field in
            var field = field
            let parts = field.path.split(separator: "/").map(String.init)
            for count in 1..<max(1, parts.count) {
                let each = parts.prefix(count).joined(separator: "/")
                guard repeated.contains(each) else { continue }
                let path = parts.dropFirst(count).joined(separator: "/")
                field.containers.append(SampleField.Container(each: each, path: path))
            }
            return field
        }
    }

    private mutating func takeAttributes(of node: xmlNodePtr, path: String, names: [String]) {
        var next = node.pointee.properties
        while let attribute = next {
            defer { next = attribute.pointee.next }
            guard attribute.pointee.ns == nil, let bytes = attribute.pointee.name else { continue }
            let name = String(cString: bytes)
            let value = xmlGetNoNsProp(node, bytes)
            defer { clibxml2_free(value) }
            let step = path.isEmpty ? "@\(name)" : "\(path)/@\(name)"
            collector.add(value.map { String(cString: $0) }, path: step, names: names + [name])
        }
    }

    /// An element as a step of a path; `nil` where its namespace has no prefix.
    private func step(of node: xmlNodePtr) -> (step: String, name: String)? {
        guard let bytes = node.pointee.name else { return nil }
        let name = String(cString: bytes)
        guard let address = node.pointee.ns?.pointee.href.map({ String(cString: $0) }) else { return (name, name) }
        return prefixes[address].map { ("\($0):\(name)", name) }
    }
}
