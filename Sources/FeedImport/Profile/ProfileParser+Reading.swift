import Yams

extension ProfileParser {
    /// How records are found, by the format.
    mutating func reading(_ node: Node?, at whole: Node) -> FeedReading {
        let reading: FeedReading =
            switch format {
            case .xml: .xml(xmlReading(node, at: whole))
            case .csv: .csv(csvReading(node))
            case .json: .json(jsonReading(node, known: ProfileKeys.json))
            case .ndjson: .ndjson(jsonReading(node, known: ProfileKeys.jsonLines))
            }
        takeParts(node, of: reading)
        return reading
    }

    private mutating func xmlReading(_ node: Node?, at whole: Node) -> XMLReading {
        var reading = XMLReading(steps: [], isAnchored: false)
        let entries = node.map { self.entries($0, of: "read", known: ProfileKeys.xml + ProfileKeys.parts) } ?? []
        for entry in entries where entry.name == "namespaces" {
            reading.namespaces = self.entries(entry.node, of: "namespaces", known: nil).compactMap { space in
                word(space.node, "a namespace").map { XMLReading.Namespace(prefix: space.name, address: $0) }
            }
        }
        namespaces = reading.namespaces.sorted { $0.prefix < $1.prefix }
        reading.namespaces = namespaces
        guard let entry = entries.first(where: { $0.name == "record" }), let path = word(entry.node, "record") else {
            mistake(node ?? whole, "read needs record:, the element that is one record.")
            return reading
        }
        reading.isAnchored = path.hasPrefix("/") && !path.hasPrefix("//")
        for step in path.split(separator: "/") {
            let parts = step.split(separator: ":", maxSplits: 1).map(String.init)
            let address = parts.count > 1 ? namespaces.first { $0.prefix == parts[0] }?.address : nil
            if parts.count > 1, address == nil {
                let hint = Spelling.hint(parts[0], among: namespaces.map(\.prefix))
                mistake(entry.node, "The prefix '\(parts[0])' of record is not among the namespaces\(hint)")
            }
            reading.steps.append(XMLReading.Step(namespace: address, name: parts.last ?? ""))
        }
        if reading.steps.isEmpty { mistake(entry.node, "record must name an element.") }
        return reading
    }

    private mutating func csvReading(_ node: Node?) -> CSVReading {
        var reading = CSVReading()
        if let node {
            let entries = entries(node, of: "read", known: ProfileKeys.csv + ProfileKeys.parts)
            dialect(entries, into: &reading, at: node)
        }
        return reading
    }

    /// Reads those keys; what is not stated stays as it is.
    mutating func dialect(_ entries: [ProfileEntry], into reading: inout CSVReading, at node: Node) {
        var hasHeader = true
        for entry in entries {
            switch entry.name {
            case "delimiter":
                reading.delimiter = character(entry.node, "delimiter") ?? reading.delimiter
                reading.statesDelimiter = true
            case "quote":
                reading.quote = entry.node.scalar?.string == "none" ? nil : character(entry.node, "quote")
            case "encoding":
                reading.encoding = choice(entry.node, "encoding") ?? reading.encoding
                reading.statesEncoding = true
            case "header": hasHeader = flag(entry.node, "header") ?? true
            case "columns": reading.columns = words(entry.node, "columns")
            case "short-rows":
                let word = word(entry.node, "short-rows")
                if word != "fill", word != "reject" { mistake(entry.node, "short-rows must be reject or fill.") }
                reading.fillsShortRows = word == "fill"
            default: break
            }
        }
        if hasHeader == (reading.columns != nil) {
            mistake(node, "columns: is needed with header: no, and only then.")
        }
    }

    private mutating func jsonReading(_ node: Node?, known: [String]) -> JSONReading {
        var reading = JSONReading()
        for entry in node.map({ entries($0, of: "read", known: known + ProfileKeys.parts) }) ?? [] {
            switch entry.name {
            case "records":
                guard let path = jsonPaths(entry).first else { break }
                reading.records = path
                // Without the word of the profile an object is more likely a page of records than a record.
                reading.allowsOne = true
                if !path.steps.allSatisfy({ if case .member = $0 { true } else { false } }) {
                    mistake(entry.node, "records must be names joined by points: data.services.")
                }
            case "json-in-text": reading.texts = jsonPaths(entry)
            default: break
            }
        }
        return reading
    }

    private mutating func jsonPaths(_ entry: ProfileEntry) -> [JSONPath] {
        var paths: [JSONPath] = []
        for text in words(entry.node, entry.name) {
            do { paths.append(try JSONPath(text)) } catch { mistake(entry.node, "\(entry.name): \(error.reason).") }
        }
        return paths
    }

    private mutating func character(_ node: Node, _ what: String) -> Unicode.Scalar? {
        guard let scalars = node.scalar?.string.unicodeScalars, scalars.count == 1, let only = scalars.first,
            only != "\n", only != "\r"
        else {
            mistake(node, "\(what) must be one character.")
            return nil
        }
        return only
    }
}
