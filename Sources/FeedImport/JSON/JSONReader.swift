import DirectoryModel

/// Reads the records of a JSON array one at a time, or the one object that stands for a record alone.
final class JSONReader: FeedReader {
    private var extents: JSONExtents
    private let maker: JSONRecordMaker
    private let depthLimit: Int
    private var record = 0
    private var state = State.start
    /// Objects that stand open around the array of records.
    private var openObjects = 0
    private let steps: [String]
    private let allowsOne: Bool

    private enum State {
        case start
        case inside
        /// Behind the one record of a file that has no array.
        case behind
        case done
    }

    let encoding = TextEncoding.utf8.rawValue
    var bytesRead: Int { extents.window.bytesRead }

    /// Opens a feed.
    ///
    /// Throws ``FeedFault`` where it is no UTF-8.
    init(stream: ByteStream, reading: JSONReading, maker: JSONRecordMaker, limits: ImportLimits) throws {
        let window = ByteWindow(stream: stream)
        if let mark = try window.takeByteOrderMark(), mark != .utf8 {
            throw FeedFault(file: stream.file, reason: "The file is \(mark.rawValue); JSON must be UTF-8 (RFC 8259).")
        }
        extents = JSONExtents(window: window, limit: limits.recordBytes)
        allowsOne = reading.allowsOne
        steps = reading.records.steps.compactMap { if case .member(let name) = $0 { name } else { nil } }
        self.maker = maker
        depthLimit = limits.depth
    }

    func next() throws -> FeedStep? {
        switch state {
        case .done: return nil
        case .behind: return try leave()
        case .start:
            try openObjectsOnTheWay()
            if allowsOne, try extents.peek() == UInt8(ascii: "{") {
                state = .behind
            } else {
                try enterArray()
                state = .inside
                if try extents.peek() == UInt8(ascii: "]") { return try leaveArray() }
            }
        case .inside:
            switch try extents.peek() {
            case UInt8(ascii: ","): extents.take(1)
            case UInt8(ascii: "]"): return try leaveArray()
            case nil: throw extents.fault("The array of records never ends; the file is cut short.")
            default: throw extents.fault("A comma or ']' was expected between records.")
            }
        }
        return try readRecord()
    }

    private func readRecord() throws -> FeedStep {
        _ = try extents.peek()
        let line = extents.line
        let length = try extents.lengthOfValue()
        guard length > 0 else { throw extents.fault("A record was expected here.") }
        let bytes = Array(extents.window[0..<length])
        extents.take(length)
        record += 1
        let place = RecordPlace(line: line, record: record)
        return maker.step(bytes, at: place)
    }

    /// Goes down to where the records are.
    private func openObjectsOnTheWay() throws {
        for step in steps {
            try extents.expect("{")
            openObjects += 1
            try findMember(step)
        }
    }

    private func enterArray() throws {
        guard try extents.peek() == UInt8(ascii: "[") else {
            throw extents.fault("An array of records was expected here; check read: records: in the profile.")
        }
        extents.take(1)
    }

    /// Passes over members until the one wanted.
    private func findMember(_ wanted: String) throws {
        var seen: [String] = []
        while try extents.peek() != UInt8(ascii: "}") {
            if !seen.isEmpty { try extents.expect(",") }
            let name = try takeName()
            if name == wanted { return }
            if seen.count < 100 { seen.append(name) }
            _ = try takeValue()
        }
        throw extents.fault(
            "There is no member '\(wanted)'\(Spelling.hint(wanted, among: seen)) Check read: records: in the profile."
        )
    }

    private func takeName() throws -> String {
        guard try extents.peek() == UInt8(ascii: "\""), case .string(let name) = try takeValue() else {
            throw extents.fault("A member's name in quotes was expected here.")
        }
        try extents.expect(":")
        return name
    }

    private func takeValue() throws -> JSONValue {
        _ = try extents.peek()
        let length = try extents.lengthOfValue()
        defer { extents.take(length) }
        do {
            return try JSONParser.parse(extents.window[0..<length], depthLimit: depthLimit)
        } catch {
            throw extents.fault("This is not valid JSON: \(error.reason).")
        }
    }

    private func leaveArray() throws -> FeedStep? {
        extents.take(1)
        return try leave()
    }

    /// Checks what follows the records to the end of the file.
    private func leave() throws -> FeedStep? {
        while openObjects > 0 {
            while try extents.peek() == UInt8(ascii: ",") {
                extents.take(1)
                _ = try takeName()
                _ = try takeValue()
            }
            try extents.expect("}")
            openObjects -= 1
        }
        guard try extents.peek() == nil else { throw extents.fault("There is text after the end of the JSON.") }
        state = .done
        return nil
    }
}
