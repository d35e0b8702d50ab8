import MappedFile

/// Puts what is kept of every document into the order of slots, and writes it.
struct ColumnWriter {
    private let order: DocumentOrder
    private let points: [[IndexDocument.Point]]
    private let combinationNumbers: [UInt32]
    private let combinationWidth: Int
    /// The lengths of the fields, slot by slot; 0 where a slot has no document.
    let slotLengths: [UInt32]
    /// The box around each slot's points.
    let boxes: [Box]

    init(
        order: DocumentOrder,
        fieldCount: Int,
        lengths: [UInt32],
        combinationNumbers: [UInt32],
        combinationCount: Int,
        points: [[IndexDocument.Point]]
    ) {
        self.order = order
        self.points = points
        self.combinationNumbers = combinationNumbers
        combinationWidth = SchemaSection.width(below: combinationCount)
        var slotLengths: [UInt32] = []
        slotLengths.reserveCapacity(order.documents.count * fieldCount)
        for document in order.documents {
            if let document {
                slotLengths += lengths[document * fieldCount..<(document + 1) * fieldCount]
            } else {
                slotLengths += repeatElement(0, count: fieldCount)
            }
        }
        self.slotLengths = slotLengths
        boxes = order.documents.map { document in
            var box = Box()
            if let document { for point in points[document] { box.include(UnitVector(point)) } }
            return box
        }
    }

    /// Bytes of a length.
    var lengthWidth: Int { SchemaSection.width(below: Int(slotLengths.max() ?? 0) + 1) }

    /// Appends the number of a slot's combination of ranges and masks; 0 where it has no document.
    func appendCombination(ofSlot slot: Int, to bytes: inout [UInt8]) {
        bytes.append(order.documents[slot].map { combinationNumbers[$0] } ?? 0, width: combinationWidth)
    }

    func write(into file: inout SectionedFileWriter) {
        var documents: [UInt8] = []
        var lengths: [UInt8] = []
        var combinations: [UInt8] = []
        let width = lengthWidth
        for length in slotLengths { lengths.append(length, width: width) }
        for (slot, document) in order.documents.enumerated() {
            documents.append(littleEndian: document.map { UInt32($0) } ?? IndexLayout.noDocument)
            appendCombination(ofSlot: slot, to: &combinations)
        }
        file.add(IndexLayout.order, documents)
        file.add(IndexLayout.lengths, lengths)
        file.add(IndexLayout.columns, combinations)
        writePoints(into: &file)
        let chunks = stride(from: 0, to: boxes.count, by: IndexLayout.chunkSize).map { start in
            boxes[start..<start + IndexLayout.chunkSize].reduce(into: Box()) { $0.include($1) }
        }
        let spans = stride(from: 0, to: chunks.count, by: IndexLayout.spanSize).map { start in
            chunks[start..<min(start + IndexLayout.spanSize, chunks.count)].reduce(into: Box()) { $0.include($1) }
        }
        file.add(IndexLayout.boxes, BoxColumns.bytes(chunks))
        file.add(IndexLayout.spanBoxes, BoxColumns.bytes(spans))
    }

    private func writePoints(into file: inout SectionedFileWriter) {
        var starts: [UInt8] = []
        var bytes: [UInt8] = []
        let located = order.documents[order.space.firstLocatedSlot...].compactMap { $0 }
        starts.append(littleEndian: UInt32(0))
        for document in located {
            for point in points[document] {
                bytes.append(littleEndian: Int32((point.latitude * IndexLayout.unitsPerDegree).rounded()))
                bytes.append(littleEndian: Int32((point.longitude * IndexLayout.unitsPerDegree).rounded()))
            }
            starts.append(littleEndian: UInt32(bytes.count / 8))
        }
        let isOneEach = located.allSatisfy { points[$0].count == 1 }
        file.add(IndexLayout.pointStarts, isOneEach ? [] : starts)
        file.add(IndexLayout.points, bytes)
    }
}

extension [UInt8] {
    /// Appends a number that fits in 1, 2 or 4 bytes.
    mutating func append(_ number: UInt32, width: Int) {
        switch width {
        case 1: append(UInt8(truncatingIfNeeded: number))
        case 2: append(littleEndian: UInt16(truncatingIfNeeded: number))
        default: append(littleEndian: number)
        }
    }
}
