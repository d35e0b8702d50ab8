extension Sample {
    mutating func takeJSON(_ reader: any FeedReader) throws {
        var collector = SampleCollector()
        while collector.recordCount < Self.recordLimit, let step = try reader.next() {
            guard case .record(let item) = step, let record = item.record as? JSONRecord else { continue }
            collector.startRecord()
            Self.take(record.value, path: "", names: [], into: &collector)
        }
        fields = collector.finished().map { field in
            var field = field
            field.containers = Self.containers(of: field.path)
            return field
        }
        recordCount = collector.recordCount
    }

    private static func take(_ value: JSONValue, path: String, names: [String], into collector: inout SampleCollector) {
        switch value {
        case .object(let members):
            for member in members {
                guard let step = JSONPath.step(member.name) else { continue }
                let deeper = path.isEmpty ? step : "\(path).\(step)"
                take(member.value, path: deeper, names: names + [member.name], into: &collector)
            }
        case .array(let items):
            takeItems(items, path: path, names: names, into: &collector)
        default: collector.add(value.text, path: path, names: names)
        }
    }

    private static func takeItems(
        _ items: [JSONValue],
        path: String,
        names: [String],
        into collector: inout SampleCollector
    ) {
        let isPlain = items.allSatisfy { $0.text != nil }
        if isPlain, (2...3).contains(items.count), items.allSatisfy({ if case .number = $0 { true } else { false } }) {
            // A point: [longitude, latitude], as GeoJSON has it (RFC 7946).
            for (index, item) in items.enumerated() {
                collector.add(item.text, path: "\(path)[\(index)]", names: names + [String(index)])
            }
        } else if isPlain {
            for item in items { collector.add(item.text, path: path, names: names) }
        } else {
            for item in items { take(item, path: path + "[]", names: names, into: &collector) }
        }
    }

    /// The arrays on the way to a field.
    private static func containers(of path: String) -> [SampleField.Container] {
        path.ranges(of: "[].").map { range in
            SampleField.Container(each: String(path[..<range.lowerBound]), path: String(path[range.upperBound...]))
        }
    }
}

extension JSONPath {
    /// A member's name as a step of a path; `nil` where no path can spell it.
    static func step(_ name: String) -> String? {
        let needsQuotes = name.isEmpty || name.contains { ".['".contains($0) } || name == "$" || name.hasPrefix("=")
        guard needsQuotes else { return name }
        return name.contains("'") || name.isEmpty ? nil : "'\(name)'"
    }
}
